import type { Article } from "../../../src/corpus/article.ts";
import { seeded, shuffled } from "../../seeded.ts";
import type { Outcome } from "../outcome.ts";
import type { Measured } from "./measured.ts";
import { measureOneArticle, oneArticleRows, withParagraphs } from "./one-article.ts";

/** Asks each question of five paragraphs of its article, as on a server with one short article: with the right one and without. */
export function measureFewParagraphs(measured: Measured): Outcome[] {
    return measureOneArticle(measured, fewRows, (article, own) =>
        [...Map.groupBy(own, ({ paragraph }) => paragraph)].flatMap(([gold, questions]) => {
            const others = othersOf(article, gold);
            const withGold = new Set([gold, ...others.slice(0, few - 1)]);
            const withoutGold = new Set(others.slice(0, few));
            return [
                {
                    article: withParagraphs(article, ({ number }) => withGold.has(number)),
                    questions,
                    answerable: true,
                },
                {
                    article: withParagraphs(article, ({ number }) => withoutGold.has(number)),
                    questions,
                    answerable: false,
                },
            ];
        }),
    );
}

const few = 5;

/** The numbers of the other paragraphs in random order, the same in each run. */
function othersOf({ paragraphs }: Article, gold: number): readonly number[] {
    const numbers = paragraphs.map(({ number }) => number).filter((number) => number !== gold);
    return shuffled(numbers, seeded(gold));
}

export const fewRows = oneArticleRows(
    "five paragraphs of the own article",
    "five paragraphs of the own article without the right one",
    "five paragraphs of the own article with and without the right one",
);
