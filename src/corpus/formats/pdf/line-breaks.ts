import { median } from "./layout/page-rows.ts";
import type { PdfLine } from "./layout/pdf-page.ts";

/** How a document separates its paragraphs. */
export interface ParagraphHabits {
    /** Between baselines, in the size of the letters. */
    readonly leading: number;
    readonly indents: boolean;
    /** How far the first lines of paragraphs are indented, in the size of the letters; undefined if they are not. */
    readonly indent: number | undefined;
    readonly gaps: boolean;
    /** Whether all lines but the last one of a paragraph end at the right edge. */
    readonly justified: boolean;
}

export function habitsOf(lines: readonly PdfLine[]): ParagraphHabits {
    const pairs = lines.flatMap((line, at) => {
        const above = lines[at - 1];
        return above !== undefined && isBelow(above, line) && isSameSize(above, line)
            ? [{ above, line }]
            : [];
    });
    const leading = median(pairs.map(({ above, line }) => gapBetween(above, line))) || 1.2;
    const broken = pairs.filter(({ above, line }) => isBroken(above, line));
    const share = (test: (pair: (typeof pairs)[number]) => boolean) =>
        broken.length === 0 ? 0 : broken.filter(test).length / broken.length;
    const indents = share(({ line }) => isIndented(line)) > 0.3;
    const first = pairs.filter(({ above, line }) => isIndented(above) && !isIndented(line));
    return {
        leading,
        indents,
        indent: indents && first.length > 0 ? median(first.map(({ above }) => indentOf(above))) : undefined,
        justified: isJustified(lines),
        gaps: share(({ above, line }) => gapBetween(above, line) > leading * widerGap) > 0.3,
    };
}

const widerGap = 1.25;

function isJustified(lines: readonly PdfLine[]): boolean {
    const long = lines.filter((line) => roomIn(line) < 2);
    return long.filter((line) => roomIn(line) < 0.25).length > long.length * 0.75;
}

/** The space at the end of a line, in the size of its letters. */
const roomIn = ({ right, column, size }: PdfLine) => (column.right - right) / size;

const gapBetween = (above: PdfLine, line: PdfLine) => (above.baseline - line.baseline) / line.size;

const isBelow = (above: PdfLine, line: PdfLine) =>
    above.page === line.page && above.column === line.column && line.baseline < above.baseline;

const isSameSize = (one: PdfLine, other: PdfLine) => Math.abs(one.size - other.size) < one.size * 0.08;

const indentOf = ({ left, column, size }: PdfLine) => (left - column.left) / size;

const isIndented = (line: PdfLine) => indentOf(line) > 0.7;

/** Whether the line above ends although the first word of the next one would have fit. */
function isBroken(above: PdfLine, line: PdfLine): boolean {
    const [word = ""] = line.text.split(" ", 1);
    const letter = (line.right - line.left) / Math.max(line.text.length, 1);
    return above.right + (word.length + 1) * letter < above.column.right - letter * 2;
}

const endsSentence = (text: string) => /[.!?…:。！？：][”"’»)\]]*$/u.test(text);

export type LineKind = "heading" | "paragraph" | "item" | "row";

/** What a line may begin, by its letters. */
export function kindOf({ size, text, cells, isAside }: PdfLine, bodySize: number): LineKind {
    if (cells !== undefined) return "row";
    const isLarge = size >= bodySize * headingRatio && text.length <= longestHeading && !isAside;
    if (isLarge && /[\p{L}\p{N}]/u.test(text)) return "heading";
    return bulletOf(text) === undefined && numberOf(text) === undefined ? "paragraph" : "item";
}

/** How much larger than most text a heading is, at least. */
const headingRatio = 1.1;
const longestHeading = 200;

/** The bullet that a line begins with, and the space after it. That of a font without a map is a gap. */
export const bulletOf = (text: string) =>
    text.match(/^[•▪▫◦‣●○■□∙·⁃❖➢✓][ \u00a0]*(?=\S)|^[\0–-] +(?=\S)/u)?.[0];

/** The number or letter of an item that a line begins with, and the space after it. */
export const numberOf = (text: string) =>
    text.match(/^(?:\d{1,3}[.)]|\((?:\d{1,3}|[a-z]{1,4})\)|\[\d{1,3}\]|[a-z]\))[ \u00a0]+(?=\S)/u)?.[0];

