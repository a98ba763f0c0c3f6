import { seeded } from "./seeded.ts";

/** A random rank from 1 to `ranks`, with probability proportional to 1/rank like words in natural text. */
export function zipfRank(random: () => number, ranks: number): number {
    return Math.min(ranks, Math.floor(ranks ** random()));
}

/** A pronounceable word that is unique to its rank. */
export function madeUpWord(rank: number): string {
    let left = rank;
    let word = "";
    do {
        word = (syllables[left % syllables.length] ?? "") + word;
        left = Math.floor(left / syllables.length);
    } while (left > 0);
    return word + (endings[rank % endings.length] ?? "");
}

const consonants = [
    "b",
    "d",
    "f",
    "g",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "z",
    "br",
    "kr",
];
const vowels = ["a", "e", "i", "o", "u"];
// Shuffled, so that words of neighbouring ranks have nothing in common.
const syllables = consonants
    .flatMap((consonant) => vowels.map((vowel) => consonant + vowel))
    .map((syllable, at) => ({ syllable, key: seeded(at)() }))
    .sort((one, other) => one.key - other.key)
    .map(({ syllable }) => syllable);
const endings = ["n", "r", "k", "l", "th"];
