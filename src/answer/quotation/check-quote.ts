import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import type { Step } from "./alignment.ts";
import { differencesOf } from "./differences.ts";
import { likelyParagraphs, nearParagraphs } from "./near-paragraphs.ts";
import { nearPieces, placeAt } from "./near-pieces.ts";
import { type ParagraphsAround, paragraphsAround } from "./paragraphs-around.ts";
import type { FoundPlace, QuoteCheck } from "./quote-check.ts";
import { type ReadQuote, readQuote } from "./quote-words.ts";
import { openWordNumbers } from "./word-numbers.ts";

/** The longest quote that is checked, in UTF-16 units. */
export const longestQuote = 2000;

/** Checks whether the quote's first 2,000 UTF-16 units stand in the articles of these indexes, or in the article with this id. */
export function checkQuote(
    written: string,
    indexes: readonly ParagraphIndex[],
    article?: string,
): QuoteCheck {
    const text = written.slice(0, longestQuote).trim();
    const numbersOf = openWordNumbers();
    const quote = readQuote(text, numbersOf);
    const nowhere: QuoteCheck = { found: "nowhere", quote: text };
    if (quote.keys.length === 0) return nowhere;
    const search = {
        indexes: indexes.map((index) => ({ index, among: likelyParagraphs(text, index) })),
        article,
        numbersOf,
        read: new Map<string, ParagraphsAround>(),
    };
    const passages = passagesFor(text, search);
    const exact = passages.flatMap((passage) => exactPlaces(quote, passage));
    const [first, ...others] = distinct(exact);
    if (first !== undefined) {
        const places: [FoundPlace, ...FoundPlace[]] = [first, ...others.slice(0, mostPlaces - 1)];
        return { found: "exactly", quote: text, places, more: others.length + 1 - places.length };
    }
    const pieces = nearPieces(quote, passages, (part) => passagesFor(part, search));
    return pieces === undefined ? nowhere : { found: "nearly", quote: text, pieces };
}

/** How many places are shown. */
const mostPlaces = 3;

interface PassageSearch {
    /** With the paragraphs of each to look at. */
    readonly indexes: readonly { readonly index: ParagraphIndex; readonly among: readonly number[] }[];
    /** Only in the article with this id. */
    readonly article: string | undefined;
    readonly numbersOf: ReturnType<typeof openWordNumbers>;
    /** Passages that were read already, by their place. */
    readonly read: Map<string, ParagraphsAround>;
}

/** The passages that share the most with the quote, best first. */
function passagesFor(
    quote: string,
    { indexes, article, numbersOf, read }: PassageSearch,
): readonly ParagraphsAround[] {
    const near = indexes
        .flatMap(({ index, among }) => {
            const wanted = { article, most: mostParagraphs, least: leastShare, among };
            return nearParagraphs(quote, index, wanted).map((one) => ({ ...one, index }));
        })
        .sort((one, other) => other.share - one.share)
        .slice(0, mostParagraphs);
    const passages: ParagraphsAround[] = [];
    for (const { id, index } of near) {
        const { language, located } = index;
        const isKnown = passages.some(
            ({ article: known, first, last }) => language === known.language && first <= id && id <= last,
        );
        if (isKnown) continue;
        const passage = paragraphsAround(id, { located, length: quote.length, numbersOf });
        if (passage === undefined) continue;
        const place = `${language} ${passage.first} ${passage.last}`;
        if (!read.has(place)) read.set(place, passage);
        passages.push(read.get(place) ?? passage);
    }
    return passages;
}

const mostParagraphs = 24;
const leastShare = 0.25;

function exactPlaces(quote: ReadQuote, passage: ParagraphsAround): readonly FoundPlace[] {
    const { words } = passage.compared;
    const { keys } = quote;
    const places: FoundPlace[] = [];
    for (let from = 0; from + keys.length <= words.length; from++) {
        if (!keys.every((key, at) => key === words[from + at]?.key)) continue;
        const steps = keys.map((_, at): Step => ({ kind: "same", quote: at, text: from + at }));
        if (differencesOf(steps, quote, passage.compared).length === 0) places.push(placeAt(steps, passage));
    }
    return places;
}

/** Each place once, in the order of articles and paragraphs. */
function distinct(places: readonly FoundPlace[]): readonly FoundPlace[] {
    const keyOf = ({ article, paragraphs: [{ number }], found }: FoundPlace) =>
        `${article.id} ${number} ${found.start}`;
    return [...new Map(places.map((place) => [keyOf(place), place])).values()];
}
