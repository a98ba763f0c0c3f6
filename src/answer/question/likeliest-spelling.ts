import type { WordVectors } from "../../search/word-vectors.ts";

/**
 * The frequent English word that a lower-case word is probably a misspelling of, the most frequent one if there are several. A word
 * that is rare in English has two letters swapped: "teh". One that is no English word may also have a letter more, less, or another
 * one. Undefined if it is spelled right, or like no frequent word.
 */
export function likeliestSpelling(word: string, { rowOf }: Pick<WordVectors, "rowOf">): string | undefined {
    if (word.length > longest) return undefined;
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
    for (let at = 0; at <= word.length; at++) {
        const before = word.slice(0, at);
        const rest = word.slice(at + 1);
        const letter = word[at];
        if (letter !== undefined && rest !== "") consider(before + rest.charAt(0) + letter + rest.slice(1));
        if (own >= 0) continue;
        if (letter !== undefined) consider(before + rest);
        for (const other of letters) {
            if (letter !== undefined) consider(before + other + rest);
            consider(before + other + word.slice(at));
        }
    }
    return best;
}

/** In UTF-16 units. No frequent word is longer, and trying all letters takes time that grows with the square of the length. */
const longest = 30;
const letters = "abcdefghijklmnopqrstuvwxyz";
/** The rank up to which words are frequent enough to be meant. */
const frequent = 10_000;
