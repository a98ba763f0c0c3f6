import { numberOf, type StringTable, stringAt, stringsIn } from "./string-table.ts";

/**
 * Has what ranking needs to know about every distinct word in an index, by the number of the word. Words that are written
 * differently, but have the same term, form and marks, are one: "Dog’s" and "Dog".
 */
export interface Lexicon extends WordColumns {
    /** The number of a term; -1 if no text contains it. */
    termNumber(term: string): number;
    /** The number of a word's `plainForm`; -1 if no text contains it. */
    formNumber(written: string): number;
    /** Whether some word's `plainForm` is this. */
    hasForm(plain: string): boolean;
    /** The number of a word's first five letters; -1 if no word in the texts begins with them. */
    beginningNumber(written: string): number;
    /** The terms by their numbers. */
    readonly terms: StringTable;
    /** The number of terms. */
    termCount(): number;
    /** The terms, in the order of their numbers. */
    termNames(): readonly string[];
    /** A term by its number. */
    termName(number: number): string;
    /** A word in `plainForm` by the number of its form. */
    formName(number: number): string;
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
    /** A hash of how it sounds if it is written with a capital; 0 for other words. */
    readonly sound: Uint32Array;
}

/** A lexicon as plain data in shared memory. */
export interface LexiconState {
    readonly columns: WordColumns;
    readonly terms: StringTable;
    readonly forms: StringTable;
    readonly beginnings: StringTable;
}

/** Opens a lexicon over its data, without copying it. */
export function openLexicon({ columns, terms, forms, beginnings }: LexiconState): Lexicon {
    return {
        ...columns,
        terms,
        termCount: () => terms.starts.length - 1,
        termNames: () => stringsIn(terms),
        termName: (number) => stringAt(terms, number),
        formName: (number) => stringAt(forms, number),
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
