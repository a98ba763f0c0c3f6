import { assembleSearch } from "./assemble.ts";
import type { Includes, IndexedTerms, TermIndex } from "./term-index.ts";

/** An index in MiniSearch. */
export function miniSearchIndex({ lexicon, fields, paragraphCount }: IndexedTerms): TermIndex {
    const search = assembleSearch(lexicon.termNames(), fields, paragraphCount);
    return {
        best: (asked, { limit, includes }) => {
            const weights = new Map(asked.map(({ term, weight }) => [term, weight]));
            const found = search.search([...weights.keys()].join(" "), {
                boostTerm: (term) => weights.get(term) ?? 1,
                filter: filterFor(includes),
            });
            return found.slice(0, limit).map(({ id, score }) => ({ id: Number(id), score }));
        },
        similar: (term, similarity, includes) => {
            const found = search.search(term, { ...similarity, filter: filterFor(includes) });
            const terms = new Set(found.flatMap((result) => result.terms));
            return [...terms].filter((other) => other[0] === term[0]);
        },
    };
}

const filterFor = (includes: Includes) => {
    return ({ id }: { readonly id: unknown }) => includes(Number(id));
};
