import { say } from "../../locales/say.ts";
import type { Problem } from "./corpus.ts";

/*
 * What one article may hold. Reading, indexing and asking a larger one would take more than ten seconds or half a gigabyte;
 * a book of 5 MiB stays far below each of them.
 */

/** In bytes. */
export const largestFile = 5 * 1024 * 1024;
/** Headings included. */
export const mostParagraphs = 50_000;
export const mostSentences = 100_000;
/** Words that differ from one another; a long book in English has about 50,000. */
export const mostWords = 150_000;

/** What is wrong with a file of so many bytes; undefined where an article may be that large. */
export function sizeProblem(bytes: number): Problem | undefined {
    if (bytes <= largestFile) return undefined;
    return {
        problem: say("article.too-large.problem", { mebibytes: Math.ceil((bytes / 1024 / 1024) * 10) / 10 }),
        remedy: say("article.too-large.remedy"),
        severity: "error",
    };
}

/** What is wrong with an article that has more of something than it may have. */
export function tooMany(what: "paragraphs" | "sentences" | "words", most: number): Problem {
    return {
        problem: say(`article.too-many-${what}.problem`, { most }),
        remedy: say("article.too-many.remedy"),
        severity: "error",
    };
}
