import { phrases } from "./phrases.ts";
import { withoutElongation } from "./talk-words.ts";

interface Meant {
    readonly word: string;
    /** Whether it is so short that another word may be meant, unless the words around it say which. */
    readonly isUnsure: boolean;
}

/** The words of phrases that an unknown word may be a misspelling of, with letters repeated or with one of them wrong. */
export function meantBy(word: string): readonly Meant[] {
    const shorter = withoutElongation(word).filter((other) => phrases.vocabulary.has(other));
    if (shorter.length > 0) return shorter.map((other) => ({ word: other, isUnsure: false }));
    if (word.length > longest || otherWords.has(word)) return [];
    return [-1, 0, 1].flatMap((more) =>
        (similar.get(keyOf(word, word.length + more)) ?? []).flatMap((meant) => {
            const how = likelyMisspelling(word, meant);
            return how === undefined
                ? []
                : [{ word: meant, isUnsure: how === "near" && meant.length < surelyMeant }];
        }),
    );
}

/** The words of phrases by their first letter, which is probably right, and length. */
const similar = Map.groupBy(phrases.vocabulary, (word) => keyOf(word, word.length));

function keyOf(word: string, length: number): string {
    return `${word.charAt(0)}${length}`;
}

const longest = 20;
/** A shorter word resembles too many others to be read as another one if it stands alone: "hell" is not "hello". */
const surelyMeant = 6;
/** English words that are one letter away from one of these phrases. */
const otherWords: ReadonlySet<string> = new Set("tanks thanes summery sauces".split(" "));

/** How sure it is that a word was meant: "swapped" if its letters are there, "near" if one letter differs. */
type Misspelling = "swapped" | "near";

/**
 * Whether the word is probably a misspelling of the other one: two letters are swapped, a double letter is single, or, of a longer
 * word, one letter is missing, added or another one.
 */
function likelyMisspelling(word: string, meant: string): Misspelling | undefined {
    if (meant.length < 4 || Math.abs(word.length - meant.length) > 1 || /\p{N}/u.test(word)) return undefined;
    let start = 0;
    while (start < word.length && word[start] === meant[start]) start++;
    let end = 0;
    const most = Math.min(word.length, meant.length) - start;
    while (end < most && word.at(-1 - end) === meant.at(-1 - end)) end++;
    const [wrong, right] = [word.slice(start, word.length - end), meant.slice(start, meant.length - end)];
    if (wrong.length === 2 && right.length === 2 && wrong[0] === right[1] && wrong[1] === right[0])
        return "swapped";
    if (wrong.length > 1 || right.length > 1 || meant.length < 5) return undefined;
    if (wrong === "" && right === meant[start - 1]) return "swapped";
    // The first letter is probably right.
    return start > 0 ? "near" : undefined;
}
