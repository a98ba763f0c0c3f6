import type { Range } from "../../corpus/article.ts";
import { foldAccents, withoutInvisible } from "../../search/analysis/fold.ts";

/**
 * Returns a function that finds a word of the language's analyzer in the text and returns it as it is there: with its capitals, the
 * points of "U.S.S.R.", ligatures and combining marks. It returns the word itself if the text doesn't contain it.
 */
export function writtenIn(text: string, language: string): (word: string) => string {
    let read: ReadText | undefined;
    return (word) => {
        if (text.includes(word)) return word;
        read ??= readText(text, language);
        const found = rangesOf(folded(word, language), read);
        const range = found.find((one) => isWhole(one, text)) ?? found[0];
        return range === undefined ? word : text.slice(range.start, range.end);
    };
}

/** A folded text, and for each of its UTF-16 units, where the grapheme that it comes from starts and ends. */
interface ReadText {
    readonly letters: string;
    readonly starts: readonly number[];
    readonly ends: readonly number[];
}

function readText(text: string, language: string): ReadText {
    const [starts, ends]: [number[], number[]] = [[], []];
    const pieces: string[] = [];
    for (const { index, segment } of graphemes.segment(text)) {
        const piece = folded(segment, language);
        pieces.push(piece);
        for (let at = 0; at < piece.length; at++) {
            starts.push(index);
            ends.push(index + segment.length);
        }
    }
    return { letters: pieces.join(""), starts, ends };
}

/** Letters and digits only: the analyzer also removes the points of acronyms, and separates small digits. */
const folded = (text: string, language: string) =>
    foldAccents(withoutInvisible(text).toLocaleLowerCase(language)).replace(/[^\p{L}\p{M}\p{N}]/gu, "");

/** Where the text has the word. */
function rangesOf(word: string, { letters, starts, ends }: ReadText): readonly Range[] {
    const found: Range[] = [];
    if (word === "") return found;
    for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + word.length))
        found.push({ start: starts[at] ?? 0, end: ends[at + word.length - 1] ?? 0 });
    return found;
}

/** Whether the range is not inside another word. */
const isWhole = ({ start, end }: Range, text: string) =>
    !endsInWord.test(text.slice(Math.max(0, start - 2), start)) &&
    !startsInWord.test(text.slice(end, end + 2));

const endsInWord = /[\p{L}\p{N}]$/u;
const startsInWord = /^[\p{L}\p{N}]/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
