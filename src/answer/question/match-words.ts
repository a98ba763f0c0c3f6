import { type Match, mayBeMisspelt } from "../../search/nearest-terms.ts";
import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import type { Word } from "../../search/terms.ts";

/**
 * What the words of a question may mean in an index, by their terms: the term itself where it is held, else likely ones.
 * At most a dozen words are searched for likely ones, so that a long question does not hold up those after it.
 */
export function matchWords(
    words: readonly Word[],
    index: Pick<ParagraphIndex, "holds" | "nearest" | "rarity">,
): ReadonlyMap<string, readonly Match[]> {
    const matches = new Map<string, readonly Match[]>();
    const unknown: Word[] = [];
    for (const word of words) {
        const { term } = word;
        if (matches.has(term)) continue;
        const held = index.holds(term);
        matches.set(term, held ? [{ term, weight: 1 }] : []);
        if (!held && mayBeMisspelt(term)) unknown.push(word);
    }
    for (const { term } of likeliestMisspelt(unknown, index)) matches.set(term, index.nearest(term));
    return matches;
}

const mostSearched = 12;

/**
 * A word that English knows is hardly misspelt, and of the others a long one is told from its neighbors most surely: the
 * rarest first, then the longest, then in the order of the question.
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
