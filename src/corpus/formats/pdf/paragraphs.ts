import type { PdfNote } from "./foot-notes.ts";
import { lineJoiner } from "./hyphens.ts";
import type { PdfLine } from "./layout/pdf-page.ts";
import { continues, habitsOf, kindOf, type LineKind, type ParagraphHabits } from "./line-breaks.ts";

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
        // A heading in it is none of the text after it.
        const beside = blocksOf(own, rules).blocks.map((block) =>
            block.kind === "heading" ? { ...block, kind: "paragraph" as const } : block,
        );
        after.set(at, [...(after.get(at) ?? []), ...beside]);
    }
    const placed = notes.map((note) => {
        const from = note.of === undefined ? blocks.length : (blockOf.get(note.of) ?? blocks.length);
        const next = blocks.findIndex(({ kind }, at) => at > from && kind === "heading");
        return { before: next < 0 ? blocks.length : next, block: noteBlock(note, join) };
    });
    return [...blocks, undefined].flatMap((block, at) => [
        ...(at === 0 ? (after.get(-1) ?? []) : []),
        ...placed.filter(({ before }) => before === at).map((one) => one.block),
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
    const blocks: PdfBlock[] = [];
    const blockOf = new Map<PdfLine, number>();
    let open: OpenBlock | undefined;
    const close = () => {
        if (open !== undefined) blocks.push(closed(open, join));
        open = undefined;
    };
    for (const line of lines) {
        const kind = kindOf(line, bodySize);
        const goesOn = open !== undefined && continues(open, { line, kind }, habits);
        if (goesOn === false || open === undefined) {
            close();
            open = { kind, first: line, last: line, lines: [firstParts(line)] };
        } else {
            const parts = open.lines.at(-1) ?? [];
            if (goesOn === "new-line") open.lines.push(firstParts(line));
            else addTo(parts, line, join);
            open.last = line;
        }
        blockOf.set(line, blocks.length);
    }
    close();
    return { blocks, blockOf };
}

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

function noteBlock({ lines }: PdfNote, join: Join): PdfBlock {
    const [first, ...others] = lines;
    const parts: PagePart[] = first === undefined ? [] : firstParts(first);
    for (const line of others) addTo(parts, line, join);
    return { kind: "note", lines: [parts], size: first?.size ?? 0, left: first?.left ?? 0 };
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
