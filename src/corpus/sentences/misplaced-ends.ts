import { glueAt } from "./glued-sentences.ts";
import { firstWordOf, type LastWord, lastWordOf, opens, type WordSets } from "./sentence-words.ts";
import { saysWhoSpoke } from "./speech.ts";
import { unmarkedStop } from "./unmarked-sentences.ts";

/** Whether Unicode's rules cut in the middle of a sentence. */
export function isMisplaced(text: string, cut: number, words: WordSets): boolean {
    const before = text.slice(Math.max(0, cut - 60), cut);
    const after = text.slice(cut, cut + 80);
    const said = before.trimEnd();
    if (/[\n\u2028\u2029]/u.test(before.slice(said.length))) return softWrapped(before, after);
    if (said === before && glueAt(text, cut, words) !== "end") return true;
    return continues(said, after, words) || isInside(said, before, after, words);
}

/** Whether a line break only wraps a line of prose, rather than ending an item of a list. */
function softWrapped(before: string, after: string): boolean {
    return !/[.!?…:;”"’)\]]\s*$/u.test(before) && /^\p{Ll}/u.test(after);
}

/** Whether what follows cannot begin a sentence. */
function continues(said: string, after: string, words: WordSets): boolean {
    // “Stop!” she said: lower case continues the sentence, even after an ellipsis.
    if (/^[\p{Ps}"'“‘«]*\p{Ll}/u.test(after) && !/[.!?][)\]]$/u.test(said) && !beginsSmall(after))
        return true;
    if (/^(?:[,;:-]|\[[\p{N}\p{L}]{1,4}\])/u.test(after)) return true;
    // In French, a space precedes the closing mark: « Stop ! » he said.
    if (/^[»”](?:[\s.,;:!?)]|$)/u.test(after)) return true;
    if (/^[–—]/u.test(after)) return !/^[–—]\s*["“«¡¿]?\p{Lu}/u.test(after) || namesSource(said, after);
    // Particles follow a quote: 「止まれ！」と.
    return (
        /[.!?。！？][)”」』）]$/u.test(said) && /^\p{Script=Hiragana}/u.test(after) && !opens(after, words)
    );
}

/** A name in lower case with a capital, such as "iPhone", or an item of a list, "b)". */
const beginsSmall = (after: string) => /^\p{Ll}{1,2}\p{Lu}|^\p{Ll}\)\s/u.test(after);

/** Whether a dash leads to who said or wrote it: “Be brave.” — Ida Holm */
export function namesSource(said: string, after: string): boolean {
    return /["”»’]$/u.test(said) || (after.length < 60 && /^[–—]\s*(?:\p{Lu}\S*(?:\s|$)){1,4}$/u.test(after));
}

/** Whether the cut is after an abbreviation, inside a word, or before the words that say who spoke. */
function isInside(said: string, before: string, after: string, words: WordSets): boolean {
    // Thai and its neighbors have no full stop.
    if (unmarkedStop.test(said)) return true;
    // ".NET" and ".com" start with a period.
    if (/(?:^|\s)\.$/u.test(before)) return true;
    if (/[!?！？؟][”"’'»“」』]$/u.test(said)) return saysWhoSpoke(said, after, words);
    // Yahoo! Inc.
    if (said.endsWith("!"))
        return /^\p{Lu}\p{L}+\./u.test(after) && words.closing.has(firstWordOf(after).toLowerCase());
    return said.endsWith(".") && abbreviates(lastWordOf(said), after, words);
}

/** Whether a word with a period is an abbreviation, an initial or an ordinal number that what follows continues. */
function abbreviates(last: LastWord, after: string, words: WordSets): boolean {
    const { written, word, joined } = last;
    if (words.ending.has(joined) || words.ending.has(word)) return false;
    const isUnit = words.units.has(joined) || words.units.has(word);
    if (isUnit && endsWithNumber(last.beforeJoined))
        return /^\p{N}/u.test(after) || words.afterUnits.has(firstWordOf(after).toLowerCase());
    if (words.closing.has(joined) || words.closing.has(word)) return !opens(after, words);
    if (isBeginning(joined, after, words)) return true;
    if (words.abbreviations.has(joined) || words.abbreviations.has(word)) return true;
    const isInitials = /^\p{Lu}\.(?:-?\p{Lu}\.)*$/u.test(written);
    if (words.beforeNumbers.has(word))
        return isNumeral(after, words) || (isInitials && isInitial(last, after, words));
    if (isInitials) return isInitial(last, after, words);
    return isOrdinal(last, after, words);
}

/** Whether the text before a unit ends with a number: "5" of "5 p. m." and "XIX" of "XIX в." */
const endsWithNumber = (text: string) => /(?:\p{N}|(?<![\p{L}])[IVXLCDM]+)\.?$/u.test(text);

/** Whether the word begins an abbreviation with spaces, such as "z. B." */
function isBeginning(joined: string, after: string, words: WordSets): boolean {
    if (!words.beginnings.has(joined)) return false;
    const next = after.match(/^(\p{L}{1,2})\./u)?.[1]?.toLowerCase();
    if (next === undefined) return false;
    const longer = `${joined}.${next}`;
    return [words.beginnings, words.abbreviations, words.units, words.ending].some((set) => set.has(longer));
}

/** Whether a number follows, in digits, in Roman numerals or as a letter: "No. 5", "vol. IX", "Fig. B", "Art. L. 123". */
function isNumeral(after: string, { openers }: WordSets): boolean {
    const letter = after.match(/^\p{Lu}(?![\p{L}\p{N}.’'])/u)?.[0];
    if (letter !== undefined) return !openers.has(letter.toLowerCase());
    return /^(?:[\p{N}#§°]|[IVXLCDM]{2,}(?!\p{L})|\p{Lu}\.?[ -]?\p{N})/u.test(after);
}

/** Whether initials continue the sentence, as in "J. K. Rowling" and "U.S. troops", but not in "Plan B. The end". */
function isInitial({ written, name }: LastWord, after: string, words: WordSets): boolean {
    if (opens(after, words)) return false;
    if (written.length > 2) return true;
    const before = name.match(/(?<![\p{L}\p{M}])[\p{L}\p{M}]+$/u)?.[0] ?? "";
    if (words.lettered.has(before.toLowerCase())) return false;
    // "World War I. Germany lost": rather a numeral than an initial.
    if (written === "I." && /^\p{Lu}\p{Ll}/u.test(before)) return false;
    return /^\p{Lu}/u.test(after);
}

/** Whether the word is an ordinal number, as in "am 3. März" and "im XX. Jahrhundert". */
function isOrdinal({ word, name }: LastWord, after: string, words: WordSets): boolean {
    if (words.afterOrdinals.size === 0 || !/^(?:\p{N}{1,3}|[ivxlcdm]+)$/u.test(word)) return false;
    if (words.afterOrdinals.has(firstWordOf(after).toLowerCase())) return true;
    const before = name.match(/(?<![\p{L}\p{M}])[\p{L}\p{M}]+\.?$|,$/u)?.[0] ?? "";
    return (before === "," || words.beforeOrdinals.has(before.toLowerCase())) && !opens(after, words);
}
