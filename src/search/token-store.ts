/** The words of every paragraph as numbers of the lexicon, in flat arrays in shared memory. */
export interface TokenStore {
    /** The word at each position. */
    readonly words: Uint32Array;
    /** Where each sentence starts in `words`, and at the end where the last sentence stops. */
    readonly sentenceStarts: Uint32Array;
    /** The first sentence of each paragraph, and at the end the total number of sentences. */
    readonly paragraphStarts: Uint32Array;
    /** Bits of `sign` for each sentence. */
    readonly signs: Uint8Array;
    /** For each paragraph, the number of the article's title and of all headings above it, among the headings. */
    readonly titles: Uint32Array;
    readonly sections: Uint32Array;
    readonly headings: Headings;
}

/** The words of titles and headings. Those with the same words are one. */
interface Headings {
    readonly words: Uint32Array;
    /** Where each one starts in `words`, and at the end where the last one stops. */
    readonly starts: Uint32Array;
}

/** The words of a title or heading. */
export function headingWords({ words, starts }: Headings, number: number): Uint32Array {
    return words.subarray(starts[number], starts[number + 1]);
}

/** Bits for what the characters of a sentence suggest. */
export const sign = {
    money: 1,
    percent: 2,
    quote: 4,
    parenthesis: 8,
    colon: 16,
    question: 32,
    list: 64,
} as const;
