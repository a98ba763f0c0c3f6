import { noCounts, type Passages } from "../passage.ts";
import { coverageOf } from "./coverage.ts";
import type { FeatureGroup } from "./feature.ts";

/**
 * How much of the question the sentence and its context contain, if its terms weigh less the more of the candidates contain them. The
 * subject of an article is in most of its paragraphs, so it says nothing about which of them answers, or whether any does.
 */
export const localFeatures: FeatureGroup = ({ question, passages }) => {
    const { terms } = question;
    const rarities = Float64Array.from(terms, (_, place) => localRarity(passages, place));
    const { covered, rarestMissing } = coverageOf(question, passages.counts, rarities);
    const total = rarities.reduce((sum, rarity) => sum + rarity, 0) || 1;
    let unknown = 0;
    terms.forEach(({ matches }, place) => {
        if (matches.length === 0) unknown += rarities[place] ?? 0;
    });

    return ({ passage, sentence }, put) => {
        const { counts: whole, heading, sentences } = passage;
        const own = sentence.counts;
        const previous = sentences[sentence.at - 1]?.counts ?? noCounts;
        put("locally in sentence", covered(own));
        put("locally in sentence or heading", covered(own, heading));
        put("locally in context", covered(own, previous, heading));
        put("locally in paragraph or heading", covered(whole, heading));
        put("locally rarest missing here", rarestMissing(own, heading));
        put("locally rarest missing in paragraph", rarestMissing(whole, heading));
        put("locally unknown", unknown / total);
    };
};

/** The inverse document frequency of a term among the candidates, as in BM25. */
function localRarity({ list, counts }: Passages, place: number): number {
    const containing = list.filter((passage) => (counts[passage.counts + place] ?? 0) > 0).length;
    return Math.log(1 + (list.length - containing + 0.5) / (containing + 0.5));
}
