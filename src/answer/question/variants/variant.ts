import type { ParagraphIndex } from "../../../search/paragraph-index.ts";
import type { Match } from "../../../search/term-index/term-index.ts";
import type { Word } from "../../../search/terms.ts";

/** What a kind of variant may look at in an index. */
export type VariantIndex = Pick<ParagraphIndex, "adjacent" | "analyze" | "contains" | "language" | "lexicon">;

/** A word of the question and what is around it. */
export interface Asked {
    readonly word: Word;
    /** All words of the question, with stop words, and the place of `word` among them. */
    readonly words: readonly Word[];
    readonly at: number;
    readonly index: VariantIndex;
}

/**
 * Finds the variants of a word. It may return terms that no article contains, which are dropped. Weights are 1 for another form
 * of the same word, and less for a word that only might mean it. Called for every word that is not a stop word, so the first
 * thing it does is to return nothing for words that it is not about.
 */
export type VariantFinder = (asked: Asked) => readonly Match[];
