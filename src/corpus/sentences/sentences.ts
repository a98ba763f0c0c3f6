import type { Range } from "../article.ts";
import { withoutEnclosed } from "./enclosed.ts";
import { isMisplaced } from "./misplaced-ends.ts";
import { missedEnds } from "./missed-ends.ts";
import { boundariesOf } from "./sentence-boundaries.ts";
import { type WordSets, wordSetsOf } from "./sentence-words.ts";
import { unmarkedEnds } from "./unmarked-sentences.ts";

/** Splits paragraphs into sentences. Returns each paragraph's ranges in order, with only white space outside them. */
export type Segment = (texts: readonly string[]) => readonly (readonly Range[])[];

/**
 * Returns a function that splits paragraphs in a language into sentences. It starts from Unicode's boundaries (Intl.Segmenter),
 * fixes them at abbreviations, initials, numbers, identifiers, quotes, brackets and reference marks, and uses spaces in scripts
 * without full stops. Every line of a list or table is one sentence. Splitting stops in a paragraph with more sentences than an
 * article may have.
 */
export function segmentOf(language: string): Segment {
    if (last?.language !== language) last = { language, segment: newSegment(language) };
    return last.segment;
}

/** Most corpora have one language, and making the function takes as long as splitting a page. */
let last: { readonly language: string; readonly segment: Segment } | undefined;

function newSegment(language: string): Segment {
    const boundaries = boundariesOf(language);
    const words = wordSetsOf(language);
    return (texts) => {
        const found = boundaries(texts);
        return texts.map((text, at) => {
            const cuts = endsOf(text, found[at] ?? [], words);
            return [...cuts, text.length].flatMap((end, place) =>
                trimmed(text, place === 0 ? 0 : (cuts[place - 1] ?? 0), end),
            );
        });
    };
}

/** Offsets where a sentence ends and another begins. */
function endsOf(text: string, boundaries: readonly number[], words: WordSets): number[] {
    const right = boundaries
        .map((cut) => beforeOpening(text, cut))
        .filter((cut) => cut > 0 && !isMisplaced(text, cut, words));
    const all = new Set([...right, ...missedEnds(text, words), ...unmarkedEnds(text)]);
    const sorted = withoutEnclosed(
        text,
        [...all].sort((one, other) => one - other),
    );
    let start = 0;
    return sorted.filter((cut) => {
        if (isNumberOfItem(text, start, cut)) return false;
        start = cut;
        return true;
    });
}

/** Unicode's rules let a sentence end after the bracket that opens the next one, if no space is before it: "…。《" */
function beforeOpening(text: string, cut: number): number {
    let at = cut;
    while (at > 0 && opening.test(text[at - 1] ?? "")) at--;
    return at;
}

const opening = /[\p{Ps}\p{Pi}]/u;

/** Whether there is only the number of an item between two places: "1." or "b." */
function isNumberOfItem(text: string, start: number, cut: number): boolean {
    return (
        cut - start < 12 &&
        /^\s*\(?(?:\p{N}{1,3}|[\p{Lu}\p{Ll}]|[ivx]{1,4}|[IVX]{1,4})\.\s*$/u.test(text.slice(start, cut))
    );
}

function trimmed(text: string, from: number, to: number): Range[] {
    const piece = text.slice(from, to);
    const start = from + piece.length - piece.trimStart().length;
    const end = from + piece.trimEnd().length;
    return end > start ? [{ start, end }] : [];
}
