import { mark } from "../../../search/word-marks.ts";
import type { FeatureGroup } from "./feature.ts";
import { isName } from "./new-words.ts";
import { fitsKind } from "./what-is-asked.ts";

/** How close the question's words are to a word that could be the answer. */
export const nearnessFeatures: FeatureGroup = ({ question, tokens, meanings }) => {
    const { terms, weight, kind, focusRows } = question;
    const rarities = Float64Array.from(terms, ({ rarity }) => rarity);
    const closest = new Float64Array(terms.length);
    const matched: number[] = [];

    /** Where in `matched` the words around the last position begin. */
    let first = 0;

    /** The rarity of the question's terms around a position, fading with their distance from it. Positions must ascend. */
    const nearness = (position: number) => {
        for (let place = 0; place < closest.length; place++) closest[place] = 0;
        while ((matched[first] ?? position) <= position - fades.length) first++;
        for (let next = first; next < matched.length; next++) {
            const at = matched[next] ?? 0;
            if (at >= position + fades.length) break;
            const place = tokens.places[at] ?? 0;
            const near = fading(Math.abs(at - position));
            if (near > (closest[place] ?? 0)) closest[place] = near;
        }
        let sum = 0;
        for (let place = 0; place < closest.length; place++)
            sum += (closest[place] ?? 0) * (rarities[place] ?? 0);
        return sum / (weight || 1);
    };

    return (_, put) => {
        const { words, marks, places, length } = tokens;
        matched.length = 0;
        first = 0;
        for (let at = 0; at < length; at++) if ((places[at] ?? -1) >= 0) matched.push(at);
        let ofFit = 0;
        let ofFocus = 0;
        let ofNew = 0;
        let ofName = 0;
        // Without a match, nothing is near.
        const to = matched.length === 0 ? 0 : length;
        for (let at = 0; at < to; at++) {
            if ((places[at] ?? -1) >= 0) continue;
            const bits = marks[at] ?? 0;
            const stop = (bits & mark.stop) !== 0;
            const name = isName(bits, at === 0);
            const fit = fitsKind(kind, bits, name);
            if (stop && !fit) continue;
            const near = nearness(at);
            if (fit) ofFit = Math.max(ofFit, near);
            if (stop) continue;
            ofNew = Math.max(ofNew, near);
            if (name) ofName = Math.max(ofName, near);
            if (focusRows.length === 0) continue;
            const start = meanings.of(words[at] ?? 0) + terms.length;
            const values = meanings.values();
            for (let focus = 0; focus < focusRows.length; focus++)
                ofFocus = Math.max(ofFocus, near * (values[start + focus] ?? 0));
        }
        put("nearness of fit", ofFit);
        put("nearness of focus", ofFocus);
        put("nearness of new word", ofNew);
        put("nearness of new name", ofName);
    };
};

/** exp(-distance / 5): drops to about a third at five words. */
const fading = (distance: number) => fades[distance] ?? 0;
const fades = Float64Array.from({ length: 40 }, (_, distance) => Math.exp(-distance / 5));
