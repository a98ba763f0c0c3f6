import type { Range } from "../../corpus/article.ts";
import { wordsToAlign } from "./aligned-passage.ts";
import {
    type Alignment,
    align,
    costsOfBeginnings,
    type QuoteWords,
    reversed,
    type Step,
} from "./alignment.ts";
import { isLetterOfUnspaced } from "./compared-text.ts";
import { differencesOf } from "./differences.ts";
import { type ParagraphsAround, placeOf } from "./paragraphs-around.ts";
import type { FoundPlace, NearPiece } from "./quote-check.ts";
import { partOfQuote, type ReadQuote } from "./quote-words.ts";

/**
 * The passage that a quote nearly is, or the passages that it puts together; undefined if there are none. `passagesFor` finds the
 * passages for a part of the quote.
 */
export function nearPieces(
    quote: ReadQuote,
    passages: readonly ParagraphsAround[],
    passagesFor: (part: string) => readonly ParagraphsAround[],
): readonly [NearPiece, ...NearPiece[]] | undefined {
    const whole = { from: 0, to: quote.keys.length };
    const single = bestMatch(quote, whole, passages);
    if (single === undefined || longestOther(single.alignment) >= fewestInPiece) {
        const [first, ...others] = inPieces(quote, whole, { passages, passagesFor, left: mostPieces }) ?? [];
        const isBetter =
            single === undefined ||
            costOf([first, ...others]) + ofCut * others.length < single.alignment.cost;
        if (first !== undefined && isBetter)
            return [pieceOf(quote, first), ...others.map((one) => pieceOf(quote, one))];
    }
    return single && [pieceOf(quote, single)];
}

/** The greatest number of the quote's words in a row that are not those of the passage. */
function longestOther({ steps }: Alignment): number {
    let [longest, run] = [0, 0];
    for (const { kind } of steps) {
        if (kind === "same") run = 0;
        else if (kind !== "left-out") run++;
        longest = Math.max(longest, run);
    }
    return longest;
}

const mostPieces = 3;
/** What another piece costs. */
const ofCut = 1;

/** Some of a quote's words, by their places. */
interface Part {
    readonly from: number;
    readonly to: number;
}

interface Matched extends Part {
    readonly passage: ParagraphsAround;
    readonly alignment: Alignment;
}

const costOf = (pieces: readonly (Matched | undefined)[]) =>
    pieces.reduce((sum, piece) => sum + (piece?.alignment.cost ?? 0), 0);

function bestMatch(quote: ReadQuote, part: Part, passages: readonly ParagraphsAround[]): Matched | undefined {
    const words = partOfQuote(quote, part.from, part.to);
    const [best] = wordsToAlign(words.keys, passages)
        .map(({ passage, keys, offset }) => ({ ...part, passage, alignment: align(words, keys, offset) }))
        .sort((one, other) => one.alignment.cost - other.alignment.cost);
    if (best === undefined) return undefined;
    const asks = part.to === quote.keys.length && isQuestionOf(best, quote);
    return isNear(best.alignment, words, asks) ? best : undefined;
}

/** Whether most of the words are those of the passage, in its order. */
function isNear({ cost, steps }: Alignment, { keys, inserted }: QuoteWords, asks: boolean): boolean {
    const same = steps.filter(({ kind }) => kind === "same").length;
    // Then only the punctuation differs, so that it would be wrong to say that these words are not there.
    if (same === steps.length && same === keys.length) return true;
    const own = inserted.filter((one) => !one).length;
    // It takes several letters to make a word.
    const unit = keys.filter(isLetterOfUnspaced).length > keys.length / 2 ? lettersOfWord : 1;
    const all = cost + (asks ? ofQuestion * unit : 0);
    return own >= fewestWords * unit && all <= own * mostCost && same >= (fewestWords - 1) * unit;
}

const lettersOfWord = 2;

/** Whether the quote asks what the passage says. Then it is rather a question about the articles than a quote from them. */
function isQuestionOf({ passage, alignment }: Matched, { compared: { marks } }: ReadQuote): boolean {
    const last = alignment.steps.findLast(({ kind }) => kind !== "added");
    const theirs = passage.compared.marks[(last?.text ?? -2) + 1];
    return marks.at(-1)?.includes("?") === true && theirs?.includes("?") !== true;
}

