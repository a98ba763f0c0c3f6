import type { Lexicon } from "./lexicon.ts";
import type { TokenStore } from "./token-store.ts";
import { mark } from "./word-marks.ts";

/** For each term of one field, the paragraphs that hold it and how often, in flat arrays. */
export interface Postings {
    /** Where each term's entries begin, and one more: where the last's end. */
    readonly starts: Uint32Array;
    readonly paragraphs: Uint32Array;
    readonly counts: Uint16Array;
    /** How many different terms each paragraph holds. */
    readonly distinct: Uint32Array;
    /** How many terms all paragraphs hold together. */
    readonly occurrences: number;
}

interface FieldTerms {
    readonly paragraphCount: number;
    readonly termCount: number;
    /** Calls back with the number of each of the paragraph's terms, as often as it occurs. */
    readonly each: (paragraph: number, take: (term: number) => void) => void;
}

/** Counts terms in two passes: first how many paragraphs hold each, then which. */
export function collectPostings({ paragraphCount, termCount, each }: FieldTerms): Postings {
    const holding = new Uint32Array(termCount + 1);
    const distinct = new Uint32Array(paragraphCount);
    // The paragraph that a term was last seen in, plus one.
    const seenIn = new Uint32Array(termCount);
    let occurrences = 0;
    for (let paragraph = 0; paragraph < paragraphCount; paragraph++) {
        each(paragraph, (term) => {
            occurrences++;
            if (seenIn[term] === paragraph + 1) return;
            seenIn[term] = paragraph + 1;
            holding[term + 1] = (holding[term + 1] ?? 0) + 1;
            distinct[paragraph] = (distinct[paragraph] ?? 0) + 1;
        });
    }
    const starts = holding;
    for (let term = 0; term < termCount; term++)
        starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);

    const total = starts[termCount] ?? 0;
    const paragraphs = new Uint32Array(total);
    const counts = new Uint16Array(total);
    const next = starts.slice();
    seenIn.fill(0);
    for (let paragraph = 0; paragraph < paragraphCount; paragraph++) {
        each(paragraph, (term) => {
            const at = next[term] ?? 0;
            if (seenIn[term] === paragraph + 1) {
                counts[at - 1] = Math.min(65_535, (counts[at - 1] ?? 0) + 1);
                return;
            }
            seenIn[term] = paragraph + 1;
            paragraphs[at] = paragraph;
            counts[at] = 1;
            next[term] = at + 1;
        });
    }
    return { starts, paragraphs, counts, distinct, occurrences };
}

/** How many paragraphs hold the term. */
export function holdingOf({ starts }: Postings, term: number): number {
    return term < 0 ? 0 : (starts[term + 1] ?? 0) - (starts[term] ?? 0);
}

/** Where the terms of titles, sections and texts stand; words of the stop list are left out. */
export function fieldsOf(
    { words, sentenceStarts, paragraphStarts, titles, sections }: TokenStore,
    lexicon: Lexicon,
    paragraphCount: number,
) {
    const { term, marks } = lexicon;
    const termCount = lexicon.termNames().length;
    const collect = (wordsOf: (paragraph: number, take: (word: number) => void) => void) =>
        collectPostings({
            paragraphCount,
            termCount,
            each: (paragraph, take) =>
                wordsOf(paragraph, (word) => {
                    if (((marks[word] ?? 0) & mark.stop) === 0) take(term[word] ?? 0);
                }),
        });
    const heading = (headings: readonly (readonly number[])[]) =>
        collect((paragraph, take) => headings[paragraph]?.forEach(take));
    const text = collect((paragraph, take) => {
        const from = sentenceStarts[paragraphStarts[paragraph] ?? 0] ?? 0;
        const to = sentenceStarts[paragraphStarts[paragraph + 1] ?? 0] ?? from;
        for (let at = from; at < to; at++) take(words[at] ?? 0);
    });
    return [heading(titles), heading(sections), text] as const;
}

/** The paragraphs of an index that are asked, and what is counted among them. */
export interface PostingsView {
    /** How many paragraphs. */
    readonly size: number;
    /** Whether it is all of them. */
    readonly isWhole: boolean;
    includes(paragraph: number): boolean;
    /** How many paragraphs hold the term. */
    holding(field: Postings, term: number): number;
    /** How many terms the paragraphs hold together. */
    occurrences(field: Postings): number;
}

export function wholeOf(paragraphCount: number): PostingsView {
    return {
        size: paragraphCount,
        isWhole: true,
        includes: () => true,
        holding: holdingOf,
        occurrences: ({ occurrences }) => occurrences,
    };
}

/** @param belonging whether each paragraph belongs to the part. */
export function partOf(belonging: readonly boolean[]): PostingsView {
    const mask = Uint8Array.from(belonging, Number);
    const holding = ({ starts, paragraphs }: Postings, term: number) => {
        let sum = 0;
        if (term < 0) return sum;
        const to = starts[term + 1] ?? 0;
        for (let at = starts[term] ?? to; at < to; at++) sum += mask[paragraphs[at] ?? 0] ?? 0;
        return sum;
    };
    return {
        size: mask.reduce((sum, one) => sum + one, 0),
        isWhole: false,
        includes: (paragraph) => mask[paragraph] === 1,
        holding,
        occurrences: ({ paragraphs, counts }) =>
            paragraphs.reduce((sum, paragraph, at) => sum + (mask[paragraph] ?? 0) * (counts[at] ?? 0), 0),
    };
}
