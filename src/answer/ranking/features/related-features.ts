import { type CountsAt, noCounts } from "../passage.ts";
import { larger } from "./coverage.ts";
import type { FeatureGroup } from "./feature.ts";

/** How much of the question the sentence and its context contain if words that mean nearly the same count in part. */
export const relatedFeatures: FeatureGroup = ({ question, passages, coverage }) => {
    const { counts, related } = passages;
    const { terms, weight } = question;
    const { covered, placesOf, highest } = coverage;
    const rarities = Float64Array.from(terms, ({ rarity }) => rarity);
    const size = rarities.length;
    const focus = placesOf((term) => term.focus);
    const total = weight || 1;
    /** How well a sentence contains a term: 1 for the term, less for a related word. */
    const foundIn = (sentence: CountsAt, place: number) => {
        const count = counts[sentence + place] ?? 0;
        return count > 0 ? (count > 1 ? 1 : count) : (related[sentence + place] ?? 0);
    };
    /** The share of the question's weight that is in any of the texts. */
    const of = (own: CountsAt, previous: CountsAt, next: CountsAt, heading: CountsAt) => {
        let sum = 0;
        for (let place = 0; place < size; place++) {
            let most = foundIn(own, place);
            most = larger(most, foundIn(previous, place));
            most = larger(most, foundIn(next, place));
            most = larger(most, counts[heading + place] ?? 0);
            sum += (most > 1 ? 1 : most) * (rarities[place] ?? 0);
        }
        return sum / total;
    };

    return ({ passage: { sentences, heading }, sentence }, put) => {
        const own = sentence.counts;
        const previous = sentences[sentence.at - 1]?.counts ?? noCounts;
        const next = sentences[sentence.at + 1]?.counts ?? noCounts;
        const here = of(own, noCounts, noCounts, noCounts);
        let synonyms = 0;
        let missing = 0;
        for (let place = 0; place < size; place++) {
            const rarity = rarities[place] ?? 0;
            const found = foundIn(own, place);
            if (found >= synonym) synonyms += rarity;
            if (found === 0 && rarity > missing) missing = rarity;
        }
        let ofFocus = 0;
        for (const place of focus) ofFocus = larger(ofFocus, related[own + place] ?? 0);
        put("related in sentence", here);
        put("related gain", here - covered(own));
        put("related in sentence, previous or heading", of(own, previous, noCounts, heading));
        put("related in sentence, next or heading", of(own, noCounts, next, heading));
        put("related in sentence, neighbours or heading", of(own, previous, next, heading));
        put("synonyms in sentence", synonyms / total);
        put("related to focus", ofFocus);
        put("rarest unrelated", missing / highest);
    };
};

/** The least weight of synonyms and derivations, such as "die" and "death". */
const synonym = 0.55;
