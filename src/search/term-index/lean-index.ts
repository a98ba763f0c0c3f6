import { fieldScorers } from "./bm25.ts";
import { paragraphScorer } from "./paragraph-scorer.ts";
import { similarTermFinder } from "./similar-terms.ts";
import type { IndexedTerms, TermIndex } from "./term-index.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * An index that scores over the postings themselves, whereas MiniSearch copies them into maps. It needs a fraction of the
 * memory and time.
 */
export function leanIndex(
    { lexicon, fields, paragraphCount }: IndexedTerms,
    vocabulary: () => Vocabulary,
): TermIndex {
    const scorers = fieldScorers(fields, paragraphCount);
    const best = paragraphScorer(scorers, paragraphCount);
    // Only questions with unknown words need it.
    let similar: TermIndex["similar"] | undefined;
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
