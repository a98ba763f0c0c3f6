import { furthest } from "../src/answer/model/net.ts";

/** For each column, its mean and the inverse of its standard deviation. */
export interface Scaling {
    readonly means: readonly number[];
    readonly scales: readonly number[];
}

/** The scaling of the columns, rounded to four digits. A column that never varies gets the scale 0. */
export function scalingOf(rows: readonly ArrayLike<number>[]): Scaling {
    const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, at) => {
        let sum = 0;
        for (const row of rows) sum += row[at] ?? 0;
        const mean = sum / rows.length;
        let squares = 0;
        for (const row of rows) squares += ((row[at] ?? 0) - mean) ** 2;
        const deviation = Math.sqrt(squares / rows.length);
        return { mean: rounded(mean), scale: deviation < 1e-9 ? 0 : rounded(1 / deviation) };
    });
    return { means: columns.map(({ mean }) => mean), scales: columns.map(({ scale }) => scale) };
}

/** The row with mean 0 and deviation 1 in each column, clipped like the net's input. */
export function standardised(row: ArrayLike<number>, { means, scales }: Scaling): Float64Array {
    return Float64Array.from(means, (mean, at) => {
        const value = ((row[at] ?? 0) - mean) * (scales[at] ?? 0);
        return Math.max(-furthest, Math.min(furthest, value));
    });
}

/** Rounds to four significant digits, to keep the committed models small. */
export function rounded(value: number): number {
    return Number(value.toPrecision(4));
}
