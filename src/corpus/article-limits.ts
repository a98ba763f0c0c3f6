import { message } from "../../locales/message.ts";
import type { Problem } from "./corpus.ts";

/*
 * Limits of one article. Reading, indexing and asking a larger one would take more than ten seconds or half a gigabyte. A book
 * of 5 MiB is far below the other limits.
 */

/** In bytes. */
export const largestFile = 5 * 1024 * 1024;
/** Of a document that is not text, in bytes. Most of it may be pictures. */
export const largestDocument = 20 * 1024 * 1024;
/** Of corpus.yaml, in bytes. Its parser needs a second for this much, if it is deeply nested. */
const largestRules = 32 * 1024;
/** Including headings. */
export const mostParagraphs = 50_000;
export const mostSentences = 100_000;
/** Different words. A long book in English has about 50,000. */
export const mostWords = 150_000;

/** The problem of a file that has this many bytes; undefined if it is within the limit of its format. */
export function sizeProblem(bytes: number, largest: number = largestFile): Problem | undefined {
    if (bytes <= largest) return undefined;
    const mebibytes = Math.ceil((bytes / 1024 / 1024) * 10) / 10;
    return {
        problem: message("article.too-large.problem", { mebibytes }),
        remedy: message("article.too-large.remedy", { most: largest / 1024 / 1024 }),
        severity: "error",
    };
}

/** The problem of a corpus.yaml that has this many bytes; undefined if it is within the limit. */
export function rulesSizeProblem(bytes: number): Problem | undefined {
    if (bytes <= largestRules) return undefined;
    const most = largestRules / 1024;
    const problem = message("rules.too-large.problem", { most });
    return { problem, remedy: message("rules.too-large.remedy", { most }), severity: "error" };
}

/** The problem of an article that exceeds one of the limits. */
export function tooMany(what: "paragraphs" | "sentences" | "words", most: number): Problem {
    return {
        problem: message(`article.too-many-${what}.problem`, { most }),
        remedy: message("article.too-many.remedy"),
        severity: "error",
    };
}
