import { mark } from "../search/word-marks.ts";
import type { Scene } from "./feature-group.ts";
import type { Counts } from "./passage.ts";

/** How near each term of the question comes to any word of a run of tokens in meaning, -1 to 1: 1 for the same term. */
export type SoftMatches = (run: { readonly from: number; readonly to: number }) => Counts;

export function softMatchesOf({ question, index, slots }: Scene): SoftMatches {
    const { terms } = question;
    const { lexicon, tokens, vectors } = index;
    const rows = terms.map(({ row }) => row);
    const beginnings = terms.map(({ beginning }) => beginning);
    const ofWord = new Map<number, Counts | undefined>();
    const ofRun = new Map<number, Counts>();

    const measured = (word: number): Counts | undefined => {
        if (((lexicon.marks[word] ?? 0) & mark.stop) !== 0) return undefined;
        const row = lexicon.row[word] ?? -1;
        const beginning = lexicon.beginning[word] ?? -1;
        const near = vectors.cosines(rows, row);
        for (let place = 0; place < near.length; place++) {
            const alike = beginning >= 0 && beginnings[place] === beginning;
            if (alike && (near[place] ?? 0) < sameBeginning) near[place] = sameBeginning;
        }
        const slot = slots.get(lexicon.term[word] ?? -1);
        if (slot !== undefined) near[slot.place] = 1;
        return near;
    };
    const wordMatches = (word: number) => {
        if (!ofWord.has(word)) ofWord.set(word, measured(word));
        return ofWord.get(word);
    };
    return ({ from, to }) => {
        const known = ofRun.get(from);
        if (known !== undefined) return known;
        const best = new Float64Array(terms.length);
        for (let at = from; at < to; at++) {
            const near = wordMatches(tokens.words[at] ?? 0);
            if (near === undefined) continue;
            for (let place = 0; place < best.length; place++) {
                const value = near[place] ?? 0;
                if (value > (best[place] ?? 0)) best[place] = value;
            }
        }
        ofRun.set(from, best);
        return best;
    };
}

/** "define" and "definition". */
const sameBeginning = 0.8;
