import { numberList, shared } from "../corpus/stored/shared-memory.ts";
import { numberOf, type StringTable, stringAt, stringsIn, stringTable } from "./string-table.ts";
import type { Word } from "./terms.ts";
import { marksOf } from "./word-marks.ts";
import type { WordVectors } from "./word-vectors.ts";

/** Has what ranking needs to know about every distinct written word in an index, by the number of the word. */
export interface Lexicon extends WordColumns {
    /** The number of a term; -1 if no text contains it. */
    termNumber(term: string): number;
    /** The number of a word's `plainForm`; -1 if no text contains it. */
    formNumber(written: string): number;
    /** Whether some word's `plainForm` is this. */
    hasForm(plain: string): boolean;
    /** The number of a word's first five letters; -1 if no word in the texts begins with them. */
    beginningNumber(written: string): number;
    /** The number of terms. */
    termCount(): number;
    /** The terms, in the order of their numbers. */
    termNames(): readonly string[];
    /** A term by its number. */
    termName(number: number): string;
    /** A word in `plainForm` by the number of its form. */
    formName(number: number): string;
    /** The words in `plainForm`, in the order of their numbers. */
    formNames(): readonly string[];
}

/** Arrays that are indexed by the number of a word. */
interface WordColumns {
    readonly term: Uint32Array;
    readonly form: Uint32Array;
    /** The number of the first five letters, which "define" and "definition" share; -1 for shorter words. */
    readonly beginning: Int32Array;
    /** The first UTF-16 unit in lower case. */
    readonly initial: Uint16Array;
    readonly marks: Uint16Array;
    /** The row of its word vector, or -1. */
    readonly row: Int32Array;
}

/** A lexicon as plain data in shared memory. */
export interface LexiconState {
    readonly columns: WordColumns;
    readonly terms: StringTable;
    readonly forms: StringTable;
    readonly beginnings: StringTable;
}

/** Numbers words while texts are read. */
export interface GrowingLexicon {
    /** The number of a word; assigns the next number to a new one. */
    intern(word: Word): number;
    /** The lexicon of the words so far. */
    state(): LexiconState;
}

/** Starts an empty lexicon. Without English vectors, words do not get the marks that come from English word lists. */
export function growLexicon(vectors: WordVectors | undefined): GrowingLexicon {
    const numbers = new Map<string, number>();
    const terms = new Map<string, number>();
    const forms = new Map<string, number>();
    const beginnings = new Map<string, number>();
    const [term, form, beginning] = [numberList(), numberList(), numberList()];
    const [initial, marks, row] = [numberList(), numberList(), numberList()];
    const numberIn = (known: Map<string, number>, text: string) => {
        const found = known.get(text);
        if (found !== undefined) return found;
        known.set(text, known.size);
        return known.size - 1;
    };
    const tableOf = (known: Map<string, number>) => stringTable(known.keys(), known.size);
    return {
        intern: (word) => {
            const found = numbers.get(word.written);
            if (found !== undefined) return found;
            const plain = plainForm(word.written);
            const number = term.length;
            numbers.set(word.written, number);
            term.push(numberIn(terms, word.term));
            form.push(numberIn(forms, plain));
            beginning.push(plain.length < 5 ? -1 : numberIn(beginnings, plain.slice(0, 5)));
            initial.push((plain[0] ?? " ").charCodeAt(0));
            marks.push(
                marksOf({ written: word.written, plain, stop: word.stop, english: vectors !== undefined }),
            );
            row.push(vectors?.rowOf(plain) ?? -1);
            return number;
        },
        state: () => ({
            columns: {
                term: term.shared(),
                form: form.shared(),
                // A list stores -1 as 2³² − 1, which these read as -1 again.
                beginning: shared(Int32Array.from(beginning.shared())),
                initial: shared(Uint16Array.from(initial.shared())),
                marks: shared(Uint16Array.from(marks.shared())),
                row: shared(Int32Array.from(row.shared())),
            },
            terms: tableOf(terms),
            forms: tableOf(forms),
            beginnings: tableOf(beginnings),
        }),
    };
}

/** Opens a lexicon over its data, without copying it. */
export function openLexicon({ columns, terms, forms, beginnings }: LexiconState): Lexicon {
    return {
        ...columns,
        termCount: () => terms.starts.length - 1,
        termNames: () => stringsIn(terms),
        termName: (number) => stringAt(terms, number),
        formName: (number) => stringAt(forms, number),
        formNames: () => stringsIn(forms),
        termNumber: (text) => numberOf(terms, text),
        formNumber: (written) => numberOf(forms, plainForm(written)),
        hasForm: (plain) => numberOf(forms, plain) >= 0,
        beginningNumber: (written) => numberOf(beginnings, plainForm(written).slice(0, 5)),
    };
}

/** The word in lower case, without a possessive "'s". */
export function plainForm(written: string): string {
    return written.toLowerCase().replace("’", "'").replace(/'s$/u, "");
}

/** Returns a function that lists the letters that words begin with, and remembers them. */
export function initialsOf({ initial }: Pick<Lexicon, "initial">): () => readonly string[] {
    let known: readonly string[] | undefined;
    return () => {
        known ??= [...new Set(initial)].map((unit) => String.fromCharCode(unit)).filter(isLetter);
        return known;
    };
}

const isLetter = (text: string) => /^\p{L}$/u.test(text);
