import type { Range } from "../../corpus/article.ts";

/** A word of a text, or a symbol that means something, such as "%". In scripts without spaces, a letter. */
interface ComparedWord extends Range {
    /** What is compared: the same for the same word in any case and any of Unicode's forms. */
    readonly key: string;
}

/** A text in the way in which quotes are compared. */
export interface ComparedText {
    readonly text: string;
    readonly words: readonly ComparedWord[];
    /** The punctuation before each word, and at the end that after the last one, in the same form for any style. */
    readonly marks: readonly string[];
}

export function comparedText(text: string): ComparedText {
    const words: ComparedWord[] = [];
    const marks: string[] = [];
    let end = 0;
    for (const { 0: match, index } of text.matchAll(word)) {
        marks.push(markOf(text.slice(end, index)));
        end = index + match.length;
        words.push({ key: keyOf(match), start: index, end });
    }
    marks.push(markOf(text.slice(end)));
    return { text, words, marks };
}

/** Whether a word is a letter of a script without spaces between words. */
export const isLetterOfUnspaced = (key: string) => ofUnspaced.test(key);

const unspaced =
    "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const invisible = "\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufe00-\\ufe0f";
const letters = `(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}${invisible}])+`;
const apostrophes = "'’‘ʼ＇";

const ofUnspaced = new RegExp(`^[${unspaced}]`, "u");

/** Signs that are Markdown or notes, unless they have the same on both sides: "5 * 3", "a|b". Tables have "a | b". */
const signs = [
    String.raw`(?<=[\p{L}\p{N})\]])[*|~_](?=[\p{L}\p{N}(\[])`,
    String.raw`(?<=[\p{L}\p{N})\]] )[*~](?= [\p{L}\p{N}(\[])`,
    String.raw`~(?=\p{N})`,
].join("|");

/**
 * Numbers with their separators, the sign of a negative number, a letter of a script without spaces, words with their
 * apostrophes, "[T]he" with its changed capital, and symbols.
 */
const word = new RegExp(
    [
        String.raw`\p{N}+(?:[.,]\p{N}+)*`,
        String.raw`(?<![^\s(\[])[-−–](?=\p{N})`,
        `[${unspaced}]\\p{M}*`,
        String.raw`\[\p{L}\](?=\p{L})${letters}(?:[${apostrophes}]${letters})*`,
        String.raw`(?!\p{N})${letters}(?:[${apostrophes}]${letters})*`,
        // "−" is like other dashes.
        String.raw`[\p{Sc}%‰°&§#]|(?![|~−⁄])\p{Sm}`,
        signs,
    ].join("|"),
    "gu",
);

function keyOf(written: string): string {
    if (plain.test(written)) return written.toLowerCase();
    return (
        written
            .replace(unseen, "")
            .replace(brackets, "")
            .replace(raised, "^")
            .normalize("NFKC")
            .replace(apostrophe, "'")
            .replace(minus, "-")
            // In upper case first, so that "ß" becomes "ss".
            .toUpperCase()
            .toLowerCase()
            .replace(finalSigma, "σ")
            .normalize("NFKC")
    );
}

const plain = /^[a-z0-9.,']+$/iu;
const unseen = new RegExp(`[${invisible}]`, "gu");
const brackets = /[[\]]/gu;
/** Before what is raised in "10²", "m²" and "5½", which are not 102, m2 and 51/2. */
const raised = /(?<=\p{Nd})(?=\p{No})|(?<![²³¹⁰⁴-⁹])(?=[²³¹⁰⁴-⁹])/gu;
const apostrophe = new RegExp(`[${apostrophes}]`, "gu");
const minus = /[−–]/gu;
const finalSigma = /ς/gu;

/** What is between two words: quotation marks are all the same, and so are dashes, dots and spaces. */
function markOf(written: string): string {
    if (written === " " || written === "") return "";
    return written
        .replace(unseen, "")
        .replace(/\.(?:\s?\.){2,}/gu, "…")
        .replace(/[(（[]\s*…\s*[)）\]]/gu, "…")
        .replace(quotationMarks, '"')
        .replace(/(?:\p{Pd}|−)+/gu, "-")
        .normalize("NFKC")
        .replace(/\.{3}/gu, "…")
        .replace(/[。｡]/gu, ".")
        .replace(/[、،]/gu, ",")
        .replace(/[؛]/gu, ";")
        .replace(/[؟]/gu, "?")
        .replace(/[\s\p{M}]|[*_~|`\\]/gu, "")
        .replace(/-+/gu, "-")
        .replace(/"+/gu, '"')
        .replace(/…+/gu, "…");
}

const quotationMarks = /["'`´“”„‟‘’‚‛«»‹›「」『』｢｣〝〞〟＂＇]/gu;
