import { columnsOf, type LinePiece } from "./columns.ts";
import type { ColumnEdges, PdfLine, PdfPage, TextRun } from "./pdf-page.ts";

/** The lines of a page in reading order: column by column, between what is as wide as several columns. */
export function linesOf(page: PdfPage, number: number): readonly PdfLine[] {
    const pieces = piecesOf(page.runs);
    return columnsOf(pieces).flatMap(({ pieces: some, edges }) =>
        rowsOf(some).map((row): PdfLine => {
            const runs = row.flatMap((piece) => piece.runs);
            return {
                runs,
                text: textOf(runs),
                left: Math.min(...row.map(({ left }) => left)),
                right: Math.max(...row.map(({ right }) => right)),
                baseline: baselineOf(runs),
                size: sizeOf(runs),
                column: edges,
                page: number,
            };
        }),
    );
}

/** Joins runs on one baseline, up to gaps that are too wide to be between words. */
function piecesOf(runs: readonly TextRun[]): readonly LinePiece[] {
    const pieces: LinePiece[] = [];
    for (const row of rowsOf(runs)) {
        let open: TextRun[] = [];
        const close = () => {
            if (open.some(({ text }) => text.trim() !== "")) pieces.push(pieceOf(open));
            open = [];
        };
        for (const run of row) {
            const before = open.findLast(({ text }) => text.trim() !== "");
            const isApart =
                before !== undefined &&
                run.text.trim() !== "" &&
                run.left - before.right > widestSpace * Math.max(before.size, run.size);
            if (isApart) close();
            open.push(run);
        }
        close();
    }
    return pieces;
}

/** In the size of the letters. Columns are farther apart, words in justified lines hardly ever. */
const widestSpace = 0.8;

function pieceOf(runs: readonly TextRun[]): LinePiece {
    const shown = runs.filter(({ text }) => text.trim() !== "");
    return {
        runs,
        left: Math.min(...shown.map(({ left }) => left)),
        right: Math.max(...shown.map(({ right }) => right)),
        baseline: baselineOf(shown),
        size: sizeOf(shown),
    };
}

/** What is on one line, from top to bottom, each from left to right. Small letters may be a little above or below it. */
function rowsOf<Part extends ColumnEdges & { readonly baseline: number; readonly size: number }>(
    parts: readonly Part[],
): readonly (readonly Part[])[] {
    const rows: { readonly baseline: number; readonly size: number; readonly parts: Part[] }[] = [];
    for (const part of parts.toSorted((one, other) => other.baseline - one.baseline)) {
        const row = rows.at(-1);
        const size = Math.max(part.size, row?.size ?? 0);
        if (row !== undefined && row.baseline - part.baseline < size * 0.45) {
            row.parts.push(part);
            if (part.size > row.size) rows[rows.length - 1] = { ...row, size: part.size };
        } else rows.push({ baseline: part.baseline, size: part.size, parts: [part] });
    }
    return rows.map((row) => row.parts.toSorted((one, other) => one.left - other.left));
}

/** The text of runs that follow each other on a line, with a space for each gap between words. */
export function textOf(runs: readonly TextRun[]): string {
    let text = "";
    let before: TextRun | undefined;
    for (const run of runs) {
        const isApart =
            before !== undefined && run.left - before.right > 0.15 * Math.min(before.size, run.size);
        if (isApart && !/\s$/u.test(text) && !/^\s/u.test(run.text)) text += " ";
        text += run.text;
        before = run;
    }
    return text.replace(/[ \t\r\n\f]+/gu, " ").trim();
}

/** The size that most letters have. */
export function sizeOf(runs: readonly TextRun[]): number {
    const letters = new Map<number, number>();
    for (const { text, size } of runs) {
        const rounded = Math.round(size * 10) / 10;
        letters.set(rounded, (letters.get(rounded) ?? 0) + text.trim().length);
    }
    return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, -1])[0];
}

/** The baseline of the largest letters. */
function baselineOf(runs: readonly TextRun[]): number {
    const size = sizeOf(runs);
    return runs.find((run) => Math.abs(run.size - size) < 0.06)?.baseline ?? runs[0]?.baseline ?? 0;
}
