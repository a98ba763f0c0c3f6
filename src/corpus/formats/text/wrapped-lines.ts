/** Lines of a text file that are one paragraph, and the number of the first of them. */
export interface TextPiece {
    readonly lines: readonly string[];
    /** Counted from 1. */
    readonly line: number;
}

/** What the whole file says about its lines. */
export interface Wrapping {
    /** The columns at which its prose is broken; undefined if that is not known. */
    readonly width: number | undefined;
    /** Whether the file contains this word, in lower case. */
    readonly hasWord: (word: string) => boolean;
}

/** How a file breaks its lines. Each paragraph of prose adds to what is known about the others. */
export function wrappingOf(text: string, pieces: readonly TextPiece[]): Wrapping {
    const widths = pieces
        .filter(({ lines }) => isProse(lines))
        .map(({ lines }) => widest(lines))
        .sort((one, other) => one - other);
    let words: Set<string> | undefined;
    return {
        width: widths.length < 2 ? undefined : widths[Math.floor(widths.length / 2)],
        hasWord: (word) => {
            words ??= new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu));
            return words.has(word);
        },
    };
}

/** Splits a piece before each line that begins another one, by that line and the one above it. */
export function splitBefore(
    { lines, line }: TextPiece,
    begins: (text: string, above: string) => boolean,
): readonly TextPiece[] {
    const pieces: { lines: string[]; line: number }[] = [];
    for (const [at, text] of lines.entries()) {
        const above = lines[at - 1];
        if (above === undefined || begins(text, above)) pieces.push({ lines: [text], line: line + at });
        else pieces.at(-1)?.lines.push(text);
    }
    return pieces;
}

/** Splits prose where a paragraph begins with an indented line instead of a blank one. */
export function paragraphsIn(piece: TextPiece): readonly TextPiece[] {
    if (!isProse(piece.lines)) return [piece];
    return splitBefore(
        piece,
        (text, above) =>
            sentenceEnd.test(above) && indentOf(text) > indentOf(above) + 1 && !isItem(text, above),
    );
}

/**
 * A paragraph's text without the indentation that all of its lines have. Lines that were only broken to fit the page are joined;
 * those of verses, addresses and lists are not.
 */
export function unwrapped({ lines }: Pick<TextPiece, "lines">, { width, hasWord }: Wrapping): string {
    const [first = ""] = lines;
    if (lines.length === 1) return first;
    const isWrapped = isProse(lines) || (width !== undefined && fills(lines, width));
    const room = Math.max(widest(lines), isWrapped ? (width ?? 0) : 0);
    const indent = lines.reduce((least, line) => Math.min(least, indentOf(line)), Number.POSITIVE_INFINITY);
    const parts = [first];
    for (const [at, line] of lines.entries()) {
        const above = lines[at - 1];
        if (above === undefined) continue;
        const goesOn = isItem(line, above)
            ? false
            : isWrapped
              ? !endsShort(above, line, { room, isFirst: at === 1 })
              : isItem(above) && goesOnItem(above, line);
        if (goesOn) parts.push(...joined(parts.pop() ?? "", line, hasWord));
        else parts.push("\n", line.slice(Math.min(indent, indentOf(line))));
    }
    return parts.join("");
}

/** Whether the break after a line was only made because the next word did not fit. */
export function isBrokenToFit(lines: readonly string[]): boolean {
    const [first = "", second = ""] = lines;
    return (
        isProse(lines) &&
        !endsShort(first, second, { room: widest(lines), isFirst: true }) &&
        !isItem(second, first)
    );
}

/** The columns that a line takes; letters of East Asia take two. */
const widthOf = (line: string) =>
    line.trimEnd().length + (line.match(/[\u1100-\u11ff\u2e80-\uffdc]/gu)?.length ?? 0);
const widest = (lines: readonly string[]) => lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);

