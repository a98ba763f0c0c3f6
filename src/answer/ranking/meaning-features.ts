import { mark } from "../../search/word-marks.ts";
import type { FeatureGroup, FeatureInput } from "./feature.ts";
import { noCounts, type Sentence, type SlotCounts } from "./passage.ts";

/** Soft matches by word vectors: words that mean nearly the same as the question's. */
export const meaningFeatures = ((input) => {
    const { question, contenders } = input;
    const { terms, weight } = question;
    const closest = softMatchesOf(input);
    const rarities = Float64Array.from(terms, ({ rarity }) => rarity);
    const none = noCounts(question);
    /** The mean over the terms, weighted by rarity, of the best match in any of the texts. */
    const of = (own: SlotCounts, near: SlotCounts = none, heading: SlotCounts = none) => {
        let sum = 0;
        for (let place = 0; place < rarities.length; place++) {
            const around = Math.max(near[place] ?? 0, Math.min(1, heading[place] ?? 0));
            sum += (rarities[place] ?? 0) * Math.max(own[place] ?? 0, 0.9 * around);
        }
        return sum / (weight || 1);
    };
    /** The share of the terms, weighted by rarity, that match at least this well. */
    const above = (own: SlotCounts, limit: number) => {
        let sum = 0;
        for (let place = 0; place < rarities.length; place++)
            if ((own[place] ?? 0) >= limit) sum += rarities[place] ?? 0;
        return sum / (weight || 1);
    };
    const best = Math.max(...contenders.map(({ sentence }) => of(closest(sentence)))) || 1;

    return ({ passage, sentence }) => {
        const own = closest(sentence);
        const meaning = of(own);
        const matchesOf = (other: Sentence | undefined) => (other === undefined ? none : closest(other));
        const { sentences, heading } = passage;
        return {
            meaning: meaning,
            "meaning to best": meaning / best,
            "meaning with previous": of(own, matchesOf(sentences[sentence.at - 1]), heading),
            "meaning with next": of(own, matchesOf(sentences[sentence.at + 1])),
            "meaning with opening": of(own, matchesOf(sentences[0])),
            "meaning of unmatched": ofUnmatched(sentence.counts, own),
            "least meaning": own.reduce((least, value) => Math.min(least, value), 1),
            "close 0.4": above(own, 0.4),
            "close 0.55": above(own, 0.55),
            "close 0.7": above(own, 0.7),
        };
    };

    function ofUnmatched(counts: SlotCounts, own: SlotCounts): number {
        let sum = 0;
        let left = 0;
        terms.forEach(({ rarity }, place) => {
            if ((counts[place] ?? 0) > 0) return;
            sum += rarity * (own[place] ?? 0);
            left += rarity;
        });
        return left === 0 ? 1 : sum / left;
    }
}) satisfies FeatureGroup;

/** For each term of the question, its closest match in meaning in a run of tokens: 0 to 1, where 1 is the term itself. */
type SoftMatches = (run: { readonly from: number; readonly to: number }) => SlotCounts;

function softMatchesOf({ question, index, slots }: FeatureInput): SoftMatches {
    const { terms } = question;
    const { lexicon, tokens, vectors } = index;
    const cosines = vectors.cosinesWith(terms.map(({ row }) => row));
    const beginnings = terms.map(({ beginning }) => beginning);
    const ofWord = new Map<number, SlotCounts>();
    const ofRun = new Map<number, SlotCounts>();

    const measured = (word: number): SlotCounts => {
        const row = lexicon.row[word] ?? -1;
        const beginning = lexicon.beginning[word] ?? -1;
        const near = cosines(row);
        for (let place = 0; place < near.length; place++) {
            const alike = beginning >= 0 && beginnings[place] === beginning;
            if (alike && (near[place] ?? 0) < sameBeginning) near[place] = sameBeginning;
        }
        const slot = slots.get(word);
        if (slot !== undefined) near[slot.place] = 1;
        return near;
    };
    const wordMatches = (word: number) => {
        const known = ofWord.get(word);
        if (known !== undefined) return known;
        const found = measured(word);
        ofWord.set(word, found);
        return found;
    };
    return ({ from, to }) => {
        const known = ofRun.get(from);
        if (known !== undefined) return known;
        const best = new Float64Array(terms.length);
        for (let at = from; at < to; at++) {
            const word = tokens.words[at] ?? 0;
            if (((lexicon.marks[word] ?? 0) & mark.stop) !== 0) continue;
            const near = wordMatches(word);
            for (let place = 0; place < best.length; place++) {
                const value = near[place] ?? 0;
                if (value > (best[place] ?? 0)) best[place] = value;
            }
        }
        ofRun.set(from, best);
        return best;
    };
}

/** The least similarity of words with a common beginning, such as "define" and "definition". */
const sameBeginning = 0.8;
