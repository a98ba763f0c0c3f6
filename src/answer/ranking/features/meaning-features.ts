import { type CountsAt, noCounts, type Sentence } from "../passage.ts";
import { reusedArray } from "../reused-array.ts";
import { farWord } from "../word-meanings.ts";
import { larger } from "./coverage.ts";
import type { FeatureGroup, FeatureInput } from "./feature.ts";

/** Soft matches by word vectors: words that mean nearly the same as the question's. */
export const meaningFeatures: FeatureGroup = (input) => {
    const { question, contenders, passages } = input;
    const { counts } = passages;
    const { weight } = question;
    const { closest, measure } = softMatchesOf(input);
    const rarities = Float64Array.from(question.terms, ({ rarity }) => rarity);
    const size = rarities.length;
    /** The mean over the terms, weighted by rarity, of the best match in any of the texts. */
    const of = (own: CountsAt, near: CountsAt, heading: CountsAt) => {
        let sum = 0;
        for (let place = 0; place < size; place++) {
            const inHeading = counts[heading + place] ?? 0;
            const around = larger(closest[near + place] ?? 0, inHeading > 1 ? 1 : inHeading);
            sum += (rarities[place] ?? 0) * larger(closest[own + place] ?? 0, 0.9 * around);
        }
        return sum / (weight || 1);
    };
    const meanings = Float64Array.from(contenders, ({ sentence }) =>
        of(measure(sentence), noCounts, noCounts),
    );
    const best = meanings.reduce((most, meaning) => Math.max(most, meaning), Number.NEGATIVE_INFINITY) || 1;

    return ({ passage, sentence }, put, number) => {
        const own = sentence.counts;
        const { sentences, heading } = passage;
        const meaning = meanings[number] ?? 0;
        let unmatched = 0;
        let left = 0;
        let least = 1;
        // The share of the terms, weighted by rarity, that match at least this well.
        let loosely = 0;
        let closely = 0;
        let nearly = 0;
        for (let place = 0; place < size; place++) {
            const rarity = rarities[place] ?? 0;
            const value = closest[own + place] ?? 0;
            if ((counts[own + place] ?? 0) === 0) {
                unmatched += rarity * value;
                left += rarity;
            }
            if (value < least) least = value;
            if (value >= 0.4) loosely += rarity;
            if (value >= 0.55) closely += rarity;
            if (value >= 0.7) nearly += rarity;
        }
        put("meaning", meaning);
        put("meaning to best", meaning / best);
        put("meaning with previous", of(own, measure(sentences[sentence.at - 1]), heading));
        put("meaning with next", of(own, measure(sentences[sentence.at + 1]), noCounts));
        put("meaning with opening", of(own, measure(sentences[0]), noCounts));
        put("meaning of unmatched", left === 0 ? 1 : unmatched / left);
        put("least meaning", least);
        put("close 0.4", loosely / (weight || 1));
        put("close 0.55", closely / (weight || 1));
        put("close 0.7", nearly / (weight || 1));
    };
};

interface SoftMatches {
    /** For each term of the question, its closest match in meaning in a text: 0 to 1. Texts start where their counts do. */
    readonly closest: Float64Array;
    /** Measures a sentence, once, and returns where it starts. */
    measure(sentence: Sentence | undefined): CountsAt;
}

function softMatchesOf({ question, index, passages, meanings }: FeatureInput): SoftMatches {
    const { words } = index.tokens;
    const size = question.terms.length;
    const closest = closestOf(passages.size);
    const measured = measuredOf(passages.size);
    return {
        closest,
        measure: (sentence) => {
            if (sentence === undefined) return noCounts;
            const start = sentence.counts;
            if (measured[start] === 1) return start;
            measured[start] = 1;
            for (let at = sentence.from; at < sentence.to; at++) {
                const near = meanings.of(words[at] ?? 0);
                if (near <= farWord) continue;
                const values = meanings.values();
                for (let place = 0; place < size; place++) {
                    const value = values[near + place] ?? 0;
                    if (value > (closest[start + place] ?? 0)) closest[start + place] = value;
                }
            }
            return start;
        },
    };
}

const closestOf = reusedArray((length) => new Float64Array(length));
const measuredOf = reusedArray((length) => new Uint8Array(length));