/** Whether the lines are sentences that go on from line to line. */
function isProse(lines: readonly string[]): boolean {
    const width = widest(lines);
    const below = lines.slice(1);
    if (below.length === 0 || width < narrowest) return false;
    const starts = below.map((line) => line.match(/[\p{L}\p{N}]/u)?.[0] ?? "");
    const share = (kind: RegExp) => starts.filter((start) => kind.test(start)).length / starts.length;
    // Scripts without capitals tell nothing by their letters.
    if (share(/\p{Lo}/u) > 0.5) return lines.length > 2 && fills(lines, width);
    const small = share(/\p{Ll}/u);
    if (small >= 0.3) return true;
    const isWide = width >= wide;
    if (small > 0) return isWide || lines.some((line) => sentenceWithin.test(line));
    // Four lines of prose may begin with capitals or digits by chance; more are verses or entries.
    if (!isWide || lines.length > 4) return false;
    const isOneSentence =
        sentenceEnd.test(lines.at(-1) ?? "") && lines.slice(0, -1).every((line) => /\p{Ll}\s*$/u.test(line));
    return isOneSentence || lines.some((line) => sentenceWithin.test(line));
}

/** In columns. Verses are rarely as wide, and pages rarely narrower. */
const narrowest = 45;
const wide = 55;
const sentenceEnd = /[.!?…:。！？]["”’»)\]]*\s*$/u;
/** An abbreviation before a name, such as "Mr." */
const title = /(?<![\p{L}\p{M}])\p{Lu}\p{Ll}{0,2}\.\s*$/u;
const sentenceWithin = /\p{Ll}[.!?…]["”’»)\]]* +["“«(]?\p{Lu}/u;

/** Whether all lines but the last reach nearly to this width, and none is much wider. */
function fills(lines: readonly string[], width: number): boolean {
    return lines.slice(0, -1).every((line) => widthOf(line) >= width * 0.75) && widest(lines) <= width * 1.15;
}

/** Whether a line was ended although the next word had room: the end of a paragraph, or a heading right above the text. */
function endsShort(line: string, next: string, { room, isFirst }: LinePlace): boolean {
    const word = next.trimStart().match(/^\S{1,40}/u)?.[0] ?? "";
    const filled = (widthOf(line) + 1 + word.length) / room;
    if (sentenceEnd.test(line) && !title.test(line.slice(-8)))
        return filled < 0.7 || indentOf(next) > indentOf(line) + 1;
    return isFirst && filled < 0.5 && /^\s*["“«]?\p{Lu}/u.test(next);
}

interface LinePlace {
    /** The columns that the line could have filled. */
    readonly room: number;
    readonly isFirst: boolean;
}

export const indentOf = (line: string): number => line.search(/\S|$/u);

const bullet = /^\s*[-*•‣–—+]\s+\S/u;
const numbered = /^\s*\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+\S/u;

/** The white space and the bullet or number that begin an item of a list; empty for other lines. */
export const itemMarkOf = (line: string): string =>
    bullet.test(line) || numbered.test(line) ? (line.match(/^\s*\S+\s+/u)?.[0] ?? "") : "";

/** Whether a line begins an item of a list. A number may also be part of the sentence above it. */
export function isItem(line: string, above?: string): boolean {
    if (bullet.test(line)) return true;
    return (
        numbered.test(line) && (above === undefined || /[.:;!?,]["”’»)\]]*\s*$/u.test(above) || isItem(above))
    );
}

function goesOnItem(item: string, line: string): boolean {
    return indentOf(line) > indentOf(item) || /^\s*\p{Ll}/u.test(line);
}

/** Two lines with a space between them, or without one where the script has none or a word was split. */
function joined(line: string, next: string, hasWord: Wrapping["hasWord"]): readonly string[] {
    const [above, below] = [line.trimEnd(), next.trimStart()];
    if (above.endsWith("\u00ad")) return [above.slice(0, -1), below];
    const start = above.slice(-longestWord).match(/(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M}]*)[-‐]$/u)?.[1];
    const rest = below.slice(0, longestWord).match(/^\p{Ll}[\p{L}\p{M}]*/u)?.[0];
    if (start !== undefined && rest !== undefined)
        return [hasWord((start + rest).toLowerCase()) ? above.slice(0, -1) : above, below];
    return unspaced.test(above.slice(-2)) && unspacedStart.test(below) ? [above, below] : [above, " ", below];
}

const longestWord = 60;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，！？；：」』）]$/u;
const unspacedStart = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，！？；：「『（」』）]/u;
