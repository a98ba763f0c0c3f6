import { foldAccents } from "../analysis/fold.ts";
import { hashOf } from "../string-table.ts";
import { mark } from "../word-marks.ts";

/** How a name sounds, roughly, and how many of its consonants that rests on. */
export interface Sound {
    /** Consonants in order, with "*" for vowels: "h*S*" for "Heesha", "Heisha" and "Hisha". */
    readonly key: string;
    readonly consonants: number;
    /** The vowels at each "*". */
    readonly vowels: readonly string[];
}

/**
 * How a name in Latin letters sounds, whichever way it was transliterated: vowels are left open, doubled letters are single, and a
 * "q" is a "k". The article of Arabic names does not count: "al-", "el-", also without a hyphen. Undefined for other words.
 */
export function soundOf(name: string): Sound | undefined {
    const spelled = spelledAsHeard(name);
    if (spelled === undefined) return undefined;
    const key = spelled.replace(vowels, "*");
    return {
        key,
        consonants: key.replace(/\*/gu, "").length + (key.match(/[SCY]/gu)?.length ?? 0),
        vowels: spelled.match(vowels) ?? [],
    };
}

/** A hash of the sound's key of a word in `plainForm` that may be a name by its WordMarks; 0 for other words. */
export function nameSoundOf(plain: string, marks: number): number {
    if ((marks & mark.capital) === 0 || (marks & mark.stop) !== 0 || plain.length < shortestName) return 0;
    const key = spelledAsHeard(plain)?.replace(vowels, "*");
    return key === undefined ? 0 : hashOf(key);
}

/** In UTF-16 units. */
export const shortestName = 3;

function spelledAsHeard(name: string): string | undefined {
    const plain = foldAccents(name.toLowerCase()).replace(/['’ʻʼ`-]/gu, "");
    if (!/^[a-z]+$/u.test(plain)) return undefined;
    let spelled = plain.replace(/^(?:al|el)(?=[a-z]{5})/u, "");
    for (const [letters, sound] of sounds) spelled = spelled.replace(letters, sound);
    return spelled;
}

/** Whether each vowel of a name can be written as that of the other: "a" as "e", "e" as "i", "o" as "u". */
export function haveLikeVowels(one: Sound, other: Sound): boolean {
    return one.vowels.every((some, at) => {
        const others = other.vowels[at] ?? "";
        return [...some].some((vowel) =>
            [...(likeVowels[vowel] ?? "")].some((like) => others.includes(like)),
        );
    });
}

const likeVowels: Readonly<Record<string, string>> = {
    a: "ae",
    e: "aeiy",
    i: "eiy",
    y: "eiy",
    o: "ou",
    u: "ou",
};

const vowels = /[aeiouy]+/gu;

/** In this order. A capital stands for two letters. */
const sounds: readonly (readonly [RegExp, string])[] = [
    [/sch|sh/gu, "S"],
    [/tch|ch/gu, "C"],
    [/ph/gu, "f"],
    [/([bdgkt])h/gu, "$1"],
    [/ck|q/gu, "k"],
    [/c(?=[eiy])/gu, "s"],
    [/c/gu, "k"],
    [/x/gu, "ks"],
    [/w/gu, "v"],
    [/^y(?=[aeiou])/u, "Y"],
    [/([^aeiouy])\1+/gu, "$1"],
    // "Raqqah", "Abdullah".
    [/([aeiouy])h$/u, "$1"],
];
