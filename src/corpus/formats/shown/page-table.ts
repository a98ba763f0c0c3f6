import type { BlockContent, PhrasingContent, RootContent, TableRow } from "mdast";
import { attributeOf, type ContentNode } from "./content-node.ts";
import { contentOf } from "./list-text.ts";
import { dividerBelow } from "./table-text.ts";

type ReadBlocks = (nodes: Iterable<ContentNode>) => BlockContent[];

/**
 * A table with short cells, and what it is called. Cells that span several rows or columns are repeated in each. Undefined for
 * tables with other content, which only give a page its layout.
 */
export function tableOf(table: ContentNode, read: ReadBlocks): BlockContent[] | undefined {
    // A table that is not one is read twice, which would take time exponential in how deep tables are nested.
    if (nestsTables(table, 2)) return undefined;
    const parts = [...table.childNodes].flatMap((node) =>
        /^T(?:HEAD|BODY|FOOT)$/u.test(node.nodeName) ? [...node.childNodes] : [node],
    );
    const inHead = new Set([...table.childNodes].filter(isHead).flatMap(({ childNodes }) => [...childNodes]));
    const sources = parts.filter(({ nodeName }) => nodeName === "TR");
    const given = sources.map((row) => cellsOf(row, read));
    const added = given.flat().reduce((sum, { columns, rows }) => sum + columns * rows - 1, 0);
    if (added > mostFilled) return undefined;
    const rows = filled(given);
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const isPlain = rows.every((row) => row.every((cell) => cell?.content !== undefined));
    if (!isPlain || rows.length < 2 || width < 2) return undefined;
    const heads = rows.findIndex((row, at) => !isHeader(row, inHead.has(sources[at] ?? table)));
    const header = rows.slice(0, Math.max(0, heads));
    const names = header.filter((row) => isGroup(row, width));
    const children = [
        merged(
            header.filter((row) => !names.includes(row)),
            width,
        ),
        ...rows.slice(header.length).map((row) => (isGroup(row, width) ? [boldCell(row[0])] : row)),
    ].map((row) => tableRow(row, width));
    const captions = parts.filter(({ nodeName }) => nodeName === "CAPTION");
    return [
        ...captions.flatMap(({ childNodes }) => read(childNodes)),
        ...names.map(([name]): BlockContent => ({ type: "paragraph", children: name?.content ?? [] })),
        { type: "table", children },
    ];
}

/** Whether a node has so many tables inside of each other. */
const nestsTables = (node: ContentNode, depth: number): boolean =>
    [...node.childNodes].some((child) => {
        const left = child.nodeName === "TABLE" ? depth - 1 : depth;
        return left === 0 || nestsTables(child, left);
    });

const isHead = ({ nodeName }: ContentNode) => nodeName === "THEAD";

/** How many cells spans may add. A small file could fill the memory with more. */
const mostFilled = 50_000;

interface Cell {
    /** On one line; undefined for what is more than that. */
    readonly content: PhrasingContent[] | undefined;
    readonly isHeader: boolean;
    readonly isBold: boolean;
    readonly columns: number;
    readonly rows: number;
}

function cellsOf(row: ContentNode, read: ReadBlocks): Cell[] {
    return [...row.childNodes]
        .filter(({ nodeName }) => nodeName === "TD" || nodeName === "TH")
        .map((cell) => ({
            content: lineOf(read(cell.childNodes)),
            isHeader: cell.nodeName === "TH",
            isBold: [...cell.childNodes].every(
                ({ nodeName, textContent }) =>
                    nodeName === "B" || nodeName === "STRONG" || (textContent ?? "").trim() === "",
            ),
            columns: spanOf(cell, "colspan"),
            rows: spanOf(cell, "rowspan"),
        }));
}

const spanOf = (cell: ContentNode, name: string) =>
    Math.min(widest, Math.max(1, Number.parseInt(attributeOf(cell, name) ?? "1", 10) || 1));

