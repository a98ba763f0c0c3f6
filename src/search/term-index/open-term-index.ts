import { leanIndex } from "./lean-index.ts";
import { miniSearchIndex } from "./minisearch-index.ts";
import type { IndexedTerms, TermIndex } from "./term-index.ts";

/** Which index to use: `auto` uses MiniSearch up to `mostInMiniSearch` paragraphs, and the lean index above. */
export type IndexChoice = "auto" | "minisearch" | "lean";

/** In paragraphs of one language. Above it, the time and memory of MiniSearch's maps matter. */
export const mostInMiniSearch = 5000;

/** Opens an index. Which one it is makes no difference to what it finds. */
export function openTermIndex(terms: IndexedTerms, choice: IndexChoice): TermIndex {
    const fits = terms.paragraphCount <= mostInMiniSearch;
    return choice === "minisearch" || (choice === "auto" && fits) ? miniSearchIndex(terms) : leanIndex(terms);
}
