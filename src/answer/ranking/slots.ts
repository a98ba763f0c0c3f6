import type { ParagraphIndex } from "../../search/paragraph-index.ts";
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
    /** The weight of the match. */
    weightOf(slot: number): number;
}

/** Maps the words of every term that the question's terms match in the index; a term that matches several belongs to the first. */
export function slotsOf({ terms }: Question, { lexicon, wordsOf }: ParagraphIndex): Slots {
    const places: number[] = [];
    const weights: number[] = [];
    const slots = openNumberTable();
    const filter = new Uint8Array(last + 1);
    terms.forEach(({ matches }, place) => {
        for (const { term, weight } of matches) {
            // "US" is no "us".
            const words = wordsOf(lexicon.termNumber(term)).filter(
                (word) => ((lexicon.marks[word] ?? 0) & mark.stop) === 0,
            );
            const [first] = words;
            if (first === undefined || slots.of(first) >= 0) continue;
            for (const word of words) {
                slots.set(word, places.length);
                filter[word & last] = 1;
            }
            places.push(place);
            weights.push(weight);
        }
    });
    return {
        of: slots.of,
        mayContain: (word) => filter[word & last] === 1,
        placeOf: (slot) => places[slot] ?? 0,
        weightOf: (slot) => weights[slot] ?? 0,
    };
}

/** Words share a flag with those whose numbers end in the same bits. */
const last = 4095;
