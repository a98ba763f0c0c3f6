import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { CheckoutMeasures } from "./bench-result.ts";
import { type FixtureCorpus, removeFixtureCorpus, writeFixtureCorpus } from "./fixture-corpus.ts";
import { measureBots, measureFirstArticle } from "./measure-bots.ts";
import type { LibraryMeasures } from "./measure-library.ts";
import { measureQuestions } from "./measure-questions.ts";
import type { SourceText } from "./source-text.ts";

/** What to measure, and whom to tell what is being done. */
export interface Measuring {
    readonly checkouts: readonly string[];
    readonly source: SourceText;
    readonly progress: (step: string) => void;
}

/** Measures this checkout's library, and the bot and the command `ask` of each checkout, at one size. */
export function measureSize(
    paragraphs: number,
    { checkouts, source, progress }: Measuring,
): Promise<{ readonly library: LibraryMeasures; readonly sides: readonly CheckoutMeasures[] }> {
    const step = (what: string) => progress(`${paragraphs.toLocaleString("en")} paragraphs: ${what}`);
    step("writing the articles");
    return withArticles(source, paragraphs, async (fixture) => {
        step("measuring the library, MiniSearch and FTS5");
        const library = await measuredLibrary(fixture);
        step("asking with the command");
        const questions = await measureQuestions(checkouts, fixture);
        const bots = await measureBots({ checkouts, fixture, paragraphs, progress: step });
        return { library, sides: bots.map((bot, at) => ({ bot, cpuPerQuestion: questions[at] ?? 0 })) };
    });
}

/** The median resident memory in bytes of each checkout's bot with one article, after several starts. */
export function firstArticle({ checkouts, source, progress }: Measuring, starts: number): Promise<number[]> {
    progress("measuring the bot with one article");
    return withArticles(source, 1, (fixture) => measureFirstArticle(checkouts, fixture, starts));
}

/**
 * Measures only the bot of the first checkout, with a heap of up to 16 GB: plain MiniSearch would take gigabytes, and the
 * articles would not fit into this process.
 */
export async function measureMillion(paragraphs: number, { checkouts, source, progress }: Measuring) {
    progress("writing the articles");
    const [bot] = await withArticles(source, paragraphs, (fixture) =>
        measureBots({
            checkouts: checkouts.slice(0, 1),
            fixture,
            paragraphs,
            flags: ["--max-old-space-size=16000"],
            progress,
        }),
    );
    if (bot === undefined) throw new Error("There is no checkout.");
    return bot;
}

async function withArticles<T>(
    source: SourceText,
    paragraphs: number,
    work: (fixture: FixtureCorpus) => Promise<T>,
): Promise<T> {
    const fixture = writeFixtureCorpus(source, paragraphs);
    try {
        return await work(fixture);
    } finally {
        removeFixtureCorpus(fixture);
    }
}

/** Runs in a process of its own, so that it starts with an empty heap. */
async function measuredLibrary({ folder }: FixtureCorpus): Promise<LibraryMeasures> {
    const script = new URL("measure-library.ts", import.meta.url).pathname;
    const flags = ["--expose-gc", "--max-old-space-size=12000"];
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, script, folder]);
    return JSON.parse(stdout);
}
