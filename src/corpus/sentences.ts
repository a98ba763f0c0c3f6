import { abbreviationsOf, ordinal } from "./abbreviations.ts";
import type { Range } from "./article.ts";
import { mostSentences } from "./article-limits.ts";
import { boundariesOf } from "./sentence-boundaries.ts";
import { unmarkedEnds } from "./unmarked-sentences.ts";

/** Splits paragraphs into their sentences: for each paragraph ranges in order, with only white space outside them. */
export type Segment = (texts: readonly string[]) => readonly (readonly Range[])[];

/**
 * By Unicode's sentence boundaries (Intl.Segmenter) for the language, repaired where abbreviations, initials, quotes and reference marks mislead them, and spaces in scripts that mark no sentence. Every line
 * of a list or table is a sentence of its own. A paragraph with more sentences than an article may have is not split on.
 */
export function segmentOf(language: string): Segment {
    const boundaries = boundariesOf(language);
    const abbreviations = abbreviationsOf(language);
    return (texts) => {
        const found = boundaries(texts);
        return texts.map((text, at) => {
            const kept = (found[at] ?? []).filter((cut) => !misplaced(text, cut, abbreviations));
            const others = [...missed(text, abbreviations), ...unmarkedEnds(text)];
            const all = [...new Set([...kept, ...others])].sort((one, other) => one - other);
            return [...all, text.length].flatMap((end, place) =>
                trimmed(text, place === 0 ? 0 : (all[place - 1] ?? 0), end),
            );
        });
    };
}

function trimmed(text: string, from: number, to: number): Range[] {
    const piece = text.slice(from, to);
    const start = from + piece.length - piece.trimStart().length;
    const end = from + piece.trimEnd().length;
    return end > start ? [{ start, end }] : [];
}

/** Whether the segmenter cut where no sentence ends. */
function misplaced(text: string, cut: number, abbreviations: ReadonlySet<string>): boolean {
    const before = text.slice(Math.max(0, cut - 60), cut);
    const after = text.slice(cut, cut + 40);
    const said = before.trimEnd();
    if (/[\n\u2028\u2029]/u.test(before.slice(said.length))) return softWrapped(before, after);
    // “Stop!” she said: what follows in lower case continues the sentence, also after an ellipsis.
    if (/^[\p{Ps}"'“‘«]*\p{Ll}/u.test(after) && !/[.!?][)\]]$/u.test(said)) return true;
    if (/^(?:[,;:–—-]|\[[\p{N}\p{L}]{1,4}\])/u.test(after) || said.endsWith("[")) return true;
    // “.NET” and “.com” begin with a point.
    if (/(?:^|\s)\.$/u.test(before)) return true;
    if (!said.endsWith(".")) return false;
    if (opener.test(after) && countries.test(said)) return false;
    const last = said.match(/(?<![\p{L}\p{N}.’'-])[\p{L}\p{N}.’'-]+$/u)?.[0] ?? "";
    if (/^(?:\p{Lu}\.)+$/u.test(last)) return initials(said, after, last);
    const word = last.slice(0, -1).toLowerCase();
    if (numbered.has(word)) return /^[\p{N}#]/u.test(after);
    return abbreviations.has(word) || (abbreviations.has(ordinal) && /^\p{N}{1,2}$/u.test(word));
}

/** In hard-wrapped prose a line ends where the column did; in a list it ends with its item. */
function softWrapped(before: string, after: string): boolean {
    return !/[.!?…:;”"’)\]]\s*$/u.test(before) && /^\p{Ll}/u.test(after);
}

/** "J. K. Rowling" and "U.S. troops" go on; "Plan B. The end" ends. */
function initials(said: string, after: string, last: string): boolean {
    if (last.length > 2) return !opener.test(after);
    const name = said.slice(0, -last.length).trimEnd();
    const startsName =
        /(?:^|[\s.(“"])(?:\p{Lu}[\p{L}’'-]*|\p{Lu}\.)$/u.test(name) ||
        name === "" ||
        /[\s,(“"]$/u.test(said.slice(0, -last.length));
    return startsName && /^\p{Lu}/u.test(after) && !opener.test(after);
}

/** Words that open sentences far more often than they follow an abbreviation as part of a name. */
const opener =
    /^["“'‘(]?(?:The|A(?!\.)|An|This|That|These|Those|It|He|She|They|We|I|In|On|At|But|And|However|His|Her|Their|Its|There|When|While|After|Before|If|As|For|From|By|With|To|Some|Many|Most|Several|Since|Although|Under|During|According)\b/u;
const countries = /\b(?:U\.S|U\.K|U\.N|E\.U|U\.S\.A|D\.C|a\.m|p\.m|Inc|Ltd|Co|Corp|Jr|Sr|etc|B\.C|A\.D)\.$/u;

/** Abbreviations only before a number: "No. 5", but "He said no. Then he left." */
const numbered = new Set([
    "no",
    "nos",
    "nr",
    "n",
    "p",
    "pp",
    "art",
    "fig",
    "ch",
    "vol",
    "op",
    "ca",
    "c",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
]);

/** Cuts the segmenter lacks: "end.Next", "end.[3] Next", and a quote that ends a sentence before a new one. */
function missed(text: string, abbreviations: ReadonlySet<string>): number[] {
    const isAbbreviated = ([, word = "", marks = ""]: RegExpExecArray) =>
        abbreviations.has(word.toLowerCase()) || (word.length === 1 && marks === "");
    return text
        .matchAll(unparted)
        .filter((match) => !isAbbreviated(match))
        .map(({ index, 0: whole }) => index + whole.length)
        .take(mostSentences)
        .toArray();
}

/** It begins at the mark and looks back at the word, since there are far fewer marks than words. */
const unparted =
    /(?<=([\p{L}\p{N}]+))[.!?][”"’]?((?:\[[\p{N}\p{L}]{1,4}\])*)(?:(?<=\])\s+|(?<=[\p{Ll}\p{N}]{3}[.!?])|(?<=\]))(?=["“]?\p{Lu}[\p{Ll}\s])/gu;
