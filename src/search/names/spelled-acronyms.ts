import { list } from "../../languages/language.ts";
import type { Lexicon } from "../lexicon.ts";
import type { TokenStore } from "../token-store.ts";
import { mark } from "../word-marks.ts";
import { flaggedPlaces } from "./flagged-places.ts";

interface SpelledAcronym {
    /** Its term. */
    readonly acronym: string;
    /** Its letters in lower case. */
    readonly form: string;
    /** The terms of the words that it abbreviates. */
    readonly words: readonly string[];
}

/**
 * The acronyms that the texts spell out right before or after them: "the World Health Organization (WHO)". Each letter must begin a
 * word; small words between these may be left out. The words of two letters must have capitals.
 */
export function spelledOutAcronyms(lexicon: Lexicon, { words }: TokenStore): readonly SpelledAcronym[] {
    // Reading all forms and terms would take longer than the search.
    const formOfWord = (word: number) => lexicon.formName(lexicon.form[word] ?? 0);
    const smallForms = new Set([...small].map(lexicon.formNumber).filter((number) => number >= 0));
    const isAcronym = new Uint8Array(lexicon.term.length);
    lexicon.marks.forEach((marks, word) => {
        if ((marks & mark.allCapitals) === 0) return;
        const { length } = formOfWord(word);
        if (length >= 2 && length <= mostLetters) isAcronym[word] = 1;
    });

    /** The positions of the words that begin with the letters, from one position on in one direction; empty if there are none. */
    const spelled = (letters: string, start: number, step: 1 | -1): readonly number[] => {
        const positions: number[] = [];
        let skipped = 0;
        for (let at = start; positions.length < letters.length; at += step) {
            const word = words[at];
            if (word === undefined) return [];
            const place = step > 0 ? positions.length : letters.length - 1 - positions.length;
            const hasCapital = ((lexicon.marks[word] ?? 0) & mark.capital) !== 0;
            const fits = lexicon.initial[word] === letters.charCodeAt(place) && formOfWord(word).length > 1;
            if (fits && (hasCapital || letters.length > 2) && !isAcronym[word]) positions.push(at);
            else if (
                smallForms.has(lexicon.form[word] ?? -1) &&
                (positions.length > 0 || step > 0) &&
                skipped++ < mostSkipped
            )
                continue;
            else return [];
        }
        return positions;
    };
    const termOf = (at: number) => lexicon.termName(lexicon.term[words[at] ?? 0] ?? 0);
    const found = new Map<string, Map<string, SpelledAcronym>>();
    for (const at of flaggedPlaces(words, isAcronym)) {
        const letters = formOfWord(words[at] ?? 0);
        for (const step of [-1, 1] as const) {
            const positions = spelled(letters, at + step, step);
            if (positions.length === 0) continue;
            const [from, to] = [Math.min(...positions), Math.max(...positions)];
            const terms = Array.from({ length: to - from + 1 }, (_, next) => termOf(from + next));
            const acronym = termOf(at);
            const phrases = found.get(acronym) ?? new Map<string, SpelledAcronym>();
            if (phrases.size === mostMeanings) continue;
            found.set(acronym, phrases);
            phrases.set(terms.join(" "), { acronym, form: letters, words: terms });
        }
    }
    return [...found.values()].flatMap((phrases) => [...phrases.values()]);
}

const mostLetters = 7;
/** The first that the texts give. An acronym that means more says nothing, and each question would look all of them up. */
const mostMeanings = 20;
const mostSkipped = 3;
const small: ReadonlySet<string> = new Set(
    list("a, an, or, of, the, and, for, in, on, to, de, la, du, et, y"),
);
