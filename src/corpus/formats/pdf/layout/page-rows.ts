import type { ColumnEdges, LinePiece, TextRun } from "./pdf-page.ts";

/** What is on one line, from top to bottom, each from left to right. Small letters may be a little above or below it. */
export function rowsOf<Part extends ColumnEdges & { readonly baseline: number; readonly size: number }>(
    parts: readonly Part[],
): readonly (readonly Part[])[] {
    const rows: { readonly baseline: number; size: number; readonly parts: Part[] }[] = [];
    for (const part of parts.toSorted((one, other) => other.baseline - one.baseline)) {
        const row = rows.at(-1);
        const [small = 0, large = 0] = [part.size, row?.size ?? 0].toSorted((one, other) => one - other);
        // A large initial is no reason to join lines.
        const isNear =
            row !== undefined && row.baseline - part.baseline < Math.min(large, small * 1.6) * 0.45;
        if (isNear && !isOver(part, row)) {
            row.parts.push(part);
            row.size = large;
        } else rows.push({ baseline: part.baseline, size: part.size, parts: [part] });
    }
    return rows.map((row) => row.parts.toSorted((one, other) => one.left - other.left));
}

/** Whether letters as large as those of a row are also where those are, so that they are another line. */
function isOver(
    part: ColumnEdges & { readonly baseline: number; readonly size: number },
    { parts, size }: { readonly parts: readonly (typeof part)[]; readonly size: number },
): boolean {
    return (
        part.size > size * 0.9 &&
        parts
            .slice(-mostCompared)
            .some(
                (one) =>
                    one.size > size * 0.9 &&
                    Math.abs(one.baseline - part.baseline) > size * 0.2 &&
                    Math.min(one.right, part.right) - Math.max(one.left, part.left) > size * 0.5,
            )
    );
}

/** More would take long for letters that are all in one place. */
const mostCompared = 50;

/** The rows of a page, each as pieces: what gaps separate that are too wide to be between words. */
export function pieceRows(runs: readonly TextRun[]): readonly (readonly LinePiece[])[] {
    return rowsOf(runs)
        .map(piecesOf)
        .filter((row) => row.length > 0);
}

function piecesOf(row: readonly TextRun[]): readonly LinePiece[] {
    const pieces: TextRun[][] = [];
    let before: TextRun | undefined;
    let right = Number.NEGATIVE_INFINITY;
    for (const run of row) {
        if (run.text.trim() === "") {
            pieces.at(-1)?.push(run);
            continue;
        }
        const last = pieces.at(-1)?.at(-1);
        const isSpaced = last !== before || /\s$/u.test(before?.text ?? "") || /^\s/u.test(run.text);
        const widest = isSpaced ? widestSpace : widestWithoutSpace;
        const isApart = before === undefined || run.left - right > widest * Math.max(before.size, run.size);
        if (isApart) pieces.push([run]);
        else pieces.at(-1)?.push(run);
        before = run;
        right = Math.max(right, run.right);
    }
    return pieces.map(pieceOf);
}

/** In the size of the letters. Columns are farther apart, and words only in few lines. */
const widestSpace = 0.7;
/** Between words of one line there is a space. Without one, what is beside each other is of two columns. */
const widestWithoutSpace = 0.4;

function pieceOf(runs: readonly TextRun[]): LinePiece {
    const shown = runs.filter(({ text }) => text.trim() !== "");
    const size = sizeOf(shown);
    return { runs, ...edgesOf(shown), baseline: baselineOf(shown, size), size };
}

/** The least and the most that parts extend. */
export const edgesOf = (parts: readonly ColumnEdges[]): ColumnEdges => ({
    left: parts.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
    right: parts.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY),
});

/** The size that most letters have, rounded to a tenth. */
export function sizeOf(runs: readonly TextRun[]): number {
    const letters = new Map<number, number>();
    for (const { text, size } of runs) {
        const rounded = Math.round(size * 10) / 10;
        letters.set(rounded, (letters.get(rounded) ?? 0) + text.trim().length);
    }
    return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, -1])[0];
}

/** The baseline of the letters of this size. */
export function baselineOf(runs: readonly TextRun[], size: number): number {
    return (runs.find((run) => Math.abs(run.size - size) < 0.06) ?? runs[0])?.baseline ?? 0;
}

export function median(numbers: readonly number[]): number {
    return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
