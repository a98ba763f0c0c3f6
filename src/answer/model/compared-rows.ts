import { openMeanOfNets, type ScoreRows } from "./mean-of-nets.ts";
import type { WrittenNet } from "./net.ts";

/**
 * Appends to each row how far each of its values is from the mean of all rows, in standard deviations: 0 for values that are the
 * same in all rows, and less in short lists, where a deviation says little.
 */
export function comparedRows(rows: readonly ArrayLike<number>[]): readonly Float64Array[] {
    const width = rows[0]?.length ?? 0;
    const means = new Float64Array(width);
    for (const row of rows) for (let at = 0; at < width; at++) means[at] = (means[at] ?? 0) + (row[at] ?? 0);
    for (let at = 0; at < width; at++) means[at] = (means[at] ?? 0) / rows.length;
    const scales = new Float64Array(width);
    const trust = rows.length / (rows.length + few);
    for (const row of rows)
        for (let at = 0; at < width; at++)
            scales[at] = (scales[at] ?? 0) + ((row[at] ?? 0) - (means[at] ?? 0)) ** 2;
    for (let at = 0; at < width; at++)
        scales[at] = trust / (Math.sqrt((scales[at] ?? 0) / rows.length) + leastDeviation);
    return rows.map((row) => {
        const both = new Float64Array(2 * width);
        both.set(row);
        for (let at = 0; at < width; at++)
            both[width + at] = ((row[at] ?? 0) - (means[at] ?? 0)) * (scales[at] ?? 0);
        return both;
    });
}

/** A list with as many rows is trusted half. */
const few = 10;
/** Keeps differences that are only rounding errors from growing. */
const leastDeviation = 1e-3;

/** Returns a function that scores all rows of one question with the mean of nets that were trained with `comparedRows`. */
export function openRankingNets(nets: readonly WrittenNet[]): ScoreRows {
    const score = openMeanOfNets(nets);
    return (rows) => score(comparedRows(rows));
}
