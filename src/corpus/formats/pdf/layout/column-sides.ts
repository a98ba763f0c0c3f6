import { median } from "./page-rows.ts";
import type { ColumnEdges, LinePiece } from "./pdf-page.ts";
import { fewestLetters, isDense, lettersOf } from "./running-text.ts";

/** What is on two sides of a place where columns may begin. */
export interface SplitRows {
    readonly left: readonly LinePiece[];
    readonly right: readonly LinePiece[];
}

/** Whether the right side may be the last column, which is short: as wide as the left one, from its top on, without gaps. */
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
