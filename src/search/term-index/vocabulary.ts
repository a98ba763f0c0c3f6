import SearchableMap from "minisearch/SearchableMap";
import { paragraphsWith } from "../postings.ts";
import type { IndexedTerms } from "./term-index.ts";

/** The terms that some paragraph contains, with their numbers. */
export type Vocabulary = SearchableMap<number>;

/** Returns the vocabulary, which is only built when it is first needed: 100,000 terms take a tenth of a second. */
export function lazyVocabulary({ lexicon, fields }: IndexedTerms): () => Vocabulary {
    let built: Vocabulary | undefined;
    return () => {
        if (built !== undefined) return built;
        built = new SearchableMap();
        for (const [number, term] of lexicon.termNames().entries())
            if (term !== "" && fields.some((field) => paragraphsWith(field, number) > 0))
                built.set(term, number);
        return built;
    };
}

/** Whether a term with the same first letter is at most this many edits away. It only looks at the terms with that letter. */
export function hasNeighbor(vocabulary: Vocabulary, term: string, edits: number): boolean {
    const sameLetter = vocabulary.atPrefix(term.slice(0, 1));
    // Without their first letters, the terms are as far apart as before.
    return sameLetter.fuzzyGet(term.slice(1), edits).size > 0;
}
