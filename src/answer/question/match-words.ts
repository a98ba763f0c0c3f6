import { plainForm } from "../../search/lexicon.ts";
import { mayBeMisspelt } from "../../search/nearest-terms.ts";
import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import type { Match } from "../../search/term-index/term-index.ts";
import type { Word } from "../../search/terms.ts";
import { findVariants } from "./variants/find-variants.ts";
import type { VariantIndex } from "./variants/variant.ts";

/**
 * Maps the term of each word that is asked about to the terms it matches in the index: itself if the index contains it, then its
 * variants, and names that are probably spelled differently; without any of these, similar terms. Only a dozen unknown words are
 * searched for, so that one long question does not delay the next.
 */
export function matchWords(
    words: readonly Word[],
    isAsked: (position: number) => boolean,
    index: VariantIndex & Pick<ParagraphIndex, "names" | "nearest" | "rarity" | "vectors">,
): ReadonlyMap<string, readonly Match[]> {
    const matches = new Map<string, readonly Match[]>();
    const unknown: Word[] = [];
    const asked = new Set(words.flatMap(({ term }, at) => (isAsked(at) ? [term] : [])));
    for (const [at, word] of words.entries()) {
        const { term } = word;
        if (!isAsked(at) || matches.has(term)) continue;
        const itself = index.contains(term) ? [{ term, weight: 1 }] : [];
        const variants = findVariants({ word, words, at, index });
        const known = new Set(variants.map((other) => other.term));
        // Another spelling that is asked about, too, is a word of its own.
        const spellings =
            term.length <= longestName
                ? index.names
                      .spellings(word)
                      .filter((other) => !asked.has(other.term) && !known.has(other.term))
                : [];
        const found = [...itself, ...variants, ...spellings];
        matches.set(term, found);
        if (found.length === 0 && mayBeMisspelt(term)) unknown.push(word);
    }
    for (const { term, written } of likeliestMisspelt(unknown, index))
        matches.set(term, index.nearest(term, index.vectors.rowOf(plainForm(written)) >= 0));
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
