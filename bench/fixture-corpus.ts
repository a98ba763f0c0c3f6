import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seeded, shuffled } from "./seeded.ts";
import type { SourceText } from "./source-text.ts";
import { syntheticCorpus } from "./synthetic-corpus.ts";

/** A corpus on disk for the measurements of one size, with questions. */
export interface FixtureCorpus {
    readonly folder: string;
    /** The articles folder and the data folder. */
    readonly corpus: string;
    readonly data: string;
    /** Questions to ask before the measured ones. */
    readonly warmUp: readonly string[];
    readonly questions: readonly string[];
}

/** Writes a corpus with this many paragraphs to a temporary folder. */
export function writeFixtureCorpus({ topics, questions }: SourceText, paragraphs: number): FixtureCorpus {
    const folder = mkdtempSync(join(tmpdir(), "bench-"));
    mkdirSync(join(folder, "corpus"));
    for (const { name, markdown } of syntheticCorpus(topics, { paragraphs, seed: 1 }))
        writeFileSync(join(folder, "corpus", name), markdown);
    const chosen = shuffled(
        questions.filter(({ length }) => length <= longestOnDiscord),
        seeded(2),
    ).slice(0, warmingUp + (isTrial(paragraphs) ? askedInTrials : asked));
    writeFileSync(join(folder, "questions.json"), JSON.stringify(chosen));
    return fixtureCorpusIn(folder);
}

/** Opens a corpus that `writeFixtureCorpus` wrote to the folder. */
export function fixtureCorpusIn(folder: string): FixtureCorpus {
    const questions: readonly string[] = JSON.parse(readFileSync(join(folder, "questions.json"), "utf8"));
    return {
        folder,
        corpus: join(folder, "corpus"),
        data: join(folder, "data"),
        warmUp: questions.slice(0, warmingUp),
        questions: questions.slice(warmingUp),
    };
}

/** Whether a corpus is only large enough to try the benchmark, so that fewer measurements will do. */
export function isTrial(paragraphs: number): boolean {
    return paragraphs < 1000;
}

/** Deletes the corpus from the disk. */
export function removeFixtureCorpus({ folder }: FixtureCorpus): void {
    rmSync(folder, { recursive: true });
}

const warmingUp = 100;
const asked = 1000;
const askedInTrials = 100;
const longestOnDiscord = 300;
