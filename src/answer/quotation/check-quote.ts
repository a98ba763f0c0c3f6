import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import type { Step } from "./alignment.ts";
import { differencesOf } from "./differences.ts";
import { nearParagraphs } from "./near-paragraphs.ts";
import { nearPieces, placeAt } from "./near-pieces.ts";
import { type ParagraphsAround, paragraphsAround } from "./paragraphs-around.ts";
import type { FoundPlace, QuoteCheck } from "./quote-check.ts";
import { type ReadQuote, readQuote } from "./quote-words.ts";

/** The longest quote that is checked, in UTF-16 units. */
export const longestQuote = 2000;

/** Checks whether the quote's first 2,000 UTF-16 units stand in the articles of these indexes, or in the article with this id. */
export function checkQuote(
    written: string,
    indexes: readonly ParagraphIndex[],
    article?: string,
): QuoteCheck {
    const text = written.slice(0, longestQuote).trim();
    const quote = readQuote(text);
    const nowhere: QuoteCheck = { found: "nowhere", quote: text };
    if (quote.keys.length === 0) return nowhere;
    const passages = passagesFor(text, indexes, article);
    const exact = passages.flatMap((passage) => exactPlaces(quote, passage));
    const [first, ...others] = distinct(exact);
    if (first !== undefined) {
        const places: [FoundPlace, ...FoundPlace[]] = [first, ...others.slice(0, mostPlaces - 1)];
        return { found: "exactly", quote: text, places, more: others.length + 1 - places.length };
    }
    const pieces = nearPieces(quote, passages, (part) => passagesFor(part, indexes, article));
    return pieces === undefined ? nowhere : { found: "nearly", quote: text, pieces };
}

/** How many places are shown. */
const mostPlaces = 3;

/** The passages that share the most with the quote, best first. */
function passagesFor(
    quote: string,
    indexes: readonly ParagraphIndex[],
    article: string | undefined,
): readonly ParagraphsAround[] {
    const wanted = { article, most: mostParagraphs, least: leastShare };
    const near = indexes
        .flatMap((index) => nearParagraphs(quote, index, wanted).map((one) => ({ ...one, index })))
        .sort((one, other) => other.share - one.share)
        .slice(0, mostParagraphs);
    const passages: ParagraphsAround[] = [];
    for (const { id, index } of near) {
        const isKnown = passages.some(
            ({ article: { language }, first, last }) =>
                language === index.language && first <= id && id <= last,
        );
        const passage = isKnown ? undefined : paragraphsAround(id, quote.length, index.located);
        if (passage !== undefined) passages.push(passage);
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