/** What it costs to ask instead of saying. */
const ofQuestion = 1;

/** Fewer words than these are all there or not, since too many passages share some of them. */
const fewestWords = 4;
/** For each word. */
const mostCost = 0.3;

interface Search {
    readonly passages: readonly ParagraphsAround[];
    readonly passagesFor: (part: string) => readonly ParagraphsAround[];
    /** How many pieces there may be. */
    readonly left: number;
}

/** Cuts a part where the two sides match best, each somewhere else. */
function inPieces(quote: ReadQuote, part: Part, search: Search): readonly Matched[] | undefined {
    if (search.left < 2 || part.to - part.from < 2 * fewestInPiece) return undefined;
    const cut = bestCut(quote, part, search.passages);
    if (cut === undefined) return undefined;
    const found: Matched[] = [];
    for (const side of [
        { from: part.from, to: cut },
        { from: cut, to: part.to },
    ]) {
        const passages = search.passagesFor(writtenOf(quote, side));
        const match = bestMatch(quote, side, passages);
        const fits = match !== undefined && match.alignment.cost <= (side.to - side.from) * mostCostInPiece;
        const left = search.left - found.length - 1;
        const pieces = fits ? [match] : inPieces(quote, side, { ...search, passages, left });
        if (pieces === undefined) return undefined;
        found.push(...pieces);
    }
    return found.length <= search.left ? found : undefined;
}

const fewestInPiece = 5;
const mostCostInPiece = 0.15;

function bestCut(
    quote: ReadQuote,
    { from, to }: Part,
    passages: readonly ParagraphsAround[],
): number | undefined {
    const words = partOfQuote(quote, from, to);
    const backwards = reversed(words);
    const count = to - from;
    const least = (costs: readonly Float32Array[]) =>
        Array.from({ length: count + 1 }, (_, at) => Math.min(...costs.map((one) => one[at] ?? Infinity)));
    const texts = wordsToAlign(words.keys, passages).map(({ keys }) => keys);
    const beginnings = least(texts.map((text) => costsOfBeginnings(words, text)));
    const endings = least(texts.map((text) => costsOfBeginnings(backwards, text.toReversed())));
    let best: number | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    for (let at = fewestInPiece; at <= count - fewestInPiece; at++) {
        const marked = words.omits[at] === true ? 0 : 0.5;
        const cost = (beginnings[at] ?? Infinity) + (endings[count - at] ?? Infinity) + marked;
        if (cost >= bestCost) continue;
        best = at;
        bestCost = cost;
    }
    return best === undefined ? undefined : from + best;
}

function writtenOf({ compared: { text, words } }: ReadQuote, { from, to }: Part): string {
    return text.slice(words[from]?.start, words[to - 1]?.end);
}

function pieceOf(quote: ReadQuote, { from, to, passage, alignment }: Matched): NearPiece {
    const steps = alignment.steps.map((step): Step => ({ ...step, quote: step.quote + from }));
    const place = placeAt(steps, passage);
    const offset = foundRange(steps, passage).start - place.found.start;
    const { words, text } = quote.compared;
    return {
        place,
        quote: {
            start: from === 0 ? 0 : (words[from]?.start ?? 0),
            end: to === words.length ? text.length : (words[to - 1]?.end ?? text.length),
        },
        differences: differencesOf(steps, quote, passage.compared).map((one) => ({
            ...one,
            // What only the quote has at its beginning is before everything that was found.
            text: {
                start: Math.max(one.text.start - offset, place.found.start),
                end: Math.max(one.text.end - offset, place.found.start),
            },
        })),
    };
}

/** The range of a passage from the first to the last word that was paired. */
function foundRange(steps: readonly Step[], { compared: { words } }: ParagraphsAround): Range {
    const places = steps.filter(({ kind }) => kind !== "added").map(({ text }) => text);
    return { start: words[places[0] ?? 0]?.start ?? 0, end: words[places.at(-1) ?? 0]?.end ?? 0 };
}

/** The place of what was paired. */
export const placeAt = (steps: readonly Step[], passage: ParagraphsAround): FoundPlace =>
    placeOf(passage, foundRange(steps, passage));
