import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import type { Match } from "../../search/term-index/term-index.ts";
import { mark } from "../../search/word-marks.ts";
import type { Question } from "../question/question.ts";
import { openNumberTable } from "./number-table.ts";

/** Which words match the question's terms. A slot is a match of a term. */
export interface Slots {
    /** The slot of a word, given by its number in the lexicon; -1 if it matches no term. */
    of(word: number): number;
    /** False for most words without a slot, and faster than `of`. */
    mayContain(word: number): boolean;
    /** The place of the slot's term among the question's. */
    placeOf(slot: number): number;
    /** The place of another term that the slot's words also match, or -1. */
    otherPlaceOf(slot: number): number;
    /** The weight of the match. */
    weightOf(slot: number): number;
}

/** Maps the words of every term that the question's terms match in the index; of several, a term belongs to the first two. */
export function slotsOf({ terms }: Question, index: ParagraphIndex): Slots {
    const matches = terms.flatMap(({ matches }, place) => matches.map((match) => ({ ...match, place })));
    return slotsFor(matches, index, () => false);
}

/** Maps the words that mean nearly the same as a term of the question, but match none; each belongs to the nearest term. */
export function relatedSlotsOf({ terms }: Question, index: ParagraphIndex, exact: Slots): Slots {
    const matches = terms.flatMap(({ term }, place) =>
        index.related(term).map((match) => ({ ...match, place })),
    );
    matches.sort((one, other) => other.weight - one.weight);
    return slotsFor(matches, index, (word) => exact.of(word) >= 0);
}

interface PlacedMatch extends Match {
    readonly place: number;
}

/** Leaves out the terms whose words belong elsewhere. */
function slotsFor(
    matches: readonly PlacedMatch[],
    { lexicon, wordsOf }: ParagraphIndex,
    isElsewhere: (word: number) => boolean,
): Slots {
    const places: number[] = [];
    const otherPlaces: number[] = [];
    const weights: number[] = [];
    const slots = openNumberTable();
    const filter = new Uint8Array(last + 1);
    for (const { term, weight, place } of matches) {
        // "US" is no "us".
        const words = wordsOf(lexicon.termNumber(term)).filter(
            (word) => ((lexicon.marks[word] ?? 0) & mark.stop) === 0,
        );
        const [first] = words;
        if (first === undefined || isElsewhere(first)) continue;
        const taken = slots.of(first);
        if (taken >= 0) {
            if (otherPlaces[taken] === -1 && places[taken] !== place) otherPlaces[taken] = place;
            continue;
        }
        for (const word of words) {
            slots.set(word, places.length);
            filter[word & last] = 1;
        }
        places.push(place);
        otherPlaces.push(-1);
        weights.push(weight);
    }
    return {
        of: slots.of,
        mayContain: (word) => filter[word & last] === 1,
        placeOf: (slot) => places[slot] ?? 0,
        otherPlaceOf: (slot) => otherPlaces[slot] ?? -1,
        weightOf: (slot) => weights[slot] ?? 0,
    };
}

/** Words share a flag with those whose numbers end in the same bits. */
const last = 4095;
