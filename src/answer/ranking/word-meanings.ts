import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import { mark } from "../../search/word-marks.ts";
import type { Question } from "../question/question.ts";
import { openNumberTable } from "./number-table.ts";
import { reusedArray } from "./reused-array.ts";
import type { Slots } from "./slots.ts";

/** How near the words of the articles are in meaning to those of the question. Each word is measured once per question. */
export interface WordMeanings {
    /** Where a word's values start in `values()`; -1 for a stop word, and `farWord` if all of its values are 0. */
    of(word: number): number;
    /**
     * For each term how near the word is to it, from -1 to 1, where 1 is the term itself; then the cosine with each word that names
     * the kind of thing asked for.
     */
    values(): Float64Array;
}

/** Where the values start of words that are near to none of the question's. */
export const farWord = 0;

/** Prepares a question once, to measure words as needed until the next question. */
export function wordMeanings(
    { terms, focusRows }: Question,
    index: ParagraphIndex,
    slots: Slots,
): WordMeanings {
    const { lexicon, vectors } = index;
    const width = terms.length + focusRows.length;
    const cosines = vectors.cosinesWith([...terms.map(({ row }) => row), ...focusRows]);
    const beginnings = Int32Array.from(terms, ({ beginning }) => beginning);
    startOfWord.clear();
    let values = valuesOf(width * (1 + expectedWords));
    // The first values are those of far words.
    let next = width;

    const measure = (word: number): number => {
        const row = lexicon.row[word] ?? -1;
        const beginning = lexicon.beginning[word] ?? -1;
        const slot = slots.of(word);
        // Most words of languages without vectors, and many names.
        if (row < 0 && slot < 0 && (beginning < 0 || !beginnings.includes(beginning))) return farWord;
        const start = next;
        next += width;
        if (next > values.length) {
            const larger = new Float64Array(values.length * 2 + width);
            larger.set(values);
            values = larger;
        }
        cosines(row, values, start);
        if (beginning >= 0)
            for (let place = 0; place < beginnings.length; place++)
                if (beginnings[place] === beginning && (values[start + place] ?? 0) < sameBeginning)
                    values[start + place] = sameBeginning;
        if (slot >= 0) values[start + slots.placeOf(slot)] = 1;
        return start;
    };
    return {
        of: (word) => {
            const known = startOfWord.of(word);
            if (known !== -1) return known === stopWord ? -1 : known;
            const start = ((lexicon.marks[word] ?? 0) & mark.stop) === 0 ? measure(word) : stopWord;
            startOfWord.set(word, start);
            return start === stopWord ? -1 : start;
        },
        values: () => values,
    };
}

const expectedWords = 1000;
const valuesOf = reusedArray((length) => new Float64Array(length));
/** Used by one question after another. */
const startOfWord = openNumberTable(2 * expectedWords);
const stopWord = -2;
/** The least similarity of words with a common beginning, such as "define" and "definition". */
const sameBeginning = 0.8;
