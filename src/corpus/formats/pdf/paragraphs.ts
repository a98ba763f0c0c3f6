import type { PdfNote } from "./foot-notes.ts";
import { lineJoiner } from "./hyphens.ts";
import type { PdfLine } from "./layout/pdf-page.ts";
import {
    continues,
    habitsOf,
    isUnfinished,
    kindOf,
    type LineKind,
    type ParagraphHabits,
} from "./line-breaks.ts";

/** A part of a text that is on one page. */
export interface PagePart {
    readonly text: string;
    /** From 0. */
    readonly page: number;
}

/** A heading, a paragraph, an item of a list or a row of a table, in reading order. */
export interface PdfBlock {
    readonly kind: LineKind | "note";
    /** Its lines: those that the document breaks on purpose stay. */
    readonly lines: readonly (readonly PagePart[])[];
    /** In points, and where it begins. */
    readonly size: number;
    readonly left: number;
    /** Of a row. */
    readonly cells?: readonly string[];
    /** Rows of one table share it. */
    readonly column?: object;
}

/**
 * Joins lines to paragraphs across columns and pages. A note is at the end of the section that refers to it, and what is beside the
 * text after the paragraph there.
 */
export function paragraphsOf(
    lines: readonly PdfLine[],
    notes: readonly PdfNote[],
    bodySize: number,
): readonly PdfBlock[] {
    const noteLines = notes.map((note) => note.lines);
    const { join } = lineJoiner([lines, ...noteLines].map((some) => some.map(({ text }) => text)));
    const text = lines.filter(({ isAside }) => !isAside);
    const rules = { join, bodySize, habits: habitsOf(text) };
    const { blocks, blockOf } = blocksOf(text, rules);
    const after = new Map<number, PdfBlock[]>();
    for (const { lines: own, above } of asidesIn(lines)) {
        const at = above === undefined ? -1 : (blockOf.get(above) ?? -1);
        after.set(at, [...(after.get(at) ?? []), ...blocksOf(own, rules).blocks]);
    }
    const placed = notes.map((note) => {
        const from = note.of === undefined ? blocks.length : (blockOf.get(note.of) ?? blocks.length);
        const next = blocks.findIndex(({ kind }, at) => at > from && kind === "heading");
        return { before: next < 0 ? blocks.length : next, note: noteBlocks(note, join) };
    });
    return [...blocks, undefined].flatMap((block, at) => [
        ...(at === 0 ? (after.get(-1) ?? []) : []),
        ...placed.filter(({ before }) => before === at).flatMap((one) => one.note),
        ...(block === undefined ? [] : [block]),
        ...(after.get(at) ?? []),
    ]);
}

/** Lines beside the text that follow each other, and the last line of the text before them. */
function asidesIn(lines: readonly PdfLine[]) {
    const asides: { readonly lines: PdfLine[]; readonly above: PdfLine | undefined }[] = [];
    let above: PdfLine | undefined;
    let isOpen = false;
    for (const line of lines) {
        if (!line.isAside) above = line;
        else if (isOpen) asides.at(-1)?.lines.push(line);
        else asides.push({ lines: [line], above });
        isOpen = line.isAside;
    }
    return asides;
}

interface JoiningRules {
    readonly join: Join;
    readonly bodySize: number;
    readonly habits: ParagraphHabits;
}

/** The blocks that lines form, and which of them each line is in. */
function blocksOf(lines: readonly PdfLine[], { join, bodySize, habits }: JoiningRules) {
    const opened: OpenBlock[] = [];
    const blockOf = new Map<PdfLine, number>();
    // Where the block is that lines are added to.
    let at = -1;
    for (const [number, line] of lines.entries()) {
        const kind = kindOf(line, bodySize);
        const open = opened[at];
        const goesOn = open !== undefined && continues(open, { line, kind, next: lines[number + 1] }, habits);
        const rest = goesOn === false && kind === "paragraph" ? interruptedBy(opened, line) : undefined;
        const whole = rest === undefined ? open : opened[rest];
        if (whole === undefined || (goesOn === false && rest === undefined)) {
            at = opened.push({ kind, first: line, last: line, lines: [firstParts(line)] }) - 1;
        } else {
            at = rest ?? at;
            if (goesOn === "new-line") whole.lines.push(firstParts(line));
            else addTo(whole.lines.at(-1) ?? [], line, join);
            whole.last = line;
        }
        blockOf.set(line, at);
    }
    return { blocks: opened.map((block) => closed(block, join)), blockOf };
}

/**
 * Where the paragraph is whose sentence a line goes on with, below a table with its title. Without a title, rows may be a formula
 * that belongs there.
 */
function interruptedBy(opened: readonly OpenBlock[], line: PdfLine): number | undefined {
    if (!/^\p{Ll}/u.test(line.text)) return undefined;
    const passed = { rows: 0, others: 0 };
    const farthest = Math.max(0, opened.length - mostBetween);
    for (let at = opened.length - 1; at >= farthest && passed.others < 3; at--) {
        const block = opened[at];
        if (block === undefined || block.kind === "heading") return undefined;
        if (block.kind === "row") passed.rows++;
        else if (block.kind === "paragraph" && isUnfinished(block.last, line)) {
            return passed.rows > 0 && passed.others > 0 ? at : undefined;
        } else passed.others++;
    }
    return undefined;
}

/** Blocks between two parts of a sentence. A table on more than a page is not between them. */
const mostBetween = 100;

type Join = (above: string, below: string) => string;

interface OpenBlock {
    readonly kind: LineKind;
    readonly first: PdfLine;
    last: PdfLine;
    readonly lines: PagePart[][];
}

const firstParts = ({ text, page }: PdfLine): PagePart[] => [{ text, page }];

const closed = ({ kind, lines, first }: OpenBlock, join: Join): PdfBlock => ({
    kind,
    lines,
    size: first.size,
    left: first.left,
    ...(first.cells === undefined
        ? {}
        : {
              column: first.column,
              cells: first.cells.map((cell) => (cell.length === 0 ? "" : cell.reduce(join))),
          }),
});

/** The paragraphs of a note: an indented line begins one, but not where the note begins. */
function noteBlocks({ lines }: PdfNote, join: Join): PdfBlock[] {
    const [first] = lines;
    const size = first?.size ?? 0;
    const edge = Math.min(...lines.map(({ left, column }) => left - column.left));
    const isIndented = ({ left, column }: PdfLine) => left - column.left > edge + size * 0.7;
    const blocks: PagePart[][] = [];
    for (const [at, line] of lines.entries()) {
        const above = lines[at - 1];
        const parts = blocks.at(-1);
        const begins = at > 1 && isIndented(line) && above !== undefined && !isIndented(above);
        if (parts === undefined || (begins && /[.!?…:][”"’»)\]]*$/u.test(above.text)))
            blocks.push(firstParts(line));
        else addTo(parts, line, join);
    }
    return blocks.map((parts) => ({ kind: "note", lines: [parts], size, left: first?.left ?? 0 }));
}

/** Adds a line to parts. What it adds to the last page's part shows what joins them. */
function addTo(parts: PagePart[], { text, page }: PdfLine, join: Join): void {
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
