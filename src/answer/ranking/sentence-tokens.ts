import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import type { Sentence } from "./passage.ts";
import type { Slots } from "./slots.ts";

/** What the features need to know about each word of one sentence, in arrays that the next sentence overwrites. */
export interface SentenceTokens {
    /** The number of words. */
    readonly length: number;
    readonly words: Uint32Array;
    /** Bits of `mark`. Two more than the sentence has words: those of the next words in the index. */
    readonly marks: Uint16Array;
    /** Numbers of the lexicon's forms. */
    readonly forms: Int32Array;
    /** The places of the question's terms that the words match; -1 for other words. */
    readonly places: Int32Array;
}

/** Returns a function that reads one sentence after another into the same arrays. They have room for the given sentences. */
export function tokenReader(
    { tokens, lexicon }: ParagraphIndex,
    slots: Slots,
    sentences: readonly Sentence[],
): { readonly tokens: SentenceTokens; readonly read: (sentence: Sentence) => void } {
    const longest = sentences.reduce((most, { from, to }) => Math.max(most, to - from), 0);
    const read = {
        length: 0,
        words: new Uint32Array(longest),
        marks: new Uint16Array(longest + 2),
        forms: new Int32Array(longest),
        places: new Int32Array(longest),
    };
    const { words, marks, forms, places } = read;
    return {
        tokens: read,
        read: ({ from, to }) => {
            const length = to - from;
            read.length = length;
            for (let at = 0; at < length; at++) {
                const word = tokens.words[from + at] ?? 0;
                words[at] = word;
                marks[at] = lexicon.marks[word] ?? 0;
                forms[at] = lexicon.form[word] ?? -1;
                const slot = slots.of(word);
                places[at] = slot < 0 ? -1 : slots.placeOf(slot);
            }
            marks[length] = lexicon.marks[tokens.words[to] ?? 0] ?? 0;
            marks[length + 1] = lexicon.marks[tokens.words[to + 1] ?? 0] ?? 0;
        },
    };
}
