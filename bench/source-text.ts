import { english } from "../src/languages/english.ts";
import { stopWordsOf } from "../src/languages/languages.ts";
import { creditOf, missingSets } from "./question-sets.ts";
import { seeded } from "./seeded.ts";
import { readSquad } from "./squad.ts";
import { madeUpWord, zipfRank } from "./zipf.ts";

/** The material from which a corpus is recombined. */
export interface SourceText {
    /** A note on where it comes from, for below the table. */
    readonly origin: string;
    readonly topics: readonly Topic[];
    readonly questions: readonly string[];
}

/** The paragraphs of one article, as sentences. */
export type Topic = readonly (readonly string[])[];

/** Reads articles and questions from files in SQuAD's format. If one is missing, makes text up and says so on standard error. */
export function readSourceText(files: readonly string[]): SourceText {
    const missing = missingSets(files);
    if (missing !== undefined) {
        process.stderr.write(`${missing}\nMeasuring with made-up words instead.\n`);
        return madeUpText();
    }
    const sets = files.map((file) => readSquad(file, ""));
    const topics = sets.flatMap(({ articles }) =>
        articles.map(({ paragraphs }) =>
            paragraphs.map(({ text, sentences }) =>
                sentences.map(({ start, end }) => unmarked(text.slice(start, end))).filter(isText),
            ),
        ),
    );
    const paragraphs = topics.reduce((sum, topic) => sum + topic.length, 0);
    const names = files.map((file) => file.split("/").at(-1)).join(" and ");
    return {
        origin: [
            `Recombined from ${paragraphs} paragraphs in ${names}, with the questions from there.`,
            ...files.flatMap((file) => creditOf(file) ?? []).map((credit) => `- ${credit}.`),
        ].join("\n"),
        topics,
        questions: sets.flatMap(({ questions }) => questions.map(({ text }) => unmarked(text))),
    };
}

/** The text on one line, without characters that Markdown could read as markup. */
function unmarked(text: string): string {
    return text
        .replace(/[*_`#<>[\]|~\\]/gu, "")
        .replace(/\s+/gu, " ")
        .trim();
}

const isText = (sentence: string) => /\p{L}/u.test(sentence);

/** Meaningless text whose words are distributed as in natural text. */
export function madeUpText(seed = 1): SourceText {
    const random = seeded(seed);
    const below = (limit: number) => Math.floor(random() * limit);
    const stopWords = stopWordsOf(english);
    const word = () => {
        const rank = zipfRank(random, 50_000);
        return stopWords[rank - 1] ?? madeUpWord(rank);
    };
    const words = (count: number) => Array.from({ length: count }, word).join(" ");
    const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
    const list = <T>(length: number, make: () => T) => Array.from({ length }, make);
    const topics = list(60, () =>
        list(30, () => list(3 + below(5), () => `${capitalised(words(10 + below(20)))}.`)),
    );
    return {
        origin: "Made-up words only: the question sets (docs/quality.md) were missing.",
        topics,
        questions: list(2000, () => `What ${words(6 + below(6))}?`),
    };
}
