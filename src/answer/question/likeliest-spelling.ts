import { swapped } from "../../search/nearest-terms.ts";
import type { WordVectors } from "../../search/word-vectors.ts";

/**
 * The frequent English word that a lower-case word is probably a misspelling of, the most frequent one if there are several. A word
 * that is rare in English has two letters swapped: "teh". One that is no English word may also have a letter more, less, or another
 * one. Undefined if it is spelled right, or like no frequent word.
 */
export function likeliestSpelling(word: string, { rowOf }: Pick<WordVectors, "rowOf">): string | undefined {
    if (word.length > longest || twoOtherSigns.test(word)) return undefined;
    const own = rowOf(word);
    if (own >= 0 && own < frequent) return undefined;
    let best: string | undefined;
    let rank = frequent;
    const consider = (other: string) => {
        const row = rowOf(other);
        if (row < 0 || row >= rank) return;
        best = other;
        rank = row;
    };
    swapped(word).forEach(consider);
    if (own >= 0) return best;
    for (let at = 0; at <= word.length; at++) {
        const before = word.slice(0, at);
        const rest = word.slice(at + 1);
        const isInWord = at < word.length;
        if (isInWord) consider(before + rest);
        for (const letter of letters) {
            if (isInWord) consider(before + letter + rest);
            consider(before + letter + word.slice(at));
        }
    }
    return best;
}

/** One letter more than the longest frequent word. Trying all edits takes time that grows with the square of the length. */
const longest = 19;
/** All frequent words consist of the letters below, so one edit is not enough. */
const twoOtherSigns = /[^a-z].*[^a-z]/u;
const letters = "abcdefghijklmnopqrstuvwxyz";
/** The rank up to which words are frequent enough to be meant. */
const frequent = 10_000;
