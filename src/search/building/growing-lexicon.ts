import { numberList, shared } from "../../corpus/stored/shared-memory.ts";
import { type LexiconState, plainForm } from "../lexicon.ts";
import { nameSoundOf } from "../names/sound-key.ts";
import type { Word } from "../terms.ts";
import { marksOf } from "../word-marks.ts";
import type { WordVectors } from "../word-vectors.ts";
import { growStrings } from "./growing-strings.ts";

/** Numbers words while texts are read. */
export interface GrowingLexicon {
    /** The number of a word; assigns the next number to a new one. */
    intern(word: Word): number;
    /** The same for a word of the lexicon that this one was started from, given by its number there. */
    copy(number: number): number;
    /** By the number of a word in that lexicon, its number here plus one; 0 if it was not copied yet. */
    readonly copiedWords: Uint32Array;
    /** By the number of a term in that lexicon, its number here plus one; 0 if it is not here. */
    readonly copiedTerms: Uint32Array;
    /** The lexicon of the words so far. */
    state(): LexiconState;
}

/**
 * Starts an empty lexicon. Words of an earlier one can be copied into it: they get the numbers that they would have if their texts
 * were analyzed again. Without English vectors, words do not get the marks that come from English word lists.
 */
export function growLexicon(vectors: WordVectors | undefined, earlier?: LexiconState): GrowingLexicon {
    const numbers = new Map<string, number>();
    const terms = growStrings(earlier?.terms);
    const forms = growStrings(earlier?.forms);
    const beginnings = growStrings(earlier?.beginnings);
    const [term, form, beginning] = [numberList(), numberList(), numberList()];
    const [initial, marks, row, sound] = [numberList(), numberList(), numberList(), numberList()];
    // For each form its last word plus one, and for each word the one before it with the same form plus one.
    const [lastOfForm, sameForm] = [numberList(), numberList()];
    const copies = new Uint32Array(earlier?.columns.term.length ?? 0);

    const find = (ofTerm: number, ofForm: number, ofMarks: number): number => {
        for (let at = lastOfForm.at(ofForm); at > 0; at = sameForm.at(at - 1))
            if (term.at(at - 1) === ofTerm && marks.at(at - 1) === ofMarks) return at - 1;
        return -1;
    };
    const add = (ofTerm: number, ofForm: number, ofMarks: number): number => {
        term.push(ofTerm);
        form.push(ofForm);
        marks.push(ofMarks);
        if (ofForm === lastOfForm.length) lastOfForm.push(0);
        sameForm.push(lastOfForm.at(ofForm));
        lastOfForm.set(ofForm, term.length);
        return term.length - 1;
    };
    const newNumber = (word: Word): number => {
        const plain = plainForm(word.written);
        const ofTerm = terms.numberIn(word.term);
        const ofForm = forms.numberIn(plain);
        const { written, stop } = word;
        const ofMarks = marksOf({ written, plain, stop, english: vectors !== undefined });
        const found = find(ofTerm, ofForm, ofMarks);
        if (found >= 0) return found;
        beginning.push(plain.length < 5 ? -1 : beginnings.numberIn(plain.slice(0, 5)));
        initial.push((plain[0] ?? " ").charCodeAt(0));
        row.push(vectors?.rowOf(plain) ?? -1);
        sound.push(nameSoundOf(plain, ofMarks));
        return add(ofTerm, ofForm, ofMarks);
    };
    const copied = (number: number, { columns }: LexiconState): number => {
        const ofTerm = terms.copy(columns.term[number] ?? 0);
        const ofForm = forms.copy(columns.form[number] ?? 0);
        const ofMarks = columns.marks[number] ?? 0;
        const found = find(ofTerm, ofForm, ofMarks);
        if (found >= 0) return found;
        const before = columns.beginning[number] ?? -1;
        beginning.push(before < 0 ? -1 : beginnings.copy(before));
        initial.push(columns.initial[number] ?? 0);
        row.push(columns.row[number] ?? -1);
        sound.push(columns.sound[number] ?? 0);
        return add(ofTerm, ofForm, ofMarks);
    };
    return {
        intern: (word) => {
            const found = numbers.get(word.written);
            if (found !== undefined) return found;
            const number = newNumber(word);
            numbers.set(word.written, number);
            return number;
        },
        copy: (number) => {
            const found = copies[number] ?? 0;
            if (found > 0 || earlier === undefined) return found - 1;
            const here = copied(number, earlier);
            copies[number] = here + 1;
            return here;
        },
        copiedWords: copies,
        copiedTerms: terms.copies,
        state: () => ({
            columns: {
                term: term.shared(),
                form: form.shared(),
                // A list stores -1 as 2³² − 1, which these read as -1 again.
                beginning: shared(Int32Array.from(beginning.shared())),
                initial: shared(Uint16Array.from(initial.shared())),
                marks: shared(Uint16Array.from(marks.shared())),
                row: shared(Int32Array.from(row.shared())),
                sound: sound.shared(),
            },
            terms: terms.table(),
            forms: forms.table(),
            beginnings: beginnings.table(),
        }),
    };
}
