import { plainForm } from "../../search/lexicon.ts";
import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import type { Match } from "../../search/term-index/term-index.ts";
import { mark, marksOf } from "../../search/word-marks.ts";
import { readAcronyms } from "./acronyms.ts";
import { type Kind, kindOfQuestion } from "./kind-of-question.ts";
import { matchWords } from "./match-words.ts";
import { namesIn, withOthers } from "./names-in.ts";
import { withStopWordsRead } from "./stop-words.ts";

/** A term of the question that says something about its subject, with what one index knows about it. */
export interface AskedTerm {
    readonly written: string;
    readonly term: string;
    /** The index's terms that it matches; empty if no article contains it. */
    readonly matches: readonly Match[];
    readonly rarity: number;
    /** Bits of `mark`. */
    readonly marks: number;
    /** Numbers in the lexicon, -1 for a word that is in no article. */
    readonly form: number;
    readonly beginning: number;
    /** Row of its word vector; -1 if it has none. */
    readonly row: number;
    /** Place among all words of the question, from 0. */
    readonly position: number;
    /** Whether the word names the kind of thing asked for. */
    readonly focus: boolean;
}

export interface Question {
    readonly terms: readonly AskedTerm[];
    /** The stop words of the index's language among its words, in lower case. */
    readonly stops: readonly string[];
    /** The sum of the terms' rarities. */
    readonly weight: number;
    readonly kind: Kind;
    /** All words in order, including stop words, in `plainForm`. */
    readonly words: readonly string[];
    /** Their numbers among the lexicon's forms. */
    readonly forms: readonly number[];
    /** Rows of the word vectors of the words that name the kind of thing asked for. */
    readonly focusRows: readonly number[];
    readonly negated: boolean;
    /** Forms of words such as "most" or "before", which are stop words but help to choose between sentences. */
    readonly choosing: readonly number[];
    /** Whether it asks for a name: "called", "known as" and the like. */
    readonly naming: boolean;
    /** Acronyms asked about, in lower case. */
    readonly acronyms: readonly string[];
    readonly standsFor: "asked" | "perhaps" | "no";
}

/** Reads a question against one index. Its terms are unique and contain no stop words. */
export function readQuestion(question: string, index: ParagraphIndex): Question {
    const words = withStopWordsRead(index.analyze(question), question, index);
    const { kind, focus } = index.english ? kindOfQuestion(words.map(({ written }) => written)) : unknownKind;
    const { acronyms, standsFor, asking } = readAcronyms(words);
    const isAsked = (position: number) => words[position]?.stop === false && !asking.has(position);
    const matched = matchWords(words, isAsked, index);
    const { otherNames, merged } = namesIn(words, index);
    const byTerm = new Map<string, AskedTerm>();
    let negated = false;
    words.forEach((word, position) => {
        const plain = plainForm(word.written);
        const marks = marksOf({ written: word.written, plain, stop: word.stop, english: index.english });
        negated ||= (marks & mark.negation) !== 0;
        if (!isAsked(position) || byTerm.has(word.term) || merged.has(position)) return;
        const matches = withOthers(matched.get(word.term) ?? [], otherNames.get(position), word.term);
        // "How far" is part of the question word: an answer in miles need not say "far".
        if (matches.length === 0 && words[position - 1]?.term === "how") return;
        const known = matches.length === 0 || matches[0]?.term === word.term;
        const rarity = known
            ? index.rarity(word)
            : Math.max(...matches.map(({ term }) => index.rarity({ term, written: term, stop: false })));
        byTerm.set(word.term, {
            written: word.written,
            term: word.term,
            matches,
            rarity,
            marks: position === 0 ? marks & ~mark.capital : marks,
            form: index.lexicon.formNumber(word.written),
            beginning: plain.length < 5 ? -1 : index.lexicon.beginningNumber(plain),
            row: index.vectors.rowOf(plain),
            position,
            focus: focus.includes(position),
        });
    });
    const terms = [...byTerm.values()];
    return {
        terms,
        stops: words.flatMap(({ written, stop }) => (stop ? [written.toLowerCase()] : [])),
        weight: terms.reduce((sum, { rarity }) => sum + rarity, 0),
        kind,
        words: words.map(({ written }) => plainForm(written)),
        forms: words.map(({ written }) => index.lexicon.formNumber(written)),
        focusRows: focus
            .map((at) => index.vectors.rowOf(plainForm(words[at]?.written ?? "")))
            .filter((row) => row >= 0),
        negated,
        choosing: words.flatMap(({ written }) =>
            choosingWords.has(plainForm(written)) ? [index.lexicon.formNumber(written)] : [],
        ),
        naming: words.some(({ written }) => namingWords.has(plainForm(written))),
        acronyms,
        standsFor,
    };
}

const unknownKind = { kind: "other", focus: [] } as const;

const choosingWords: ReadonlySet<string> = new Set(
    "most first last largest biggest highest lowest oldest earliest only main major more less least before after during between never all other another same both without new second third under over above below against until since early late best worst not".split(
        " ",
    ),
);
const namingWords: ReadonlySet<string> = new Set(
    "called name names named known term word another refer referred stand mean means".split(" "),
);
