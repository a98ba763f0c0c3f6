import { shared } from "../../corpus/stored/shared-memory.ts";
import type { LexiconState } from "../lexicon.ts";
import type { Postings } from "../postings.ts";
import { headingWords, type TokenStore } from "../token-store.ts";
import { mark } from "../word-marks.ts";

/** The terms of one field of an index. */
export interface FieldTerms {
    readonly paragraphCount: number;
    readonly termCount: number;
    /** Calls `take` with the number of each term in the paragraph, once per occurrence. */
    readonly each: (paragraph: number, take: (term: number) => void) => void;
}

/**
 * Counts terms in two passes: first how many paragraphs contain each term, then which ones. If some paragraphs are given, in ascending
 * order, only those are counted.
 */
export function collectPostings(
    { paragraphCount, termCount, each }: FieldTerms,
    some?: Uint32Array,
): Postings {
    const starts = new Uint32Array(termCount + 1);
    const distinct = new Uint32Array(paragraphCount);
    // The last paragraph that each term was seen in, plus one.
    const seenIn = new Uint32Array(termCount);
    const count = some?.length ?? paragraphCount;
    let occurrences = 0;
    for (let at = 0; at < count; at++) {
        const paragraph = some === undefined ? at : (some[at] ?? 0);
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
    for (let at = 0; at < count; at++) {
        const paragraph = some === undefined ? at : (some[at] ?? 0);
        each(paragraph, (term) => {
            const place = next[term] ?? 0;
            if (seenIn[term] === paragraph + 1) {
                counts[place - 1] = Math.min(65_535, (counts[place - 1] ?? 0) + 1);
                return;
            }
            seenIn[term] = paragraph + 1;
            paragraphs[place] = paragraph;
            counts[place] = 1;
            next[term] = place + 1;
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

/** The terms of titles, section headings and texts, without stop words. */
export function fieldTerms(
    { words, sentenceStarts, paragraphStarts, titles, sections, headings }: TokenStore,
    { columns: { term, marks }, terms }: LexiconState,
): readonly [FieldTerms, FieldTerms, FieldTerms] {
    const field = (wordsOf: (paragraph: number, take: (word: number) => void) => void): FieldTerms => ({
        paragraphCount: titles.length,
        termCount: terms.starts.length - 1,
        each: (paragraph, take) =>
            wordsOf(paragraph, (word) => {
                if (((marks[word] ?? 0) & mark.stop) === 0) take(term[word] ?? 0);
            }),
    });
    const heading = (numbers: Uint32Array) =>
        field((paragraph, take) => headingWords(headings, numbers[paragraph] ?? 0).forEach(take));
    const text = field((paragraph, take) => {
        const from = sentenceStarts[paragraphStarts[paragraph] ?? 0] ?? 0;
        const to = sentenceStarts[paragraphStarts[paragraph + 1] ?? 0] ?? from;
        for (let at = from; at < to; at++) take(words[at] ?? 0);
    });
    return [heading(titles), heading(sections), text];
}
