import { holdingOf, type Postings } from "./postings.ts";

/** The paragraphs of an index that are asked, and what is counted among them. */
export interface Part {
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

export function wholeOf(paragraphCount: number): Part {
    return {
        size: paragraphCount,
        isWhole: true,
        includes: () => true,
        holding: holdingOf,
        occurrences: ({ occurrences }) => occurrences,
    };
}

/** @param belonging whether each paragraph belongs to the part. */
export function partOf(belonging: readonly boolean[]): Part {
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
