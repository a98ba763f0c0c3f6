import { say } from "../../locales/say.ts";
import { openLibrary } from "../answer/library.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { printable } from "../corpus/printable.ts";
import { renderReport, reportJson } from "../corpus/report.ts";
import { type BrokenPin, brokenPins, type Pin } from "../proposal/pinned.ts";
import { askedCorpus } from "./asked-corpus.ts";
import type { CorpusRequest, Terminal } from "./terminal.ts";

/** Reports what is wrong with the files of the corpus, and which pins its articles break. Exit code 1 where anything is. */
export async function checkCorpus({ folder, json }: CorpusRequest, terminal: Terminal): Promise<number> {
    const looked = await terminal.readStore();
    const contents = looked.outcome === "read" ? looked.contents : undefined;
    if (looked.outcome === "failed") terminal.err(`${looked.why} ${say("terminal.check.without-store")}\n`);
    const corpus = await askedCorpus(folder, contents, terminal);
    const broken = await brokenIn(corpus, contents?.pins ?? []);
    const pinsTested = looked.outcome !== "failed";
    terminal.out(
        json
            ? `${JSON.stringify({ ...reportJson(corpus), brokenPins: broken, pinsTested })}\n`
            : `${renderReport(corpus)}${renderPins(broken)}`,
    );
    const complete =
        corpus.articles.length > 0 && corpus.errors.every(({ severity }) => severity !== "error");
    return complete && broken.length === 0 ? 0 : 1;
}

/** Without pins there is no need for a library, which takes longer than reading the files. */
async function brokenIn({ articles }: Corpus, pins: readonly Pin[]): Promise<BrokenPin[]> {
    return pins.length === 0 ? [] : brokenPins(pins, openLibrary(articles));
}

function renderPins(broken: readonly BrokenPin[]): string {
    if (broken.length === 0) return "";
    const lines = broken.map(({ pin, why, instead }) => {
        const [article, sentence] = [printable(pin.article), printable(pin.sentence)];
        return [
            `  ${say(`terminal.check.broken-pin.${why}`, { question: printable(pin.question) })}`,
            `    ${say("terminal.check.pinned", { article, sentence })}`,
            ...(instead === undefined
                ? []
                : [`    ${say("terminal.check.instead", { sentence: printable(instead) })}`]),
        ].join("\n");
    });
    const count = say("terminal.check.broken-pins", { count: broken.length });
    return `\n${[count, ...lines].join("\n")}\n`;
}
