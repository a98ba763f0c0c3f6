import { textOf } from "./line-text.ts";
import { edgesOf, median, rowsOf } from "./page-rows.ts";
import type { ColumnEdges, LinePiece } from "./pdf-page.ts";

type TableLine = readonly LinePiece[];

interface Sides {
    readonly left: TableLine;
    readonly right: TableLine;
}

/**
 * Whether the pieces on two sides are cells of one table: they begin at the same heights. `with-gaps` is certain: gaps across both
 * sides separate rows.
 */
export function isTable({ left, right }: Sides, which: "any" | "with-gaps"): boolean {
    const rows = rowsOf([...left, ...right]);
    const lefts = new Set(left);
    const isShared = sharedBy(lefts);
    const shared = rows.filter(isShared);
    if (which === "any")
        return (
            shared.length >= 2 &&
            shared.length >= Math.min(linesOn(left), linesOn(right)) * 0.75 &&
            areAligned(shared.flatMap((row) => row[0] ?? [])) &&
            areAligned(shared.flatMap((row) => row.findLast((piece) => lefts.has(piece)) ?? [])) &&
            areAligned(shared.flatMap((row) => row.find((piece) => !lefts.has(piece)) ?? []))
        );
    const below = rows.filter((_, at) => isBelowGap(rows, at));
    const together = below.filter(isShared).length;
    return (
        together >= 2 &&
        isShared(rows[0]) &&
        together >= below.length * 0.8 &&
        below.length * 7 >= rows.length &&
        below.length < rows.length - 1
    );
}

/** Whether a row has pieces on both sides at the same height. */
function sharedBy(lefts: ReadonlySet<LinePiece>): (row: TableLine | undefined) => boolean {
    return (row) => {
        const one = row?.find((piece) => lefts.has(piece));
        const other = row?.find((piece) => !lefts.has(piece));
        return one !== undefined && other !== undefined && Math.abs(one.baseline - other.baseline) < 1;
    };
}

/** Whether enough lines on two sides are at different heights, so that they are no rows. */
export function isApart({ left, right }: Sides): boolean {
    const shared = rowsOf([...left, ...right]).filter(sharedBy(new Set(left))).length;
    return shared < Math.min(linesOn(left), linesOn(right)) * 0.75;
}

/** Whether cells one below the other begin, end or have their middle in the same place, unlike words with wide spaces. */
function areAligned(cells: TableLine): boolean {
    const near = (places: readonly number[]) =>
        places.filter((place) => Math.abs(place - median(places)) < 2);
    return [
        cells.map(({ left }) => left),
        cells.map(({ right }) => right),
        cells.map(({ left, right }) => (left + right) / 2),
    ].some((places) => near(places).length >= cells.length * 0.6);
}

const linesOn = (pieces: TableLine) => rowsOf(pieces).length;

const gapAbove = (rows: readonly TableLine[], at: number) =>
    ((rows[at - 1]?.[0]?.baseline ?? 0) - (rows[at]?.[0]?.baseline ?? 0)) / (rows[at]?.[0]?.size ?? 1);

/** Whether there is more space above a row than the smallest between rows. */
function isBelowGap(rows: readonly TableLine[], at: number): boolean {
    if (at === 0) return false;
    return gapAbove(rows, at) > smallestGap(rows) * 1.2;
}

function smallestGap(rows: readonly TableLine[]): number {
    const gaps = rows.slice(1).map((_, at) => gapAbove(rows, at + 1));
    return gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 8)] ?? 0;
}

/** A row of a table: the pieces of all of its lines, and the lines of each cell. */
interface TableRow {
    readonly pieces: TableLine;
    readonly cells: readonly (readonly string[])[];
}

/** The rows of a table from the pieces of its cells. */
export function tableRows(pieces: TableLine): readonly TableRow[] {
    const columns = columnsOfTable(pieces);
    const columnOf = ({ left }: LinePiece) => columns.findLastIndex((column) => column.left <= left + 1);
    const lines = rowsOf(pieces);
    const smallest = smallestGap(lines);
    const cut = columns[0]?.right ?? 0;
    const split = {
        left: pieces.filter(({ left }) => left < cut),
        right: pieces.filter(({ left }) => left >= cut),
    };
    const hasGaps = isTable(split, "with-gaps");
    const rows: LinePiece[][] = [];
    for (const [at, line] of lines.entries()) {
        const isClose = gapAbove(lines, at) < Math.max(smallest * 1.2, hasGaps ? 0 : 1.1);
        const isRest = line.every((piece) => columnOf(piece) > 0);
        const row = rows.at(-1);
        if (row !== undefined && isClose && (hasGaps || isRest)) row.push(...line);
        else rows.push([...line]);
    }
    return rows.map((row) => ({
        pieces: row,
        cells: columns.map((_, column) =>
            rowsOf(row.filter((piece) => columnOf(piece) === column)).map(lineText),
        ),
    }));
}

/** The text of pieces on one line. */
function lineText(line: TableLine): string {
    const runs = line.flatMap((piece) => piece.runs);
    const size = median(line.map((piece) => piece.size));
    return textOf(runs, { baseline: line[0]?.baseline ?? 0, size });
}

/** Parts of the width that no piece crosses the border of. */
function columnsOfTable(pieces: TableLine): readonly ColumnEdges[] {
    const columns: ColumnEdges[] = [];
    for (const piece of pieces.toSorted((one, other) => one.left - other.left)) {
        const last = columns.at(-1);
        if (last !== undefined && piece.left < last.right + piece.size * 0.3)
            columns[columns.length - 1] = edgesOf([last, piece]);
        else columns.push({ left: piece.left, right: piece.right });
    }
    return columns;
}
