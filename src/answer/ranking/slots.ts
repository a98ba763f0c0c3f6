import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import type { Match } from "../../search/term-index/term-index.ts";
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
    /** The weight of the match. */
    weightOf(slot: number): number;
}

/** Maps the words of every term that the question's terms match in the index; a term that matches several belongs to the first. */
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
    const weights: number[] = [];
    const slots = openNumberTable();
    const filter = new Uint8Array(last + 1);
    for (const { term, weight, place } of matches) {
        const words = wordsOf(lexicon.termNumber(term));
        const [first] = words;
        if (first === undefined || slots.of(first) >= 0 || isElsewhere(first)) continue;
        for (const word of words) {
            slots.set(word, places.length);
            filter[word & last] = 1;
        }
        places.push(place);
        weights.push(weight);
    }
    return {
        of: slots.of,
        mayContain: (word) => filter[word & last] === 1,
        placeOf: (slot) => places[slot] ?? 0,
        weightOf: (slot) => weights[slot] ?? 0,
    };
}

/** Words share a flag with those whose numbers end in the same bits. */
const last = 4095;
