import { likelyMisspelling } from "./likely-misspelling.ts";
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
