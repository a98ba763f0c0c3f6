import type { Article, Paragraph } from "../../../src/corpus/article.ts";
import { seeded } from "../../seeded.ts";
import { type QuoteCase, type QuoteSource, quoteMakers, wordsOf } from "./quote-makers.ts";

/**
 * Makes quotes from sentences of the paragraphs that `isKnown` selects: exact ones, and each kind of changed ones. The sentences of
 * the other paragraphs are about the same subjects, but no quotes. The same ones in each run.
 */
export function quoteCases(
    articles: readonly Article[],
    isKnown: (paragraph: Paragraph) => boolean,
): readonly QuoteCase[] {
    const random = seeded(16);
    const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)];
    const sources = articles.flatMap(sourcesIn);
    const known = sources.filter(({ paragraph }) => isKnown(paragraph));
    const unknown = sources.filter(({ paragraph }) => !isKnown(paragraph));
    const context = { random, pick, known, isKnown };
    const made = quoteMakers.flatMap(({ row, found, make }) => {
        const cases: QuoteCase[] = [];
        for (let tries = 0; cases.length < perRow && tries < perRow * 20; tries++) {
            const source = pick(known);
            const one = source && make(source, context);
            if (source !== undefined && one !== undefined)
                cases.push({ row, found, article: source.article.id, ...one });
        }
        return cases;
    });
    const others = unknown
        .filter(() => random() < (perRow * 4) / unknown.length)
        .map(
            ({ article, sentence }): QuoteCase => ({
                row: absentRow,
                found: "nowhere",
                article: article.id,
                quote: sentence,
            }),
        );
    return [...made, ...others];
}

/** The row of sentences that are no quotes. */
export const absentRow = "other sentences about the subjects, not found";

const perRow = 100;

function sourcesIn(article: Article): readonly QuoteSource[] {
    return article.paragraphs.flatMap((paragraph) =>
        paragraph.sentences
            .map(({ start, end }) => ({ article, paragraph, sentence: paragraph.text.slice(start, end) }))
            .filter(({ sentence }) => {
                const { length } = wordsOf(sentence);
                return length >= shortest && length <= longest;
            }),
    );
}

/** In words, or in pairs of letters of scripts without spaces. */
const shortest = 8;
const longest = 60;
