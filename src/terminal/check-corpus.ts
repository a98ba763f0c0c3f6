import { say } from "../../locales/say.ts";
import { openLibrary } from "../answer/library.ts";
import { readLearned } from "../answer/model/read-learned.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { printable } from "../corpus/printable.ts";
import { renderReport, reportJson } from "../corpus/report.ts";
import { type BrokenPin, brokenPins, type Pin } from "../proposal/pinned.ts";
import { annotations, withoutCommands } from "./annotations.ts";
import { askedCorpus } from "./asked-corpus.ts";
import type { CorpusRequest, Terminal } from "./terminal.ts";

/**
 * Runs `corpus check`: reports problems of the files, and pins that the articles break. Returns exit code 1 if there are any.
 */
export async function checkCorpus(request: CorpusRequest, terminal: Terminal): Promise<number> {
    const { folder, json, annotate } = request;
    const lookup = await terminal.readStore();
    const contents = lookup.outcome === "read" ? lookup.contents : undefined;
    if (lookup.outcome === "failed") terminal.err(`${lookup.why} ${say("terminal.check.without-store")}\n`);
    const corpus = await askedCorpus(folder, contents, terminal);
    const broken = await brokenIn(corpus, contents?.pins ?? [], terminal);
    const pinsTested = lookup.outcome !== "failed";
    const report = json
        ? `${JSON.stringify({ ...reportJson(corpus), brokenPins: broken, pinsTested })}\n`
        : `${renderReport(corpus)}${renderPins(broken)}`;
    if (annotate === undefined) terminal.out(report);
    else {
        const key = String(terminal.random()).slice(2);
        terminal.out(`${annotations(corpus.errors, annotate)}${withoutCommands(report, key)}`);
    }
    const complete =
        corpus.articles.length > 0 && corpus.errors.every(({ severity }) => severity !== "error");
    return complete && broken.length === 0 ? 0 : 1;
}

/** Builds a library only if there are pins, because that takes longer than reading the files. */
async function brokenIn(
    { articles }: Corpus,
    pins: readonly Pin[],
    options: Pick<Terminal, "searchIndex">,
): Promise<BrokenPin[]> {
    return pins.length === 0 ? [] : brokenPins(pins, openLibrary(articles, readLearned(), options));
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