/** Whether a sentence ends neither in a line nor before this one, which is text of the same size. */
export const isUnfinished = (last: PdfLine, line: PdfLine) =>
    !endsSentence(last.text) && !isBroken(last, line) && isSameSize(last, line) && !isIndented(line);

/** Whether a line counts on from the first one of an item, in the same place. */
function isNextItem(first: PdfLine, line: PdfLine): boolean {
    const [one, other] = [first, line].map(({ text }) => numberOf(text)?.match(/^(\d{1,3})(\W+)$/u));
    return (
        Number(other?.[1]) === Number(one?.[1]) + 1 &&
        other?.[2] === one?.[2] &&
        Math.abs(line.left - first.left) < 2
    );
}

/** A block that lines are being added to. */
interface OpenLines {
    readonly kind: LineKind;
    readonly first: PdfLine;
    readonly last: PdfLine;
}

/** A line that may belong to the block above it, and the one after it. */
interface NextLine {
    readonly line: PdfLine;
    readonly kind: LineKind;
    readonly next: PdfLine | undefined;
}

/** Whether a line belongs to the block above it, and whether it stays a line of its own there. */
export function continues(
    open: OpenLines,
    { line, kind, next }: NextLine,
    habits: ParagraphHabits,
): boolean | "new-line" {
    const { leading, indents, gaps } = habits;
    const { kind: above, first, last } = open;
    if (kind === "row" || above === "row") return false;
    if (!isSameSize(last, line)) return false;
    if (above === "heading" || kind === "heading")
        return above === kind && isBelow(last, line) && gapBetween(last, line) < Math.max(leading, 1.2) * 1.3;
    if (kind === "paragraph" && beginsParagraph(last, { line, kind, next }, habits)) return false;
    const isOpenEnd = !endsSentence(last.text) && !isBroken(last, line);
    if (above === "item" && isNextItem(first, line)) return false;
    // A number may also begin a line within a sentence.
    if (
        kind === "item" &&
        !(isOpenEnd && bulletOf(line.text) === undefined && Math.abs(line.left - last.left) < 2)
    )
        return false;
    if (!isBelow(last, line)) {
        if (/^\p{Ll}/u.test(line.text)) return true;
        return !isBroken(last, line) && (isOpenEnd || (above !== "item" && indents && !isIndented(line)));
    }
    if (gapBetween(last, line) > leading * widerGap) return false;
    if (above === "item") return line.left > first.left + 2 ? true : isOpenEnd;
    const isClose = next !== undefined && isBelow(line, next) && gapBetween(line, next) <= leading * widerGap;
    // A paragraph of one full line, and the first line of the next one.
    const isFirstLine = isClose && isIndented(line) && !isIndented(next);
    if (indents && isFirstLine && last === first && isIndented(last) && endsSentence(last.text)) return false;
    if (isIndented(line) && !isIndented(last))
        return !(indents || isBroken(last, line) || endsSentence(last.text));
    // The lines below the first one of a quotation or of an entry in a list of books.
    if (!isIndented(line) && isIndented(last) && last !== first) return false;
    if (!isBroken(last, line)) return true;
    return indents || gaps ? "new-line" : false;
}

/**
 * Whether a line is indented as the first lines of paragraphs are: that of one below a paragraph that has a single line, such as in a
 * dialogue, is at the same place as the line above it. The lines of a quotation may be there too, but are all full.
 */
function beginsParagraph(
    last: PdfLine,
    { line, next }: NextLine,
    { indent, justified }: ParagraphHabits,
): boolean {
    if (indent === undefined || Math.abs(indentOf(line) - indent) > 0.3 || /^\p{Ll}/u.test(line.text))
        return false;
    if (isBroken(last, line) || (justified && roomIn(last) > 0.5)) return true;
    return (
        next !== undefined &&
        isBelow(line, next) &&
        isSameSize(line, next) &&
        !isIndented(next) &&
        !isBroken(line, next)
    );
}
