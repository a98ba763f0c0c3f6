import { shared } from "../../corpus/stored/shared-memory.ts";
import type { Postings } from "../postings.ts";
import { collectPostings, type FieldTerms } from "./collect-postings.ts";

/** How the numbers of an earlier index became those of the one that is built from it. */
export interface Renumbering {
    /** For each earlier paragraph its number now plus one, in ascending order; 0 for those that are gone. */
    readonly paragraphs: Uint32Array;
    /** For each earlier term its number now plus one; 0 for those that are gone. */
    readonly terms: Uint32Array;
    /** The paragraphs that the earlier index does not have, by their numbers now, in ascending order. */
    readonly fresh: Uint32Array;
}

/** A field of the earlier index. */
interface EarlierField {
    readonly postings: Postings;
    readonly terms: FieldTerms;
}

/** Counts only the terms of fresh paragraphs, and takes the rest from the earlier postings. The result is that of counting all. */
export function mergedPostings(
    field: FieldTerms,
    earlier: EarlierField,
    { paragraphs: now, terms, fresh }: Renumbering,
): Postings {
    const added = collectPostings(field, fresh);
    const { postings: old } = earlier;
    const before = earlierTerms(terms, field.termCount);
    const starts = new Uint32Array(field.termCount + 1);
    for (let term = 0; term < field.termCount; term++) {
        let count = (added.starts[term + 1] ?? 0) - (added.starts[term] ?? 0);
        const number = before[term] ?? 0;
        const to = number === 0 ? 0 : (old.starts[number] ?? 0);
        for (let at = number === 0 ? 0 : (old.starts[number - 1] ?? 0); at < to; at++)
            if (now[old.paragraphs[at] ?? 0] !== 0) count++;
        starts[term + 1] = (starts[term] ?? 0) + count;
    }
    const total = starts[field.termCount] ?? 0;
    const paragraphs = new Uint32Array(new SharedArrayBuffer(4 * total));
    const counts = new Uint16Array(new SharedArrayBuffer(2 * total));
    let place = 0;
    for (let term = 0; term < field.termCount; term++) {
        let next = added.starts[term] ?? 0;
        const end = added.starts[term + 1] ?? 0;
        const number = before[term] ?? 0;
        const to = number === 0 ? 0 : (old.starts[number] ?? 0);
        let at = number === 0 ? 0 : (old.starts[number - 1] ?? 0);
        while (at < to || next < end) {
            const paragraph = at < to ? (now[old.paragraphs[at] ?? 0] ?? 0) : Number.POSITIVE_INFINITY;
            // Zero is one that is gone. The others are one higher than their numbers.
            if (next < end && paragraph > (added.paragraphs[next] ?? 0) + 1) {
                paragraphs[place] = added.paragraphs[next] ?? 0;
                counts[place++] = added.counts[next++] ?? 0;
                continue;
            }
            if (paragraph > 0) {
                paragraphs[place] = paragraph - 1;
                counts[place++] = old.counts[at] ?? 0;
            }
            at++;
        }
    }
    const { distinct } = added;
    let occurrences = old.occurrences + added.occurrences;
    now.forEach((number, paragraph) => {
        if (number > 0) distinct[number - 1] = old.distinct[paragraph] ?? 0;
        else earlier.terms.each(paragraph, () => occurrences--);
    });
    return { starts: shared(starts), paragraphs, counts, distinct, occurrences };
}

/** For each term of an index, its number in the earlier one plus one; 0 for a new term. */
function earlierTerms(now: Uint32Array, termCount: number): Uint32Array {
    const before = new Uint32Array(termCount);
    now.forEach((number, term) => {
        if (number > 0) before[number - 1] = term + 1;
    });
    return before;
}
