import type { Lexicon } from "../lexicon.ts";
import { type Fields, paragraphsWith } from "../postings.ts";
import { rareFirst } from "./rare-first.ts";
import type { Includes, Match, TermIndex } from "./term-index.ts";

export interface CandidateScope {
    readonly limit: number;
    readonly article?: string | undefined;
}

interface SearchedIndex {
    readonly terms: TermIndex;
    /** The field of the paragraphs' own texts. */
    readonly text: Fields[number];
    readonly lexicon: Lexicon;
    readonly includes: Includes;
    /** Whether a paragraph is of an article. */
    isOf(id: number, article: string): boolean;
}

/** The best paragraphs for these terms, best first, by their number in the index. */
export function bestParagraphs(
    matches: readonly Match[],
    { limit, article }: CandidateScope,
    { terms, text, lexicon, includes, isOf }: SearchedIndex,
): ReturnType<TermIndex["best"]> {
    const weights = new Map(matches.map(({ term, weight }) => [term, weight]));
    // The cost of a term is the number of paragraphs in the whole index that contain it.
    const asked = rareFirst([...weights.keys()], (term) => paragraphsWith(text, lexicon.termNumber(term)));
    return terms.best(
        asked.map((term) => ({ term, weight: weights.get(term) ?? 1 })),
        {
            limit,
            includes: article === undefined ? includes : (id) => includes(id) && isOf(id, article),
        },
    );
}
