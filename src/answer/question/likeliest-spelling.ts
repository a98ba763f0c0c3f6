import type { WordVectors } from "../../search/word-vectors.ts";

/**
 * The most frequent English word that is one edit away from a lower-case word: a letter more, less, or another one, or two that
 * are swapped. Undefined if it is no frequent word.
 */
export function likeliestSpelling(word: string, { rowOf }: Pick<WordVectors, "rowOf">): string | undefined {
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
        if (letter !== undefined) consider(before + rest);
        if (letter !== undefined && rest !== "") consider(before + rest.charAt(0) + letter + rest.slice(1));
        for (const other of letters) {
            if (letter !== undefined) consider(before + other + rest);
            consider(before + other + word.slice(at));
        }
    }
    return best;
}

const letters = "abcdefghijklmnopqrstuvwxyz";
/** The rank up to which words are frequent enough to be meant. */
const frequent = 10_000;
