import type { Range } from "../article.ts";
import { mostSentences } from "../article-limits.ts";
import { abbreviationsOf, ordinal } from "./abbreviations.ts";
import { boundariesOf } from "./sentence-boundaries.ts";
import { unmarkedEnds } from "./unmarked-sentences.ts";

/** Splits paragraphs into sentences. Returns each paragraph's ranges in order, with only white space outside them. */
export type Segment = (texts: readonly string[]) => readonly (readonly Range[])[];

/**
 * Returns a function that splits paragraphs in a language into sentences. It starts from Unicode's boundaries (Intl.Segmenter),
 * fixes them at abbreviations, initials, quotes and reference marks, and uses spaces in scripts without full stops. Every line
 * of a list or table is one sentence. Splitting stops in a paragraph with more sentences than an article may have.
 */
export function segmentOf(language: string): Segment {
    if (last?.language !== language) last = { language, segment: newSegment(language) };
    return last.segment;
}

/** Most corpora have one language, and making the function takes as long as splitting a page. */
let last: { readonly language: string; readonly segment: Segment } | undefined;

function newSegment(language: string): Segment {
    const boundaries = boundariesOf(language);
    const abbreviations = abbreviationsOf(language);
    return (texts) => {
        const found = boundaries(texts);
        return texts.map((text, at) => {
            const right = (found[at] ?? []).filter((cut) => !isMisplaced(text, cut, abbreviations));
            const others = [...missed(text, abbreviations), ...unmarkedEnds(text)];
            const all = [...new Set([...right, ...others])].sort((one, other) => one - other);
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

/** Whether the segmenter cut in the middle of a sentence. */
function isMisplaced(text: string, cut: number, abbreviations: ReadonlySet<string>): boolean {
    const before = text.slice(Math.max(0, cut - 60), cut);
    const after = text.slice(cut, cut + 40);
    const said = before.trimEnd();
    if (/[\n\u2028\u2029]/u.test(before.slice(said.length))) return softWrapped(before, after);
    // “Stop!” she said: lower case continues the sentence, even after an ellipsis.
    if (/^[\p{Ps}"'“‘«]*\p{Ll}/u.test(after) && !/[.!?][)\]]$/u.test(said)) return true;
    if (/^(?:[,;:–—-]|\[[\p{N}\p{L}]{1,4}\])/u.test(after) || said.endsWith("[")) return true;
    // ".NET" and ".com" start with a period.
    if (/(?:^|\s)\.$/u.test(before)) return true;
    if (!said.endsWith(".")) return false;
    if (opener.test(after) && countries.test(said)) return false;
    const last = said.match(/(?<![\p{L}\p{N}.’'-])[\p{L}\p{N}.’'-]+$/u)?.[0] ?? "";
    if (/^(?:\p{Lu}\.)+$/u.test(last)) return initials(said, after, last);
    const word = last.slice(0, -1).toLowerCase();
    if (numbered.has(word)) return /^[\p{N}#]/u.test(after);
    return abbreviations.has(word) || (abbreviations.has(ordinal) && /^\p{N}{1,2}$/u.test(word));
}

/** Whether a line break only wraps a line of prose, rather than ending an item of a list. */
function softWrapped(before: string, after: string): boolean {
    return !/[.!?…:;”"’)\]]\s*$/u.test(before) && /^\p{Ll}/u.test(after);
}

/** Whether initials continue the sentence, as in "J. K. Rowling" and "U.S. troops", but not in "Plan B. The end". */
function initials(said: string, after: string, last: string): boolean {
    if (last.length > 2) return !opener.test(after);
    const name = said.slice(0, -last.length).trimEnd();
    const startsName =
        /(?:^|[\s.(“"])(?:\p{Lu}[\p{L}’'-]*|\p{Lu}\.)$/u.test(name) ||
        name === "" ||
        /[\s,(“"]$/u.test(said.slice(0, -last.length));
    return startsName && /^\p{Lu}/u.test(after) && !opener.test(after);
}

/** Words that start a sentence much more often than they follow an abbreviation as part of a name. */
const opener =
    /^["“'‘(]?(?:The|A(?!\.)|An|This|That|These|Those|It|He|She|They|We|I|In|On|At|But|And|However|His|Her|Their|Its|There|When|While|After|Before|If|As|For|From|By|With|To|Some|Many|Most|Several|Since|Although|Under|During|According)\b/u;
const countries = /\b(?:U\.S|U\.K|U\.N|E\.U|U\.S\.A|D\.C|a\.m|p\.m|Inc|Ltd|Co|Corp|Jr|Sr|etc|B\.C|A\.D)\.$/u;

/** Words that are abbreviations only before a number: "No. 5", but "He said no. Then he left." */
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

/** Boundaries that the segmenter misses: "end.Next", "end.[3] Next", and a closing quote before a new sentence. */
function missed(text: string, abbreviations: ReadonlySet<string>): number[] {
    const isAbbreviated = ([, word = "", marks = ""]: RegExpExecArray) =>
        abbreviations.has(word.toLowerCase()) || (word.length === 1 && marks === "");
    return text
        .matchAll(missedEnd)
        .filter((match) => !isAbbreviated(match))
        .map(({ index, 0: whole }) => index + whole.length)
        .take(mostSentences)
        .toArray();
}

/** Starts at the mark and looks back at the word, since there are far fewer marks than words. */
const missedEnd =
    /(?<=([\p{L}\p{N}]+))[.!?][”"’]?((?:\[[\p{N}\p{L}]{1,4}\])*)(?:(?<=\])\s+|(?<=[\p{Ll}\p{N}]{3}[.!?])|(?<=\]))(?=["“]?\p{Lu}[\p{Ll}\s])/gu;
