import type { Word } from "./terms.ts";
import { marksOf } from "./word-marks.ts";
import type { WordVectors } from "./word-vectors.ts";

/** Numbers every distinct written word in an index, and has what ranking needs to know about each. */
export interface Lexicon {
    /** The number of a word; assigns the next number to a new one. */
    intern(word: Word): number;
    /** The number of a term; -1 if no text contains it. */
    termNumber(term: string): number;
    /** The number of a word's `plainForm`; -1 if no text contains it. */
    formNumber(written: string): number;
    /** The number of a word's first five letters; -1 if no word in the texts begins with them. */
    beginningNumber(written: string): number;
    /** The number of terms. */
    termCount(): number;
    /** The terms, in the order of their numbers. */
    termNames(): readonly string[];
    /** This and the arrays below are indexed by the number of a word. */
    readonly term: readonly number[];
    readonly form: ArrayLike<number>;
    /** The number of the first five letters, which "define" and "definition" share; -1 for shorter words. */
    readonly beginning: ArrayLike<number>;
    /** The first letter in lower case. */
    readonly initial: readonly string[];
    readonly marks: ArrayLike<number>;
    /** The row of its word vector, or -1. */
    readonly row: ArrayLike<number>;
    /** The whole lexicon as plain data. */
    state(): LexiconState;
}

/** A lexicon as plain data: texts in the order of their numbers, and columns indexed by the number of a word. */
export interface LexiconState {
    readonly words: readonly string[];
    readonly terms: readonly string[];
    readonly forms: readonly string[];
    readonly beginnings: readonly string[];
    readonly columns: {
        readonly term: number[];
        readonly form: number[];
        readonly beginning: number[];
        readonly initial: string[];
        readonly marks: number[];
        readonly row: number[];
    };
}

const emptyState = (): LexiconState => ({
    words: [],
    terms: [],
    forms: [],
    beginnings: [],
    columns: { term: [], form: [], beginning: [], initial: [], marks: [], row: [] },
});

const numbered = (texts: readonly string[]) => new Map(texts.map((text, number) => [text, number]));

/**
 * Opens an empty lexicon, or continues from a state, whose arrays it then owns. Without English vectors, words do not get the
 * marks that come from English word lists.
 */
export function openLexicon(vectors: WordVectors | undefined, state: LexiconState = emptyState()): Lexicon {
    const numbers = numbered(state.words);
    const terms = numbered(state.terms);
    const forms = numbered(state.forms);
    const beginnings = numbered(state.beginnings);
    const { term, form, beginning, initial, marks, row } = state.columns;
    const numberIn = (known: Map<string, number>, text: string) => {
        const found = known.get(text);
        if (found !== undefined) return found;
        known.set(text, known.size);
        return known.size - 1;
    };
    return {
        intern: (word) => {
            const found = numbers.get(word.written);
            if (found !== undefined) return found;
            const plain = plainForm(word.written);
            numbers.set(word.written, term.length);
            term.push(numberIn(terms, word.term));
            form.push(numberIn(forms, plain));
            beginning.push(plain.length < 5 ? -1 : numberIn(beginnings, plain.slice(0, 5)));
            initial.push(plain[0] ?? " ");
            marks.push(
                marksOf({ written: word.written, plain, stop: word.stop, english: vectors !== undefined }),
            );
            row.push(vectors?.rowOf(plain) ?? -1);
            return term.length - 1;
        },
        termCount: () => terms.size,
        termNames: () => [...terms.keys()],
        termNumber: (text) => terms.get(text) ?? -1,
        formNumber: (written) => forms.get(plainForm(written)) ?? -1,
        beginningNumber: (written) => beginnings.get(plainForm(written).slice(0, 5)) ?? -1,
        term,
        form,
        beginning,
        initial,
        marks,
        row,
        state: () => ({
            words: [...numbers.keys()],
            terms: [...terms.keys()],
            forms: [...forms.keys()],
            beginnings: [...beginnings.keys()],
            columns: { term, form, beginning, initial, marks, row },
        }),
    };
}

/** The lexicon with its columns in less memory, which questions read at random. It takes no more words. */
export function compacted(lexicon: Lexicon): Lexicon {
    const { form, beginning, marks, row } = lexicon;
    return {
        ...lexicon,
        form: Int32Array.from(form),
        beginning: Int32Array.from(beginning),
        marks: Uint16Array.from(marks),
        row: Int32Array.from(row),
    };
}

/** The word in lower case, without a possessive "'s". */
export function plainForm(written: string): string {
    return written.toLowerCase().replace("’", "'").replace(/'s$/u, "");
}
