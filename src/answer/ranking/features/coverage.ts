import type { AskedTerm, Question } from "../../question/question.ts";
import { type CountsAt, noCounts, type Passage } from "../passage.ts";

/** Ways to measure how much of a question up to five parts of a text contain together. */
export interface Coverage {
    /** The share of the question's weight whose terms are in any of the parts, 0 to 1. */
    covered(one: CountsAt, two?: CountsAt, three?: CountsAt, four?: CountsAt, five?: CountsAt): number;
    /** What `covered` would return for the heading and the paragraph's sentences up to one of them. */
    coveredUpTo(passage: Passage, last: number): number;
    /** The share of the terms at these places that are in any of the parts; a neutral 0.5 for no places. */
    share(places: readonly number[], one: CountsAt, two?: CountsAt, three?: CountsAt): number;
    /** The rarity of the rarest term that is in none of the parts, as a share of the highest rarity. */
    rarestMissing(one: CountsAt, two?: CountsAt, three?: CountsAt): number;
    /** The places of the terms that meet the condition. */
    placesOf(condition: (term: AskedTerm) => boolean): readonly number[];
    /** The place of the rarest term; 0 if there are no terms. */
    readonly rarest: number;
    readonly highest: number;
}

/** Prepares a question once, to measure many texts by their counts. The terms weigh as much as they are rare. */
export function coverageOf(
    { terms }: Pick<Question, "terms">,
    counts: Float64Array,
    rarities = Float64Array.from(terms, ({ rarity }) => rarity),
): Coverage {
    const size = rarities.length;
    const weight = rarities.reduce((sum, rarity) => sum + rarity, 0);
    const highest = rarities.reduce((most, rarity) => Math.max(most, rarity), 0) || 1;
    const countAt = (part: CountsAt, place: number) => counts[part + place] ?? 0;
    const isIn = (place: number, one: CountsAt, two: CountsAt, three: CountsAt) =>
        countAt(one, place) > 0 || countAt(two, place) > 0 || countAt(three, place) > 0;
    return {
        covered: (one, two = noCounts, three = noCounts, four = noCounts, five = noCounts) => {
            let sum = 0;
            for (let place = 0; place < size; place++) {
                let most = countAt(one, place);
                most = larger(most, countAt(two, place));
                most = larger(most, countAt(three, place));
                most = larger(most, countAt(four, place));
                most = larger(most, countAt(five, place));
                sum += (most > 1 ? 1 : most) * (rarities[place] ?? 0);
            }
            return weight === 0 ? 0 : sum / weight;
        },
        coveredUpTo: ({ sentences, heading }, last) => {
            let sum = 0;
            for (let place = 0; place < size; place++) {
                let most = countAt(heading, place);
                for (let at = 0; at <= last; at++)
                    most = larger(most, countAt(sentences[at]?.counts ?? noCounts, place));
                sum += (most > 1 ? 1 : most) * (rarities[place] ?? 0);
            }
            return weight === 0 ? 0 : sum / weight;
        },
        share: (places, one, two = noCounts, three = noCounts) => {
            if (places.length === 0) return 0.5;
            let found = 0;
            for (const place of places) if (isIn(place, one, two, three)) found++;
            return found / places.length;
        },
        rarestMissing: (one, two = noCounts, three = noCounts) => {
            let most = 0;
            for (let place = 0; place < size; place++) {
                const rarity = rarities[place] ?? 0;
                if (rarity > most && !isIn(place, one, two, three)) most = rarity;
            }
            return most / highest;
        },
        placesOf: (condition) => terms.flatMap((term, place) => (condition(term) ? [place] : [])),
        rarest: Math.max(0, rarities.indexOf(highest)),
        highest,
    };
}

/** `Math.max`, which is slower, since it also has to treat numbers that do not occur here. */
export const larger = (one: number, other: number) => (other > one ? other : one);
