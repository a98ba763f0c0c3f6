import SearchableMap from "minisearch/SearchableMap";
import { paragraphsWith } from "../postings.ts";
import { fieldScorers } from "./bm25.ts";
import { paragraphScorer } from "./paragraph-scorer.ts";
import { similarTermFinder } from "./similar-terms.ts";
import type { IndexedTerms, TermIndex } from "./term-index.ts";

/**
 * An index that scores over the postings themselves, whereas MiniSearch copies them into maps. It needs a fraction of the
 * memory and time.
 */
export function leanIndex({ lexicon, fields, paragraphCount }: IndexedTerms): TermIndex {
    const scorers = fieldScorers(fields, paragraphCount);
    const best = paragraphScorer(scorers, paragraphCount);
    // Only questions with unknown words need it, and a vocabulary of 100,000 terms takes a tenth of a second.
    let similar: TermIndex["similar"] | undefined;
    const vocabulary = () => {
        const terms = new SearchableMap<number>();
        for (const [number, term] of lexicon.termNames().entries())
            if (term !== "" && fields.some((field) => paragraphsWith(field, number) > 0))
                terms.set(term, number);
        return terms;
    };
    return {
        best: (asked, limits) =>
            best(
                asked
                    .map(({ term, weight }) => ({ number: lexicon.termNumber(term), weight }))
                    .filter(({ number }, at) => number >= 0 && asked[at]?.term !== ""),
                limits,
            ),
        similar: (...asked) => {
            similar ??= similarTermFinder(vocabulary(), scorers, paragraphCount);
            return similar(...asked);
        },
    };
}
