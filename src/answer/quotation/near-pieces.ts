import type { Range } from "../../corpus/article.ts";
import { wordsToAlign } from "./aligned-passage.ts";
import { type Alignment, align, costsOfBeginnings, reversed, type Step } from "./alignment.ts";
import { differencesOf } from "./differences.ts";
import { isNear, isQuestionOf, mostCost } from "./near-match.ts";
import { type ParagraphsAround, placeOf } from "./paragraphs-around.ts";
import type { FoundPlace, NearPiece } from "./quote-check.ts";
import { partOfQuote, type ReadQuote } from "./quote-words.ts";
import { reversedWords } from "./word-numbers.ts";

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
    const single = bestMatch(quote, whole, { passages });
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

/** The passage that has the words at the least cost, which is at most `most` for each. */
function bestMatch(
    quote: ReadQuote,
    part: Part,
    { passages, most = mostCost }: { readonly passages: readonly ParagraphsAround[]; readonly most?: number },
): Matched | undefined {
    const words = partOfQuote(quote, part.from, part.to);
    let best: Matched | undefined;
    for (const { passage, ...text } of wordsToAlign(words.numbers, passages)) {
        const alignment = align(words, text, best?.alignment.cost ?? words.keys.length * most);
        if (alignment === undefined || alignment.cost >= (best?.alignment.cost ?? Infinity)) continue;
        best = { ...part, passage, alignment };
    }
    if (best === undefined) return undefined;
    const asks =
        part.to === quote.keys.length && isQuestionOf(quote.compared, best.alignment, best.passage.compared);
    return isNear(best.alignment, words, asks) ? best : undefined;
}

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
        const match = bestMatch(quote, side, { passages, most: mostCostInPiece });
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
    const texts = wordsToAlign(words.numbers, passages).map(({ numbers }) => numbers);
    const beginnings = least(texts.map((text) => costsOfBeginnings(words, text)));
    const endings = least(texts.map((text) => costsOfBeginnings(backwards, reversedWords(text))));
    let best: number | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    for (let at = fewestInPiece; at <= count - fewestInPiece; at++) {
        const marked = words.omits[at] === true ? 0 : 0.5;
        const cost = (beginnings[at] ?? Infinity) + (endings[count - at] ?? Infinity) + marked;
        if (cost >= bestCost) continue;
        best = at;
        bestCost = cost;
    }
    return best === undefined || bestCost > count * mostCostOfCut ? undefined : from + best;
}

/** For each word. Where three pieces are cut into two, a third of the words may be nowhere in the passages of the others. */
const mostCostOfCut = 0.5;

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
        differences: differencesOf(steps, quote, passage.compared).map((one) => {
            // What only the quote has at its beginning is before everything that was found.
            const least = one.kind === "left-out" ? 0 : place.found.start;
            const inPlace = (at: number) => Math.max(at - offset, least);
            return { ...one, text: { start: inPlace(one.text.start), end: inPlace(one.text.end) } };
        }),
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
