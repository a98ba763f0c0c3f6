import { say } from "../../locales/say.ts";
import { openLibrary } from "../answer/library.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { renderReport, reportJson } from "../corpus/report.ts";
import { type BrokenPin, brokenPins, type Pin } from "../proposal/pinned.ts";
import { askedCorpus } from "./asked-corpus.ts";
import type { CorpusRequest, Terminal } from "./terminal.ts";

/**
 * Runs `corpus check`: reports problems of the files, and pins that the articles break. Returns exit code 1 if there are any.
 */
export async function checkCorpus({ folder, json }: CorpusRequest, terminal: Terminal): Promise<number> {
    const lookup = await terminal.readStore();
    const contents = lookup.outcome === "read" ? lookup.contents : undefined;
    if (lookup.outcome === "failed") terminal.err(`${lookup.why} ${say("terminal.check.without-store")}\n`);
    const corpus = await askedCorpus(folder, contents, terminal);
    const broken = await brokenIn(corpus, contents?.pins ?? []);
    const pinsTested = lookup.outcome !== "failed";
    terminal.out(
        json
            ? `${JSON.stringify({ ...reportJson(corpus), brokenPins: broken, pinsTested })}\n`
            : `${renderReport(corpus)}${renderPins(broken)}`,
    );
    const complete =
        corpus.articles.length > 0 && corpus.errors.every(({ severity }) => severity !== "error");
    return complete && broken.length === 0 ? 0 : 1;
}

/** Builds a library only if there are pins, because that takes longer than reading the files. */
async function brokenIn({ articles }: Corpus, pins: readonly Pin[]): Promise<BrokenPin[]> {
    return pins.length === 0 ? [] : brokenPins(pins, openLibrary(articles));
}

function renderPins(broken: readonly BrokenPin[]): string {
    if (broken.length === 0) return "";
    const lines = broken.map(({ pin, why, instead }) => {
        const [article, sentence] = [visible(pin.article), visible(pin.sentence)];
        return [
            `  ${say(`terminal.check.broken-pin.${why}`, { question: visible(pin.question) })}`,
            `    ${say("terminal.check.pinned", { article, sentence })}`,
            ...(instead === undefined
                ? []
                : [`    ${say("terminal.check.instead", { sentence: visible(instead) })}`]),
        ].join("\n");
    });
    const count = say("terminal.check.broken-pins", { count: broken.length });
    return `\n${[count, ...lines].join("\n")}\n`;
}

/** Keeps text of a file from controlling the terminal. */
const visible = (text: string) => text.replace(/\p{Cc}/gu, "\ufffd");
