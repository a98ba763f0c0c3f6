import { median } from "./columns.ts";
import { lineJoiner } from "./hyphens.ts";
import type { PdfLine } from "./pdf-page.ts";

/** A part of a text that is on one page. */
export interface PagePart {
    readonly text: string;
    readonly page: number;
}

/** A heading, a paragraph, an item of a list or a row of a table, in reading order. */
export interface PdfBlock {
    readonly kind: "heading" | "paragraph" | "item" | "row" | "note";
    /** Its lines: those that the document breaks on purpose stay. */
    readonly lines: readonly (readonly PagePart[])[];
    /** Of a heading, in points. */
    readonly size: number;
    /** Of a row. */
    readonly cells?: readonly PagePart[];
}

/** Joins lines to paragraphs across columns and pages. `notes` are at the foot of their pages. */
export function paragraphsOf(lines: readonly PdfLine[], bodySize: number): readonly PdfBlock[] {
    const joiner = lineJoiner(lines.map(({ text }) => text));
    const habits = habitsOf(lines);
    const blocks: PdfBlock[] = [];
    let open: OpenBlock | undefined;
    const close = () => {
        if (open !== undefined) blocks.push(closed(open));
        open = undefined;
    };
    for (const line of lines) {
        const kind = kindOf(line, bodySize);
        const goesOn = open !== undefined && continues(open, { line, kind }, habits);
        if (goesOn === false || open === undefined) {
            close();
            open = { kind, first: line, last: line, lines: [[{ text: line.text, page: line.page }]] };
            continue;
        }
        const parts = open.lines.at(-1) ?? [];
        if (goesOn === "new-line") open.lines.push([{ text: line.text, page: line.page }]);
        else addTo(parts, line, joiner.join);
        open.last = line;
    }
    close();
    return blocks;
}

interface OpenBlock {
    readonly kind: PdfBlock["kind"];
    readonly first: PdfLine;
    last: PdfLine;
    readonly lines: PagePart[][];
}

const closed = ({ kind, lines, first }: OpenBlock): PdfBlock => ({ kind, lines, size: first.size });

/** Adds a line to parts. What it adds to the last page's part shows what joins them. */
function addTo(
    parts: PagePart[],
    { text, page }: PdfLine,
    join: (above: string, below: string) => string,
): void {
    const last = parts.at(-1);
    if (last === undefined) return void parts.push({ text, page });
    const both = join(last.text, text);
    if (last.page === page) parts[parts.length - 1] = { text: both, page };
    else {
        const from = both.length - text.length;
        parts[parts.length - 1] = { ...last, text: both.slice(0, from) };
        parts.push({ text, page });
    }
}

/** How much larger than most text a heading is, at least. */
const headingRatio = 1.1;
const longestHeading = 200;

function kindOf({ size, text }: PdfLine, bodySize: number): PdfBlock["kind"] {
    if (size >= bodySize * headingRatio && text.length <= longestHeading && /\p{L}/u.test(text))
        return "heading";
    return isItem(text) ? "item" : "paragraph";
}

const isItem = (text: string) => /^[•▪▫◦‣●○■□∙·⁃]\s*\S/u.test(text);

/** How a document separates its paragraphs. */
interface ParagraphHabits {
    /** Between baselines, in the size of the letters. */
    readonly leading: number;
    readonly indents: boolean;
    readonly gaps: boolean;
}

function habitsOf(lines: readonly PdfLine[]): ParagraphHabits {
    const pairs = lines.flatMap((line, at) => {
        const above = lines[at - 1];
        return above !== undefined && isBelow(above, line) && isSameSize(above, line)
            ? [{ above, line }]
            : [];
    });
    const leading =
        median(pairs.map(({ above, line }) => (above.baseline - line.baseline) / line.size)) || 1.2;
    const broken = pairs.filter(({ above, line }) => isBroken(above, line));
    const share = (test: (pair: (typeof pairs)[number]) => boolean) =>
        broken.length === 0 ? 0 : broken.filter(test).length / broken.length;
    return {
        leading,
        indents: share(({ line }) => isIndented(line)) > 0.3,
        gaps: share(({ above, line }) => gapOf(above, line) > leading * widerGap) > 0.3,
    };
}

const widerGap = 1.25;
const gapOf = (above: PdfLine, line: PdfLine) => (above.baseline - line.baseline) / line.size;

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

/** Whether a line belongs to the block above it, and whether it stays a line of its own there. */
function continues(
    { kind: above, first, last }: OpenBlock,
    { line, kind }: { readonly line: PdfLine; readonly kind: PdfBlock["kind"] },
    { leading, indents, gaps }: ParagraphHabits,
): boolean | "new-line" {
    if (!isSameSize(last, line) || kind === "item") return false;
    if (above === "heading" || kind === "heading")
        return above === kind && isBelow(last, line) && gapOf(last, line) < Math.max(leading, 1.2) * 1.3;
    if (!isBelow(last, line)) {
        if (/^\p{Ll}/u.test(line.text) || /[-‐,;\p{L}\p{N}]$/u.test(last.text))
            return !isBroken(last, line) || /^\p{Ll}/u.test(line.text);
        return indents && !isIndented(line) && !isBroken(last, line);
    }
    if (gapOf(last, line) > leading * widerGap) return false;
    if (above === "item")
        return line.left > first.left + 2 && (!isBroken(last, line) || !endsSentence(last.text));
    if (isIndented(line) && !isIndented(last))
        return isBroken(last, line) || endsSentence(last.text) || last !== first ? false : true;
    if (!isBroken(last, line)) return true;
    return indents || gaps ? "new-line" : false;
}
