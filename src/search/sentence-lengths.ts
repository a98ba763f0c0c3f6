import type { Lexicon } from "./lexicon.ts";
import type { TokenStore } from "./token-store.ts";
import { mark } from "./word-marks.ts";

/**
 * Returns a function that counts the words of a sentence, given by its number, without stop words. It remembers what it counted,
 * since most questions look at the same paragraphs.
 */
export function sentenceLengths(
    { words, sentenceStarts }: Pick<TokenStore, "words" | "sentenceStarts">,
    { marks }: Pick<Lexicon, "marks">,
): (sentence: number) => number {
    // Lengths plus one; 0 where it is not counted yet.
    const known = new Uint16Array(Math.max(0, sentenceStarts.length - 1));
    return (sentence) => {
        const found = known[sentence] ?? 0;
        if (found > 0) return found - 1;
        const to = sentenceStarts[sentence + 1] ?? 0;
        let length = 0;
        for (let at = sentenceStarts[sentence] ?? to; at < to; at++)
            if (((marks[words[at] ?? 0] ?? 0) & mark.stop) === 0) length++;
        if (length < longestKnown) known[sentence] = length + 1;
        return length;
    };
}

const longestKnown = 65_535;
