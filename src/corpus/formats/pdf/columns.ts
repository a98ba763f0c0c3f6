import type { ColumnEdges, TextRun } from "./pdf-page.ts";

/** Runs on one line without a wide gap between them. */
export interface LinePiece extends ColumnEdges {
    readonly runs: readonly TextRun[];
    readonly baseline: number;
    readonly size: number;
}

interface PageColumn {
    readonly pieces: readonly LinePiece[];
    readonly edges: ColumnEdges;
}

/** Splits the pieces of a page into columns in reading order. A piece that crosses the space between columns is a column of its own. */
export function columnsOf(pieces: readonly LinePiece[], depth = 0): readonly PageColumn[] {
    const edges = edgesOf(pieces);
    const between = depth > 2 ? undefined : spaceBetween(pieces, edges);
    if (between === undefined) return pieces.length === 0 ? [] : [{ pieces, edges }];
    const columns: PageColumn[] = [];
    let left: LinePiece[] = [];
    let right: LinePiece[] = [];
    let wide: LinePiece[] = [];
    const closeColumns = () => {
        columns.push(...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1));
        left = [];
        right = [];
    };
    const closeWide = () => {
        if (wide.length > 0) columns.push({ pieces: wide, edges });
        wide = [];
    };
    for (const piece of pieces.toSorted((one, other) => other.baseline - one.baseline)) {
        if (piece.right <= between.right && piece.left < between.left) {
            closeWide();
            left.push(piece);
        } else if (piece.left >= between.left) {
            closeWide();
            right.push(piece);
        } else {
            closeColumns();
            wide.push(piece);
        }
    }
    closeColumns();
    closeWide();
    return columns;
}

const edgesOf = (pieces: readonly LinePiece[]): ColumnEdges => ({
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
});

/** The space between two columns of text; undefined if there is one column, or the columns are those of a table. */
function spaceBetween(pieces: readonly LinePiece[], edges: ColumnEdges): ColumnEdges | undefined {
    if (pieces.length < 2 * fewestLines) return undefined;
    const width = Math.ceil(edges.right - edges.left);
    const covered = new Uint32Array(width + 1);
    for (const { left, right } of pieces)
        for (let at = Math.floor(left - edges.left); at < right - edges.left; at++)
            covered[at] = (covered[at] ?? 0) + 1;
    const size = median(pieces.map((piece) => piece.size));
    const most = pieces.length * mostCrossing;
    let best: ColumnEdges | undefined;
    for (let from = Math.floor(width * 0.15); from < width * 0.85; from++) {
        if ((covered[from] ?? 0) > most) continue;
        let to = from;
        while (to < width && (covered[to] ?? 0) <= most) to++;
        const found = { left: edges.left + from, right: edges.left + to };
        const isWider = best === undefined || to - from > best.right - best.left;
        if (isWider && to - from >= size * 0.6 && haveText(pieces, found)) best = found;
        from = to;
    }
    return best;
}

/** How many lines each column has at least, and which share of all lines may cross the space between columns. */
const fewestLines = 4;
const mostCrossing = 0.25;

/** Whether there is running text on both sides, whose lines fill their column, unlike the cells of a table. */
function haveText(pieces: readonly LinePiece[], { left, right }: ColumnEdges): boolean {
    const sides = [
        pieces.filter((piece) => piece.right <= right && piece.left < left),
        pieces.filter((piece) => piece.left >= left),
    ];
    return sides.every((side) => {
        if (side.length < fewestLines) return false;
        const edges = edgesOf(side);
        const full = side.filter((piece) => piece.right - piece.left > (edges.right - edges.left) * 0.75);
        const letters = median(side.map(({ runs }) => lengthOf(runs)));
        return full.length >= side.length * 0.4 && letters >= 20;
    });
}

const lengthOf = (runs: readonly TextRun[]) => runs.reduce((sum, { text }) => sum + text.trim().length, 0);

export function median(numbers: readonly number[]): number {
    return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
