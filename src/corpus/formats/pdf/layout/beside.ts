import { edgesOf, median, rowsOf, sizeOf } from "./page-rows.ts";
import type { ColumnEdges, LinePiece } from "./pdf-page.ts";
import { fewestLetters, isDense, lettersOf } from "./running-text.ts";

/** Rows from one to before another, with a space between columns at this place. */
export interface BandRows {
    readonly at: number;
    readonly from: number;
    readonly to: number;
}

export interface SplitRows {
    readonly left: readonly LinePiece[];
    readonly right: readonly LinePiece[];
}

/** Whether the two sides are apart from each other, each with lines of its own: at other heights, unlike the cells of a table. */
export function areApart(split: SplitRows): boolean {
    const { left, right } = split;
    const size = median([...left, ...right].map((piece) => piece.size));
    const [one, other] = [rowsOf(left), rowsOf(right)];
    const fewest = Math.min(one.length, other.length);
    const heights = one.map((row) => row[0]?.baseline ?? 0);
    const shared = other.filter(([piece]) => heights.some((at) => Math.abs(at - (piece?.baseline ?? 0)) < 1));
    const letters = (pieces: readonly LinePiece[]) =>
        pieces.reduce((sum, piece) => sum + lettersOf(piece), 0) / pieces.length;
    return (
        fewest >= 3 &&
        edgesOf(right).left - edgesOf(left).right >= size * 1.5 &&
        shared.length * 2 < fewest &&
        Math.min(letters(left), letters(right)) >= fewestLetters / 2 &&
        isBeside(split)
    );
}

/**
 * The rows that have both the text and what is set beside it in letters of another size; undefined if there are none. The text goes on
 * above or below them.
 */
export function besideText(
    rows: readonly (readonly LinePiece[])[],
    { at, from, to }: BandRows,
): BandRows | undefined {
    const inside = rows.slice(from, to);
    const isRight = ({ left }: LinePiece) => left > at;
    const left = inside.flat().filter((piece) => !isRight(piece));
    const right = inside.flat().filter(isRight);
    const size = sizeOf(left.flatMap(({ runs }) => runs));
    const isOther = isOtherSize({ left, right });
    const isText = (row: readonly LinePiece[] | undefined) =>
        row !== undefined &&
        Math.abs((row[0]?.left ?? 0) - edgesOf(left).left) < 2 &&
        Math.abs((row[0]?.size ?? 0) - size) < size * 0.05;
    const beside = {
        at,
        from: from + inside.findIndex((row) => row.some(isRight)),
        to: from + inside.findLastIndex((row) => row.some(isRight)) + 1,
    };
    return isOther && (isText(rows[beside.from - 1]) || isText(rows[beside.to])) ? beside : undefined;
}

function isOtherSize({ left, right }: SplitRows): boolean {
    const [size, other] = [left, right].map((pieces) => sizeOf(pieces.flatMap(({ runs }) => runs)));
    return size !== undefined && other !== undefined && Math.abs(other - size) > size * 0.1;
}

/**
 * Whether the right side may be the last column, which is short: as wide as the left one, from its top on, in letters of the same size
 * and without gaps.
 */
export function isShortColumn(
    { left, right }: SplitRows,
    edges: { readonly left: ColumnEdges; readonly right: ColumnEdges },
    page: { readonly at: number; readonly width: number },
): boolean {
    const width = edges.left.right - edges.left.left;
    const margin = edges.left.left;
    const isAsWide =
        edges.right.right - edges.right.left <= width * 1.05 &&
        page.at + width <= page.width - margin + page.width * 0.05;
    const top = (pieces: readonly LinePiece[]) => Math.max(...pieces.map(({ baseline }) => baseline));
    const size = median(left.map((piece) => piece.size));
    const hasLong = right.some(
        (piece) => piece.right - piece.left > width * 0.75 && lettersOf(piece) >= fewestLetters,
    );
    const letters = right.reduce((sum, piece) => sum + lettersOf(piece), 0);
    return (
        isAsWide &&
        !isOtherSize({ left, right }) &&
        top(left) - top(right) < size * 4 &&
        (letters >= right.length * 12 || hasLong) &&
        isDense(right)
    );
}

/** Whether the two sides have lines at the same height. */
export function isBeside({ left, right }: SplitRows): boolean {
    const extent = (pieces: readonly LinePiece[]) => {
        const at = pieces.map(({ baseline }) => baseline);
        return { top: Math.max(...at), bottom: Math.min(...at) };
    };
    const [one, other] = [extent(left), extent(right)];
    return Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom) > 1;
}
