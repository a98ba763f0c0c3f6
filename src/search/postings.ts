import { shared } from "../corpus/stored/shared-memory.ts";
import type { LexiconState } from "./lexicon.ts";
import { headingWords, type TokenStore } from "./token-store.ts";
import { mark } from "./word-marks.ts";

/** For each term in one field, the paragraphs that contain it and how often, in flat arrays in shared memory. */
export interface Postings {
    /** Where each term's entries start, and at the end where the last term's entries stop. */
    readonly starts: Uint32Array;
    readonly paragraphs: Uint32Array;
    readonly counts: Uint16Array;
    /** The number of different terms in each paragraph. */
    readonly distinct: Uint32Array;
    /** The total number of terms in all paragraphs. */
    readonly occurrences: number;
}

interface FieldTerms {
    readonly paragraphCount: number;
    readonly termCount: number;
    /** Calls `take` with the number of each term in the paragraph, once per occurrence. */
    readonly each: (paragraph: number, take: (term: number) => void) => void;
}

/** Counts terms in two passes: first how many paragraphs contain each term, then which ones. */
export function collectPostings({ paragraphCount, termCount, each }: FieldTerms): Postings {
    const starts = new Uint32Array(termCount + 1);
    const distinct = new Uint32Array(paragraphCount);
    // The last paragraph that each term was seen in, plus one.
    const seenIn = new Uint32Array(termCount);
    let occurrences = 0;
    for (let paragraph = 0; paragraph < paragraphCount; paragraph++) {
        each(paragraph, (term) => {
            occurrences++;
            if (seenIn[term] === paragraph + 1) return;
            seenIn[term] = paragraph + 1;
            starts[term + 1] = (starts[term + 1] ?? 0) + 1;
            distinct[paragraph] = (distinct[paragraph] ?? 0) + 1;
        });
    }
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
    return {
        starts: shared(starts),
        paragraphs: shared(paragraphs),
        counts: shared(counts),
        distinct: shared(distinct),
        occurrences,
    };
}

/** The number of paragraphs that contain the term; 0 for a term of -1. */
export function paragraphsWith({ starts }: Postings, term: number): number {
    return term < 0 ? 0 : (starts[term + 1] ?? 0) - (starts[term] ?? 0);
}

/** The paragraphs that contain the term; none for a term of -1. */
export function paragraphsOf({ starts, paragraphs }: Postings, term: number): Uint32Array {
    return term < 0 ? paragraphs.subarray(0, 0) : paragraphs.subarray(starts[term], starts[term + 1]);
}

/** The mean number of different terms in a paragraph; 0 without paragraphs. */
export function meanDistinct({ distinct }: Postings): number {
    return distinct.reduce((sum, length) => sum + length, 0) / Math.max(1, distinct.length);
}

/** The postings of titles, section headings and texts. */
export type Fields = readonly [Postings, Postings, Postings];

/** Counts the words of all fields, without stop words. */
export function fieldsOf(
    { words, sentenceStarts, paragraphStarts, titles, sections, headings }: TokenStore,
    { columns: { term, marks }, terms }: LexiconState,
): Fields {
    const paragraphCount = titles.length;
    const termCount = terms.starts.length - 1;
    const collect = (wordsOf: (paragraph: number, take: (word: number) => void) => void) =>
        collectPostings({
            paragraphCount,
            termCount,
            each: (paragraph, take) =>
                wordsOf(paragraph, (word) => {
                    if (((marks[word] ?? 0) & mark.stop) === 0) take(term[word] ?? 0);
                }),
        });
    const heading = (numbers: Uint32Array) =>
        collect((paragraph, take) => headingWords(headings, numbers[paragraph] ?? 0).forEach(take));
    const text = collect((paragraph, take) => {
        const from = sentenceStarts[paragraphStarts[paragraph] ?? 0] ?? 0;
        const to = sentenceStarts[paragraphStarts[paragraph + 1] ?? 0] ?? from;
        for (let at = from; at < to; at++) take(words[at] ?? 0);
    });
    return [heading(titles), heading(sections), text];
}

/** All or some of the paragraphs in an index, with counts over those. */
export interface PostingsView {
    /** The number of paragraphs. */
    readonly size: number;
    includes(paragraph: number): boolean;
    /** The number of paragraphs that contain the term. */
    containing(field: Postings, term: number): number;
    /** The total number of terms in the paragraphs. */
    occurrences(field: Postings): number;
}

/** The view of every paragraph. */
export function wholeOf(paragraphCount: number): PostingsView {
    return {
        size: paragraphCount,
        includes: () => true,
        containing: paragraphsWith,
        occurrences: ({ occurrences }) => occurrences,
    };
}

/** The view of some paragraphs: `belonging` says for each whether it is one of them. */
export function partOf(belonging: readonly boolean[]): PostingsView {
    const mask = Uint8Array.from(belonging, Number);
    const containing = ({ starts, paragraphs }: Postings, term: number) => {
        let sum = 0;
        if (term < 0) return sum;
        const to = starts[term + 1] ?? 0;
        for (let at = starts[term] ?? to; at < to; at++) sum += mask[paragraphs[at] ?? 0] ?? 0;
        return sum;
    };
    return {
        size: mask.reduce((sum, one) => sum + one, 0),
        includes: (paragraph) => mask[paragraph] === 1,
        containing,
        occurrences: ({ paragraphs, counts }) =>
            paragraphs.reduce((sum, paragraph, at) => sum + (mask[paragraph] ?? 0) * (counts[at] ?? 0), 0),
    };
}
