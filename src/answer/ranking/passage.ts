import type { Candidate, ParagraphIndex } from "../../search/paragraph-index.ts";
import { mark } from "../../search/word-marks.ts";
import type { Question } from "../question/question.ts";

/** One weight per term of the question, in the question's order; above 1 for terms that occur several times. */
export type SlotCounts = Float64Array;

/** The counts of a sentence that does not exist. */
export function noCounts({ terms }: Question): SlotCounts {
    return new Float64Array(terms.length);
}

/** A candidate paragraph with counts of the question's terms. */
export interface Passage {
    readonly candidate: Candidate;
    /** Place among the candidates, from 0. */
    readonly rank: number;
    readonly counts: SlotCounts;
    /** Counts in the article's title and the section's heading, at most 1 each. */
    readonly heading: SlotCounts;
    /** The number of words that are not stop words. */
    readonly length: number;
    readonly sentences: readonly Sentence[];
}

export interface Sentence {
    /** Place in the paragraph, from 0. */
    readonly at: number;
    /** Range in the tokens, `to` excluded. */
    readonly from: number;
    readonly to: number;
    readonly counts: SlotCounts;
    /** The number of words that are not stop words. */
    readonly length: number;
}

interface PassageInput {
    readonly question: Question;
    readonly index: ParagraphIndex;
    readonly slots: Slots;
}

/** Counts the question's terms in each candidate, its sentences and its headings. */
export function readPassages(
    { question, index, slots }: PassageInput,
    candidates: readonly Candidate[],
): Passage[] {
    const size = question.terms.length;
    const { words, sentenceStarts, paragraphStarts } = index.tokens;
    const { marks } = index.lexicon;
    const heading = (numbers: readonly number[]) => {
        const counts = new Float64Array(size);
        for (const word of numbers) {
            const slot = slots.get(word);
            if (slot !== undefined) counts[slot.place] = Math.max(counts[slot.place] ?? 0, slot.weight);
        }
        return counts;
    };
    return candidates.map((candidate, rank) => {
        const first = paragraphStarts[candidate.id] ?? 0;
        const last = paragraphStarts[candidate.id + 1] ?? first;
        const whole = new Float64Array(size);
        const sentences: Sentence[] = [];
        let length = 0;
        for (let number = first; number < last; number++) {
            const from = sentenceStarts[number] ?? 0;
            const to = sentenceStarts[number + 1] ?? from;
            const counts = new Float64Array(size);
            let own = 0;
            for (let at = from; at < to; at++) {
                const word = words[at] ?? 0;
                if (((marks[word] ?? 0) & mark.stop) === 0) own++;
                const slot = slots.get(word);
                if (slot === undefined) continue;
                counts[slot.place] = (counts[slot.place] ?? 0) + slot.weight;
                whole[slot.place] = (whole[slot.place] ?? 0) + slot.weight;
            }
            length += own;
            sentences.push({ at: number - first, from, to, counts, length: own });
        }
        return {
            candidate,
            rank,
            counts: whole,
            heading: heading([
                ...(index.tokens.titles[candidate.id] ?? []),
                ...(index.tokens.sections[candidate.id] ?? []),
            ]),
            length,
            sentences,
        };
    });
}

/** Maps a word's number in the lexicon to the place of the question's term it matches, and the weight of that match. */
export interface Slots {
    get(word: number): Slot | undefined;
    has(word: number): boolean;
}

interface Slot {
    readonly place: number;
    readonly weight: number;
}

/**
 * Maps the words of every term that the question's terms match in the index; a term that matches several belongs to the first.
 * It is a table, since a question looks up several thousand words.
 */
export function slotsOf({ terms }: Question, { lexicon, wordsOf }: ParagraphIndex): Slots {
    const slots: (Slot | undefined)[] = [undefined];
    /** By the number of a word, its place in `slots`; 0 for none. */
    const places = new Uint16Array(lexicon.term.length);
    terms.forEach(({ matches }, place) => {
        for (const { term, weight } of matches) {
            const words = wordsOf(lexicon.termNumber(term));
            if (places[words[0] ?? -1] !== 0) continue;
            for (const word of words) places[word] = slots.length;
            slots.push({ place, weight });
        }
    });
    return {
        get: (word) => slots[places[word] ?? 0],
        has: (word) => (places[word] ?? 0) > 0,
    };
}