/** Larger numbers are mistakes, or fill the page. */
const widest = 100;

/** A cell's blocks on one line; undefined if they are too long, or more than paragraphs and lists. */
function lineOf(blocks: readonly RootContent[]): PhrasingContent[] | undefined {
    const parts: PhrasingContent[][] = [];
    for (const block of blocks) {
        if (block.type === "paragraph") parts.push(...lines(block.children));
        else if (block.type === "list") {
            const items = block.children.map((item) => lineOf(contentOf(item)));
            if (items.includes(undefined)) return undefined;
            parts.push(...items.filter((item) => item !== undefined));
        } else if (block.type !== "thematicBreak") return undefined;
    }
    const line = parts.flatMap((part, at) => (at === 0 ? part : [separator(parts[at - 1]), ...part]));
    return lengthOf(line) > longestCell ? undefined : line;
}

const longestCell = 300;
const textOf = (nodes: readonly PhrasingContent[]): string =>
    nodes
        .map((node) => ("value" in node ? node.value : "children" in node ? textOf(node.children) : ""))
        .join("");
const lengthOf = (nodes: readonly PhrasingContent[]) => textOf(nodes).length;
const separator = (above: readonly PhrasingContent[] = []): PhrasingContent => ({
    type: "text",
    value: dividerBelow(textOf(above)),
});

function lines(children: readonly PhrasingContent[]): PhrasingContent[][] {
    const found: PhrasingContent[][] = [[]];
    for (const child of children) {
        if (child.type === "break") found.push([]);
        else found.at(-1)?.push(child);
    }
    return found.filter((line) => line.length > 0);
}

type GridRow = (Cell | undefined)[];

/** Rows with each cell in all rows and columns that it spans. */
function filled(rows: readonly (readonly Cell[])[]): GridRow[] {
    const grid: GridRow[] = rows.map(() => []);
    for (const [at, cells] of rows.entries()) {
        let column = 0;
        for (const cell of cells) {
            while (grid[at]?.[column] !== undefined) column++;
            for (const row of grid.slice(at, at + cell.rows))
                for (let next = column; next < column + cell.columns; next++) row[next] ??= cell;
            column += cell.columns;
        }
    }
    return grid.map((row) => Array.from(row, (cell) => cell ?? emptyCell));
}

const emptyCell: Cell = { content: [], isHeader: false, isBold: true, columns: 1, rows: 1 };

const isEmpty = (cell: Cell | undefined) => (cell?.content ?? []).length === 0;

/** Whether a row at the top names the columns. */
function isHeader(row: GridRow, isInHead: boolean): boolean {
    if (isInHead) return true;
    const given = row.filter((cell) => !isEmpty(cell));
    return given.length > 0 && row.every((cell) => cell?.isHeader || isEmpty(cell) || cell?.isBold);
}

/** Whether one cell is all of a row, and names the rows below. */
const isGroup = (row: GridRow, width: number) =>
    row.length === width && row.every((cell) => cell === row[0]) && !isEmpty(row[0]);

const boldCell = (cell: Cell | undefined): Cell => ({
    ...(cell ?? emptyCell),
    content: [{ type: "strong", children: cell?.content ?? [] }],
});

/** The rows of a header as one: the names above each column. */
function merged(rows: readonly GridRow[], width: number): GridRow {
    return Array.from({ length: width }, (_, column) => {
        const cells = [...new Set(rows.map((row) => row[column]))].filter((cell) => !isEmpty(cell));
        const content = cells.flatMap((cell, at): PhrasingContent[] => [
            ...(at === 0 ? [] : [{ type: "text" as const, value: " " }]),
            ...(cell?.content ?? []),
        ]);
        return { ...emptyCell, content };
    });
}

const tableRow = (row: GridRow, width: number): TableRow => ({
    type: "tableRow",
    children: Array.from({ length: width }, (_, at) => ({
        type: "tableCell",
        children: row[at]?.content ?? [],
    })),
});
