import type { Counts } from "./passage.ts";
import type { AskedTerm, Question } from "./question.ts";

/** Ways to ask how much of a question some parts of a text hold together. */
export interface Coverage {
    /** The share of the question's rarity that any of the parts holds, 0 to 1. */
    covered(...parts: readonly Counts[]): number;
    /** The share of the terms at these places; 0.5 where there are none, which says neither yes nor no. */
    part(places: readonly number[], ...parts: readonly Counts[]): number;
    /** The rarity of the rarest term that no part holds, as a share of the highest. */
    rarestMissing(...parts: readonly Counts[]): number;
    /** Places of the terms that fulfil a condition. */
    placesOf(condition: (term: AskedTerm) => boolean): readonly number[];
    /** The place of the rarest term; 0 where there are no terms. */
    readonly rarest: number;
    readonly highest: number;
}

export function coverageOf({ terms, weight }: Question): Coverage {
    const rarities = Float64Array.from(terms, ({ rarity }) => rarity);
    const highest = rarities.reduce((most, rarity) => Math.max(most, rarity), 0) || 1;
    return {
        covered: (...parts) => {
            let sum = 0;
            for (let place = 0; place < rarities.length; place++) {
                let most = 0;
                for (const counts of parts) {
                    const held = counts[place] ?? 0;
                    if (held > most) most = held;
                }
                sum += (most > 1 ? 1 : most) * (rarities[place] ?? 0);
            }
            return weight === 0 ? 0 : sum / weight;
        },
        part: (places, ...parts) => {
            if (places.length === 0) return 0.5;
            let held = 0;
            for (const place of places) if (isHeld(place, parts)) held++;
            return held / places.length;
        },
        rarestMissing: (...parts) => {
            let most = 0;
            for (let place = 0; place < rarities.length; place++) {
                const rarity = rarities[place] ?? 0;
                if (rarity > most && !isHeld(place, parts)) most = rarity;
            }
            return most / highest;
        },
        placesOf: (condition) => terms.flatMap((term, place) => (condition(term) ? [place] : [])),
        rarest: Math.max(0, rarities.indexOf(highest)),
        highest,
    };
}

function isHeld(place: number, parts: readonly Counts[]): boolean {
    for (const counts of parts) if ((counts[place] ?? 0) > 0) return true;
    return false;
}
