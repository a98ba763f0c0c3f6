import type { Language } from "../languages/language.ts";
import { languageOf, languages, stopWordsOf } from "../languages/languages.ts";
import { foldAccents, isAscii, withoutInvisible } from "./analysis/fold.ts";
import { numberTerm } from "./analysis/number-term.ts";
import { anyWord, asciiWord } from "./analysis/word-pattern.ts";

/** One word of a text, and the term under which it is indexed. */
export interface Word {
    /** As written, without invisible characters. */
    readonly written: string;
    /** Lower case, stemmed, accents folded. */
    readonly term: string;
    /** Whether it is on the language's stop list: too common to say anything about a subject. */
    readonly stop: boolean;
}

/** The words of a text, in order. */
export type Analyzer = (text: string) => readonly Word[];

/**
 * Returns the analyzer of a language. It splits words at Unicode's letters and digits, or with a dictionary (Intl.Segmenter) in
 * scripts without spaces, and knows the language's stop words and Snowball stemmer if it has them.
 */
export function analyzerOf(language: string): Analyzer {
    const known = languageOf(language);
    const stem = known?.stem ?? unstemmed;
    const names = new Set(known?.names);
    const withoutAttached = attachedRemover(known);
    const stops = new Set(stopWordsOf(known).map((word) => foldAccents(plain(word, language))));
    const segmenter = new Intl.Segmenter(language, { granularity: "word" });
    // Natural text repeats its words, and stemming is most of the work of indexing.
    const words = new Map<string, Word>();

    const wordOf = (match: string): Word => {
        const found = words.get(match);
        if (found !== undefined) return found;
        const word = newWord(pointed.test(match) ? match.replaceAll(".", "") : match);
        if (words.size >= rememberedWords) words.clear();
        words.set(match, word);
        return word;
    };
    const newWord = (written: string): Word => {
        if (beginsWithNumber.test(written)) return { written, term: numberTerm(written), stop: false };
        const bare = withoutAttached(written).replace(/['’](?:s|S)?$/u, "");
        const lower = plain(bare, language);
        // A sentence after a period without a space, not a name such as ".NET".
        if (bare.startsWith(".") && stops.has(foldAccents(lower.slice(1)))) return newWord(written.slice(1));
        return {
            written,
            term: foldAccents(stem(pluralAcronym.test(bare) ? lower.slice(0, -1) : lower)),
            stop: stops.has(foldAccents(lower)) && !isAcronym(bare) && !names.has(bare),
        };
    };

    const split = (text: string): readonly Word[] => {
        if (isAscii(text)) return (text.match(asciiWord) ?? []).map(wordOf);
        const visible = withoutInvisible(text);
        const matches = unspaced.test(visible)
            ? segmented(visible, segmenter)
            : (visible.match(anyWord) ?? []);
        return matches.map(wordOf);
    };
    return (text) => {
        if (!capitalsOnly.test(text)) return split(text);
        const quietly = split(text.toLocaleLowerCase(language));
        return isSentence(quietly) ? quietly : split(text);
    };
}

/** Whether a word is all in capitals. "US" and "WHO" are names, "us" and "who" are stop words. */
export const isAcronym = (written: string) => acronym.test(written);

/** Whether words in capitals are a sentence, rather than a name or two. "IBM PC AT" has a stop word too, but a short one. */
function isSentence(words: readonly Word[]): boolean {
    return words.length >= 3 && words.some(({ stop, written }) => stop && written.length >= 3);
}

const capitalsOnly = /^[^\p{Ll}\p{Lo}]*$/u;

/** Returns a function that removes what a language attaches to a word with an apostrophe. */
function attachedRemover(language: Language | undefined): (written: string) => string {
    if (language?.hasEndingsAfterApostrophe === true)
        return (written) => written.split(apostrophe, 1)[0] ?? "";
    const beginning = elisions.get(language);
    return beginning === undefined ? (written) => written : (written) => written.replace(beginning, "");
}

const apostrophe = /['’]/u;

const elisions: ReadonlyMap<Language | undefined, RegExp> = new Map(
    languages.flatMap((language) =>
        language.elided === undefined
            ? []
            : [[language, new RegExp(`^(?:${language.elided.join("|")})['’](?=\\p{L})`, "iu")]],
    ),
);

const beginsWithNumber = /^(?:\p{N}|v\d+(?:\.\d+)*$|V\d+(?:\.\d+)+$)/u;

const unstemmed = (word: string) => word;

const rememberedWords = 200_000;

const pointed = /^\p{Lu}\./u;

const acronym = /^\p{Lu}{2,}$/u;
const pluralAcronym = /^\p{Lu}{2,}s$/u;

/** Scripts without spaces between words. */
const unspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function segmented(text: string, segmenter: Intl.Segmenter): string[] {
    return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

function plain(written: string, language: string): string {
    return written.toLocaleLowerCase(language).replaceAll("’", "'");
}
