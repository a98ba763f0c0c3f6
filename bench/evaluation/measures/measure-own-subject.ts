import type { Outcome } from "../outcome.ts";
import type { Measured } from "./measured.ts";
import { measureOneArticle, oneArticleRows, withParagraphs } from "./one-article.ts";

/**
 * Asks each question of its own article alone, as on a server that has no other: once of the whole article, and once of the article
 * without the paragraph that answers. Other paragraphs may answer too, so a row counts the quotes that contain an answer's words.
 */
export function measureOwnSubject(measured: Measured): Outcome[] {
    return measureOneArticle(measured, ownRows, (article, own) => [
        { article, questions: own, answerable: true },
        ...[...Map.groupBy(own, ({ paragraph }) => paragraph)].map(([gold, questions]) => ({
            article: withParagraphs(article, ({ number }) => number !== gold),
            questions,
            answerable: false,
        })),
    ]);
}

export const ownRows = oneArticleRows(
    "own article alone",
    "own article without the right paragraph",
    "own article with and without the right paragraph",
);
