import type { Candidate, ParagraphIndex } from "../../search/paragraph-index.ts";
import { headingWords } from "../../search/token-store.ts";
import type { Question } from "../question/question.ts";
import { reusedArray } from "./reused-array.ts";
import type { Slots } from "./slots.ts";

/**
 * Where the counts of a text start in `Passages.counts`: one weight per term of the question, in the question's order; above 1
 * for terms that occur several times.
 */
export type CountsAt = number;

/** The counts of a sentence that does not exist, all 0. */
export const noCounts: CountsAt = 0;

/** The candidate paragraphs with counts of the question's terms. */
export interface Passages {
    readonly list: readonly Passage[];
    /** Valid until the next question. */
    readonly counts: Float64Array;
    /** For each sentence, like its counts: the highest weight of a word that means nearly the same as the term; 0 without one. */
    readonly related: Float64Array;
    /** How many of the counts belong to this question. */
    readonly size: number;
}

export interface Passage {
    readonly candidate: Candidate;
    /** Place among the candidates, from 0. */
    readonly rank: number;
    readonly counts: CountsAt;
    /** Counts in the article's title and the section's heading, at most 1 each. */
    readonly heading: CountsAt;
    /** The number of words that are not stop words; of a table, those of its header and a row. */
    readonly length: number;
    readonly sentences: readonly Sentence[];
}

export interface Sentence {
    /** Place in the paragraph, from 0. */
    readonly at: number;
    /** Range in the tokens, `to` excluded. */
    readonly from: number;
    readonly to: number;
    /** Of a row, together with its header. */
    readonly counts: CountsAt;
    /** The number of words that are not stop words. */
    readonly length: number;
}

interface PassageInput {
    readonly question: Question;
    readonly index: ParagraphIndex;
    readonly slots: Slots;
    /** Words that mean nearly the same as the question's. */
    readonly relatedSlots: Slots;
}

/** Counts the question's terms in each candidate, its sentences and its headings. */
export function readPassages(
    { question, index, slots, relatedSlots }: PassageInput,
    candidates: readonly Candidate[],
): Passages {
    const size = question.terms.length;
    const { words, sentenceStarts, paragraphStarts, titles, sections, headings } = index.tokens;
    const sentencesOf = ({ id }: Candidate) => (paragraphStarts[id + 1] ?? 0) - (paragraphStarts[id] ?? 0);
    const texts = candidates.reduce((sum, candidate) => sum + sentencesOf(candidate) + 2, 1);
    const counts = countsOf(texts * size);
    const related = relatedOf(texts * size);
    let next = noCounts;
    const nextCounts = (): CountsAt => {
        next += size;
        return next;
    };
    const addHeading = (heading: CountsAt, numbers: Uint32Array) => {
        for (const word of numbers) {
            const slot = slots.of(word);
            if (slot < 0) continue;
            const at = heading + slots.placeOf(slot);
            counts[at] = Math.max(counts[at] ?? 0, slots.weightOf(slot));
            const other = slots.otherPlaceOf(slot);
            if (other >= 0)
                counts[heading + other] = Math.max(counts[heading + other] ?? 0, slots.weightOf(slot));
        }
    };
    const addRelated = (own: CountsAt, word: number) => {
        const slot = relatedSlots.mayContain(word) ? relatedSlots.of(word) : -1;
        if (slot < 0) return;
        const at = own + relatedSlots.placeOf(slot);
        related[at] = Math.max(related[at] ?? 0, relatedSlots.weightOf(slot));
    };
    const list = candidates.map((candidate, rank): Passage => {
        const first = paragraphStarts[candidate.id] ?? 0;
        const last = paragraphStarts[candidate.id + 1] ?? first;
        const whole = nextCounts();
        const heading = nextCounts();
        const sentences: Sentence[] = [];
        let length = 0;
        for (let number = first; number < last; number++) {
            const from = sentenceStarts[number] ?? 0;
            const to = sentenceStarts[number + 1] ?? from;
            const own = nextCounts();
            for (let at = from; at < to; at++) {
                const word = words[at] ?? 0;
                const slot = slots.mayContain(word) ? slots.of(word) : -1;
                if (slot < 0) {
                    addRelated(own, word);
                    continue;
                }
                const place = slots.placeOf(slot);
                const weight = slots.weightOf(slot);
                counts[own + place] = (counts[own + place] ?? 0) + weight;
                counts[whole + place] = (counts[whole + place] ?? 0) + weight;
                const other = slots.otherPlaceOf(slot);
                if (other < 0) continue;
                counts[own + other] = (counts[own + other] ?? 0) + weight;
                counts[whole + other] = (counts[whole + other] ?? 0) + weight;
            }
            const ownLength = index.sentenceLength(number);
            length += ownLength;
            sentences.push({ at: number - first, from, to, counts: own, length: ownLength });
        }
        if (candidate.paragraph.kind === "table") length = addHeader(sentences, counts, size);
        addHeading(heading, headingWords(headings, titles[candidate.id] ?? 0));
        addHeading(heading, headingWords(headings, sections[candidate.id] ?? 0));
        return { candidate, rank, counts: whole, heading, length, sentences };
    });
    return { list, counts, related, size: texts * size };
}

/** Each row of a table is read with its header: adds its counts, and returns the mean length of a row with it. */
function addHeader([header, ...rows]: readonly Sentence[], counts: Float64Array, size: number): number {
    if (header === undefined) return 0;
    for (const row of rows) {
        for (let place = 0; place < size; place++) {
            const at = row.counts + place;
            counts[at] = (counts[at] ?? 0) + (counts[header.counts + place] ?? 0);
        }
    }
    const all = rows.reduce((sum, row) => sum + row.length, 0);
    return header.length + all / Math.max(1, rows.length);
}

const countsOf = reusedArray((length) => new Float64Array(length));
const relatedOf = reusedArray((length) => new Float64Array(length));
