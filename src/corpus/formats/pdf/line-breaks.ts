import { median } from "./layout/page-rows.ts";
import type { PdfLine } from "./layout/pdf-page.ts";

/** How a document separates its paragraphs. */
export interface ParagraphHabits {
    /** Between baselines, in the size of the letters. */
    readonly leading: number;
    readonly indents: boolean;
    readonly gaps: boolean;
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
    return {
        leading,
        indents: share(({ line }) => isIndented(line)) > 0.3,
        gaps: share(({ above, line }) => gapBetween(above, line) > leading * widerGap) > 0.3,
    };
}

const widerGap = 1.25;

const gapBetween = (above: PdfLine, line: PdfLine) => (above.baseline - line.baseline) / line.size;

const isBelow = (above: PdfLine, line: PdfLine) =>
    above.page === line.page && above.column === line.column && line.baseline < above.baseline;

const isSameSize = (one: PdfLine, other: PdfLine) => Math.abs(one.size - other.size) < one.size * 0.08;

const isIndented = ({ left, column, size }: PdfLine) => left > column.left + size * 0.7;

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
    const isLarge = size >= bodySize * headingRatio && text.length <= longestHeading && isAside !== true;
    if (isLarge && /[\p{L}\p{N}]/u.test(text)) return "heading";
    return bulletOf(text) === undefined && numberOf(text) === undefined ? "paragraph" : "item";
}

/** How much larger than most text a heading is, at least. */
const headingRatio = 1.1;
const longestHeading = 200;

/** The bullet that a line begins with, and the space after it. That of a font without a map is a gap. */
export const bulletOf = (text: string) =>
    text.match(/^[\0•▪▫◦‣●○■□∙·⁃❖➢✓][ \u00a0]*(?=\S)|^[-–] +(?=\S)/u)?.[0];

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

/** Whether a line belongs to the block above it, and whether it stays a line of its own there. */
export function continues(
    open: OpenLines,
    {
        line,
        kind,
        next,
    }: { readonly line: PdfLine; readonly kind: LineKind; readonly next: PdfLine | undefined },
    { leading, indents, gaps }: ParagraphHabits,
): boolean | "new-line" {
    const { kind: above, first, last } = open;
    if (kind === "row" || above === "row") return false;
    if (!isSameSize(last, line)) return false;
    if (above === "heading" || kind === "heading")
        return above === kind && isBelow(last, line) && gapBetween(last, line) < Math.max(leading, 1.2) * 1.3;
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
