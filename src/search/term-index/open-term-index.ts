import { leanIndex } from "./lean-index.ts";
import { miniSearchIndex } from "./minisearch-index.ts";
import type { IndexedTerms, TermIndex } from "./term-index.ts";
import { lazyVocabulary } from "./vocabulary.ts";

/** Which index to use: `auto` uses MiniSearch up to `mostInMiniSearch` paragraphs, and the lean index above. */
export type IndexChoice = "auto" | "minisearch" | "lean";

/** In paragraphs of one language. Above it, the time and memory of MiniSearch's maps matter. */
export const mostInMiniSearch = 5000;

/** Opens an index. Which one it is makes no difference to what it finds. */
export function openTermIndex(terms: IndexedTerms, choice: IndexChoice): TermIndex {
    const vocabulary = lazyVocabulary(terms);
    const index = isLean(terms.paragraphCount, choice)
        ? leanIndex(terms, vocabulary)
        : miniSearchIndex(terms);
    return {
        best: index.best,
        similar: (term, similarity, includes) => {
            // Most unknown words have no neighbor. Finding that out first is several times as fast.
            if ("fuzzy" in similarity && !vocabulary().hasNeighbor(term, similarity.fuzzy)) return [];
            return index.similar(term, similarity, includes);
        },
    };
}

/** Whether the index of so many paragraphs is a lean one. */
export function isLean(paragraphCount: number, choice: IndexChoice = "auto"): boolean {
    return choice === "lean" || (choice === "auto" && paragraphCount > mostInMiniSearch);
}
