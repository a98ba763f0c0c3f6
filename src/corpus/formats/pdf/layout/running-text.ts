import { rowsOf } from "./page-rows.ts";
import type { LinePiece } from "./pdf-page.ts";

/** Whether pieces are only the bullets or numbers of what is right of them. */
export const areMarkers = (pieces: readonly LinePiece[]) =>
    pieces.every(({ runs }) =>
        /^(?:\P{L}{1,3}|[[(]?(?:\d{1,3}|\p{L}{1,4})(?:\.\d{1,2})*[\]).:]{1,2}|\d{1,2}(?:\.\d{1,2})*)$/u.test(
            runs
                .map(({ text }) => text)
                .join("")
                .trim(),
        ),
    );

/**
 * Whether enough lines are running text, which fills its column, unlike the cells of a table. A line with wide spaces between its words
 * is several pieces, which still fill most of it.
 */
export function isText(pieces: readonly LinePiece[]): boolean {
    const lines = rowsOf(pieces).map((row) => ({
        width: Math.max(...row.map(({ right }) => right)) - Math.min(...row.map(({ left }) => left)),
        filled: row.reduce((sum, { left, right }) => sum + right - left, 0),
        letters: row.reduce((sum, piece) => sum + lettersOf(piece), 0),
    }));
    const widths = lines.map(({ width }) => width).toSorted((one, other) => one - other);
    const wide = (widths[Math.floor(widths.length * 0.85)] ?? 0) * 0.8;
    const full = lines.filter(
        ({ width, filled, letters }) => width >= wide && filled >= wide * 0.8 && letters >= fewestLetters,
    );
    return full.length >= 3 && full.length >= lines.length * 0.4;
}

export const fewestLetters = 18;

/** Letters of Chinese and Japanese are as wide as two. */
export const lettersOf = ({ runs }: LinePiece) =>
    runs.reduce(
        (sum, { text }) => sum + text.trim().length + (text.match(/[\u3040-\u9fff]/gu)?.length ?? 0),
        0,
    );

/** Whether lines are one below the other without gaps, but for few. */
export function isDense(pieces: readonly LinePiece[]): boolean {
    const rows = rowsOf(pieces).map(([first]) => first);
    const gaps = rows.flatMap((row, at) => {
        const above = rows[at - 1];
        return above === undefined || row === undefined ? [] : [(above.baseline - row.baseline) / row.size];
    });
    return gaps.filter((gap) => gap > 2).length * 3 <= gaps.length;
}

/** Whether sentences go on from line to line, unlike in cells of a table: most lines after the first begin in lower case. */
export function runsOn(pieces: readonly LinePiece[], share = 0.5): boolean {
    const [, ...others] = rowsOf(pieces);
    const lower = others.filter((row) =>
        /^\p{Ll}/u.test(row.flatMap(({ runs }) => runs.map(({ text }) => text)).join("")),
    );
    return others.length > 0 && lower.length >= others.length * share;
}

/** Whether lines are those of a column, however narrow: several without gaps, nearly all of which go on. */
export const isNarrowText = (pieces: readonly LinePiece[]) =>
    rowsOf(pieces).length >= 4 && runsOn(pieces, 0.7) && isDense(pieces);
