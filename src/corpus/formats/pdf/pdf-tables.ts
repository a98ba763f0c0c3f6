import type { Html, RootContent, TableRow } from "mdast";
import { plainContent } from "../markdown/write-article.ts";
import { drop } from "../shown/dropped.ts";
import type { PdfBlock } from "./paragraphs.ts";

/** Whether a row belongs to the table of the row above it. */
export const isSameTable = (above: PdfBlock | undefined, { cells, column }: PdfBlock) =>
    cells !== undefined && above?.cells?.length === cells.length && above.column === column;

/** The rows of a table that goes on on the next page, below a repetition of its first row, as one table without that. */
export function withWholeTables(blocks: readonly PdfBlock[]): readonly PdfBlock[] {
    const found: PdfBlock[] = [];
    let first: PdfBlock | undefined;
    /** The rest of the table on the page that is read now. */
    let rest: object | undefined;
    for (const block of blocks) {
        const above = found.at(-1);
        const isRest = rest !== undefined && block.cells !== undefined && block.column === rest;
        if (isRest || isSameTable(above, block)) {
            found.push(isRest ? { ...block, column: first?.column ?? {} } : block);
            continue;
        }
        rest = undefined;
        if (first !== undefined && above?.cells !== undefined && isRepeated(first, block)) {
            drop("running-head", (block.cells ?? []).join(" | "));
            rest = block.column;
            continue;
        }
        first = block.cells === undefined ? undefined : block;
        found.push(block);
    }
    return found;
}

const pageOf = ({ lines }: PdfBlock) => lines[0]?.[0]?.page ?? 0;

const isRepeated = (first: PdfBlock, block: PdfBlock) =>
    pageOf(block) > pageOf(first) &&
    block.cells !== undefined &&
    block.cells.join("\n") === first.cells?.join("\n");

/**
 * Adds a row to the content: to the table that it ends with if `start` is given, which is what the row begins with. A PDF does not say
 * which row is a header, so that is empty.
 */
export function addRow(
    content: RootContent[],
    cells: readonly string[],
    start: readonly Html[] | undefined,
): void {
    const row: TableRow = {
        type: "tableRow",
        children: cells.map((cell, at) => ({
            type: "tableCell",
            children: [...(at === 0 ? (start ?? []) : []), ...plainContent(cell)],
        })),
    };
    const last = content.at(-1);
    if (start !== undefined && last?.type === "table") return void last.children.push(row);
    const header: TableRow = {
        type: "tableRow",
        children: cells.map(() => ({ type: "tableCell", children: [] })),
    };
    content.push({ type: "table", children: [header, row] });
}
