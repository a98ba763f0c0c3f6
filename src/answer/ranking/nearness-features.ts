import { mark } from "../../search/word-marks.ts";
import type { FeatureGroup } from "./feature.ts";
import { isName } from "./new-words.ts";
import { fitsKind } from "./what-is-asked.ts";

/** How close the question's words are to a word that could be the answer. */
export const nearnessFeatures = (({ question, index, slots }) => {
    const { terms, weight, kind, focusRows } = question;
    const { lexicon, vectors, tokens } = index;
    const rarities = Float64Array.from(terms, ({ rarity }) => rarity);
    const closest = new Float64Array(terms.length);

    return ({ sentence: { from, to } }) => {
        const matched: { readonly at: number; readonly place: number }[] = [];
        for (let at = from; at < to; at++) {
            const slot = slots.get(tokens.words[at] ?? 0);
            if (slot !== undefined) matched.push({ at, place: slot.place });
        }
        /** The rarity of the question's terms around a position, fading with their distance from it. */
        const nearness = (position: number) => {
            closest.fill(0);
            for (const { at, place } of matched) {
                const near = fading(Math.abs(at - position));
                if (near > (closest[place] ?? 0)) closest[place] = near;
            }
            let sum = 0;
            for (let place = 0; place < closest.length; place++)
                sum += (closest[place] ?? 0) * (rarities[place] ?? 0);
            return sum / (weight || 1);
        };
        let ofFit = 0;
        let ofFocus = 0;
        let ofNew = 0;
        let ofName = 0;
        for (let at = from; at < to; at++) {
            const word = tokens.words[at] ?? 0;
            const marks = lexicon.marks[word] ?? 0;
            const stop = (marks & mark.stop) !== 0;
            const name = isName(marks, at === from);
            const fit = fitsKind(kind, marks, name);
            if ((stop && !fit) || slots.has(word)) continue;
            const near = nearness(at);
            if (fit) ofFit = Math.max(ofFit, near);
            if (stop) continue;
            ofNew = Math.max(ofNew, near);
            if (name) ofName = Math.max(ofName, near);
            for (const row of focusRows)
                ofFocus = Math.max(ofFocus, near * vectors.cosine(row, lexicon.row[word] ?? -1));
        }
        return {
            "nearness of fit": ofFit,
            "nearness of focus": ofFocus,
            "nearness of new word": ofNew,
            "nearness of new name": ofName,
        };
    };
}) satisfies FeatureGroup;

/** exp(-distance / 5): drops to about a third at five words. */
const fading = (distance: number) => (distance < fades.length ? (fades[distance] ?? 0) : 0);
const fades = Float64Array.from({ length: 40 }, (_, distance) => Math.exp(-distance / 5));
