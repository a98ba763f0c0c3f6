import { mayBeMisspelt } from "../../search/nearest-terms.ts";
import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import type { Match } from "../../search/term-index/term-index.ts";
import type { Word } from "../../search/terms.ts";

/**
 * Maps the term of each word to the terms it matches in the index: itself if the index contains it, and names that are probably
 * spelled differently; else similar terms. Only a dozen unknown words are searched for, so that one long question does not delay
 * the next.
 */
export function matchWords(
    words: readonly Word[],
    index: Pick<ParagraphIndex, "contains" | "names" | "nearest" | "rarity">,
): ReadonlyMap<string, readonly Match[]> {
    const matches = new Map<string, readonly Match[]>();
    const unknown: Word[] = [];
    const asked = new Set(words.map(({ term }) => term));
    for (const word of words) {
        const { term } = word;
        if (matches.has(term)) continue;
        const itself = index.contains(term) ? [{ term, weight: 1 }] : [];
        const mayBeSpelled = mayBeMisspelt(term);
        // Another spelling that is asked about, too, is a word of its own.
        const spellings =
            term.length <= longestName
                ? index.names.spellings(word).filter((other) => !asked.has(other.term))
                : [];
        matches.set(term, [...itself, ...spellings]);
        if (mayBeSpelled && itself.length + spellings.length === 0) unknown.push(word);
    }
    for (const { term } of likeliestMisspelt(unknown, index)) matches.set(term, index.nearest(term));
    return matches;
}

/** In UTF-16 units. Nobody has a longer one. */
const longestName = 100;

const mostSearched = 12;

/**
 * The rarest words first, since a known English word is probably spelled right; then the longest, since their neighbors are
 * the least ambiguous; then in the order of the question.
 */
function likeliestMisspelt(
    words: readonly Word[],
    { rarity }: Pick<ParagraphIndex, "rarity">,
): readonly Word[] {
    if (words.length <= mostSearched) return words;
    return words
        .map((word) => ({ word, rarity: rarity(word) }))
        .sort((one, other) => other.rarity - one.rarity || other.word.term.length - one.word.term.length)
        .slice(0, mostSearched)
        .map(({ word }) => word);
}
