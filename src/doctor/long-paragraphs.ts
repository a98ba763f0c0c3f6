import type { Article } from "../corpus/article.ts";
import type { Finding } from "./finding.ts";

/** Paragraphs and sentences that no message of Discord's can hold. */
export function longParagraphs(articles: readonly Article[], longest = longestQuote): Finding[] {
    return articles.flatMap(({ id, paragraphs }) =>
        paragraphs
            .filter(({ text }) => text.length > longest)
            .map(({ number, sentences }): Finding => {
                const about = `${id} ¶ ${number}`;
                const hasLongSentence = sentences.some(({ start, end }) => end - start > longest);
                return hasLongSentence ? { about, ...tooLongSentence } : { about, ...tooLongParagraph };
            }),
    );
}

/** In UTF-16 units: what Discord's 2,000 for a message leave beside the question and the attribution. */
const longestQuote = 1600;

const tooLongParagraph = {
    severity: "advice",
    problem: "The paragraph is too long to be quoted whole.",
    fix: "Nothing need be done: single sentences of it are quoted. If the source has a break in it, add an empty line there.",
} as const;

const tooLongSentence = {
    severity: "advice",
    problem: "A sentence is too long to be quoted whole, so that its end would be cut off.",
    fix: "Check whether the source has line breaks or full stops in it that were lost.",
} as const;
