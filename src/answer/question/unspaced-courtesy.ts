import { languages } from "../../languages/languages.ts";

/**
 * The question without courtesies of languages that write no spaces: "すみません、橋はいつできましたか" becomes "橋はいつできましたか". Others, and
 * a question of nothing else, are returned unchanged.
 */
export function withoutUnspacedCourtesy(text: string): string {
    if (!unspaced.test(text)) return text;
    const asked = text.replace(opening, "").replace(closing, "$<mark>");
    return (asked.match(unspacedLetters) ?? []).length >= fewestLeft ? asked : text;
}

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const unspacedLetters = /[\p{L}\p{N}]/gu;

/** In letters. Fewer are no question. */
const fewestLeft = 3;

const phrasesOf = (place: "before" | "after") =>
    languages
        .flatMap(({ courtesy }) => courtesy?.[place] ?? [])
        .filter((phrase) => unspaced.test(phrase))
        .toSorted((one, other) => other.length - one.length)
        .map((phrase) => RegExp.escape(phrase))
        .join("|");

/** Without a mark after it, "あの" may be the "that" of "あの橋", and "想知道" be asked about. */
const opening = new RegExp(
    String.raw`^\s{0,9}(?:(?:${phrasesOf("before")})[\s、，,。.！!：:]{1,9}){1,4}`,
    "u",
);
const closing = new RegExp(
    String.raw`[\s、，,。]{0,9}(?:${phrasesOf("after")})(?<mark>[？?]?)[。．.！!\s]{0,9}$`,
    "u",
);
