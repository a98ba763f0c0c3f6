import { basename } from "node:path";
import { questionSetFolder } from "../question-sets.ts";
import { differPairs } from "./differ-pairs.ts";
import type { Part } from "./outcome.ts";

/** A piece of work for one thread. */
export interface Job {
    readonly part: Part;
    /** A question set. */
    readonly file: string;
    /** Whether to ask BM25 and plain MiniSearch too. */
    readonly baselines?: boolean;
    /** Which questions: those about every second article, from the first or from the second. Undefined means all. */
    readonly slice?: number | undefined;
    /** For the gate, which half of the articles is asked. */
    readonly half?: number | undefined;
}

/** What to evaluate. */
export interface Wanted {
    readonly parts: readonly Part[];
    /** The question sets for all parts but the languages and the members' questions. */
    readonly files: readonly string[];
    /** Whether the ranking is compared with BM25 and plain MiniSearch. */
    readonly baselines: boolean;
    /** The question sets in other languages. */
    readonly languageFiles: readonly string[];
    /** The file of members' questions. */
    readonly members: string;
}

/** The work in pieces that take about as long as each other, in the order of the parts. */
export function jobsFor({ parts, files, baselines, languageFiles, members }: Wanted): Job[] {
    const two = [0, 1];
    const pieces: Readonly<Record<Part, readonly Job[]>> = {
        ranking: files.flatMap((file) => two.map((slice) => ({ part: "ranking", file, slice, baselines }))),
        gate: files.flatMap((file) => two.map((half) => ({ part: "gate", file, half }))),
        own: files.flatMap((file) => two.map((slice) => ({ part: "own", file, slice }))),
        few: files.flatMap((file) => two.map((slice) => ({ part: "few", file, slice }))),
        languages: languageFiles.map((file) => ({ part: "languages", file })),
        members: [{ part: "members", file: members }],
        differ: [{ part: "differ", file: differPairs }],
        quotes: [...files, ...languageFiles].map((file) => ({ part: "quotes", file })),
    };
    return parts.flatMap((part) => pieces[part]);
}

/** The question sets in languages other than English that the evaluation is of. */
export const languageSets = ["ja", "zh", "zh-hant", "ar", "th"].map(
    (language) => `${questionSetFolder}${language}.dev.json`,
);

/** The language that the articles of a question set are in. */
export function languageOfSet(file: string): string {
    const [, language] = /^([\w-]+)\.dev\.json$/u.exec(basename(file)) ?? [];
    if (language === undefined || !languageSets.some((set) => basename(set) === basename(file))) return "en";
    return new Intl.Locale(language).toString();
}
