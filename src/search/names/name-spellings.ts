import type { Lexicon } from "../lexicon.ts";
import { hashOf } from "../string-table.ts";
import { mark } from "../word-marks.ts";
import type { WordVectors } from "../word-vectors.ts";
import { haveLikeVowels, type Sound, shortestName, soundOf } from "./sound-key.ts";

export interface NameSpellings {
    /** Whether the texts contain the term, and always with a capital. */
    isName(term: string): boolean;
    /** The terms of the index's names that are probably another spelling of a word in lower case. */
    alike(word: string, of: SpelledWord): readonly string[];
}

interface SpelledWord {
    readonly term: string;
    /** Whether the texts contain the word, too. */
    readonly isKnown: boolean;
}

type NamedWords = Pick<
    Lexicon,
    "form" | "formName" | "marks" | "sound" | "term" | "termCount" | "termName" | "termNumber"
>;

/** Finds the names in a lexicon: words that it has with a capital only. */
export function nameSpellings(lexicon: NamedWords, vectors: WordVectors): NameSpellings {
    const isSmall = new Uint8Array(lexicon.termCount());
    lexicon.term.forEach((term, word) => {
        if (((lexicon.marks[word] ?? 0) & mark.capital) === 0) isSmall[term] = 1;
    });
    /** The words that probably sound like this, as many as are compared. */
    const wordsLike = ({ key }: Sound) => {
        const hash = hashOf(key);
        const found: number[] = [];
        const { sound, term } = lexicon;
        for (let word = sound.indexOf(hash); word >= 0; word = sound.indexOf(hash, word + 1))
            if (isSmall[term[word] ?? 0] !== 1 && found.push(word) === mostCompared) break;
        return found;
    };
    return {
        isName: (term) => {
            const number = lexicon.termNumber(term);
            return number >= 0 && isSmall[number] === 0;
        },
        alike: (written, { term, isKnown }) => {
            const sound = written.length < shortestName ? undefined : soundOf(written);
            if (sound === undefined) return [];
            const own = lexicon.termNumber(term);
            const others = wordsLike(sound).filter((word) => {
                const form = lexicon.formName(lexicon.form[word] ?? 0);
                const other = soundOf(form);
                return (
                    lexicon.term[word] !== own &&
                    other?.key === sound.key &&
                    haveLikeVowels(sound, other) &&
                    ((!isKnown && isSameButDoubled(written, form)) ||
                        sound.consonants >= neededConsonants(written, form, vectors) + Number(isKnown))
                );
            });
            const terms = new Set(others.map((word) => lexicon.termName(lexicon.term[word] ?? 0)));
            return [...terms].slice(0, mostSpellings);
        },
    };
}

/**
 * How many consonants of two words must be alike so that they are one name, if no text contains the first. Well-known words are
 * two, unless they are used alike: "Koran" and "Quran", not "ships" and "shops". A well-known word that is asked for is probably
 * no other word.
 */
function neededConsonants(word: string, other: string, vectors: WordVectors): number {
    if (Math.min(word.length, other.length) < shortestAlike) return Number.POSITIVE_INFINITY;
    const [row, otherRow] = [vectors.rowOf(word), vectors.rowOf(other)];
    if (row < 0) return fewestConsonants;
    if (otherRow < 0) return fewestConsonants + 1;
    const cosine = new Float64Array(1);
    vectors.cosinesWith([row])(otherRow, cosine, 0);
    return (cosine[0] ?? 0) >= usedAlike ? fewestConsonants : Number.POSITIVE_INFINITY;
}

/** "Issa" and "Isa". */
const isSameButDoubled = (word: string, other: string) => single(word) === single(other);
const single = (word: string) => word.replace(/(\p{L})\1/gu, "$1");

const usedAlike = 0.4;
/** Shorter words sound like too many others. */
const shortestAlike = 4;
const fewestConsonants = 2;
const mostSpellings = 5;
/** Comparing takes a few microseconds, and a question may have hundreds of words. */
const mostCompared = 200;
