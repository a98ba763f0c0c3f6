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
