import { openKernel } from "../../search/kernel.ts";
import { layerSource, unitsInBlock } from "./layer-kernel.ts";
import { rectify, scaledColumns, scoreOf, standardiser, type WrittenNet, weightsOfColumns } from "./net.ts";

/** Scores many rows of features, each in the order of the model's names. */
export type ScoreRows = (rows: readonly ArrayLike<number>[]) => Float64Array;

/** Returns a function that scores rows with the mean of several nets, whose first layers a kernel computes for many rows at once. */
export function openMeanOfNets(nets: readonly WrittenNet[]): ScoreRows {
    const opened = nets.map(firstLayerOf);
    const width = Math.max(0, ...opened.map((net) => net.width));
    const units = Math.max(0, ...opened.map((net) => net.biases.length));
    const outputsFrom = rowsAtOnce * width;
    const weightsFrom = outputsFrom + rowsAtOnce * units;
    const size = opened.reduce(
        (sum, { weights, biases }) => sum + weights.length + biases.length,
        weightsFrom,
    );
    const kernel = openKernel({ ...layerSource, bytes: size * doubleBytes });
    const memory = new Float64Array(kernel.memory);
    let next = weightsFrom;
    const placed = opened.map((net) => {
        const weights = next;
        const biases = weights + net.weights.length;
        memory.set(net.weights, weights);
        memory.set(net.biases, biases);
        next = biases + net.biases.length;
        return { ...net, weights, biases, outputWidth: net.biases.length };
    });

    const scoreSome = (rows: readonly ArrayLike<number>[], scores: Float64Array): void => {
        const even = rows.length + (rows.length % 2);
        for (const { width, standardise, weights, biases, outputWidth, scoreAt } of placed) {
            if (standardise !== undefined)
                for (const [at, row] of rows.entries()) standardise(row, memory, at * width);
            const inDoubles = [0, even * width, width, weights, biases, biases, outputsFrom, outputWidth];
            kernel.run(...inDoubles.map((doubles) => doubles * doubleBytes));
            for (let at = 0; at < rows.length; at++)
                scores[at] = (scores[at] ?? 0) + scoreAt(memory, outputsFrom + at * outputWidth);
        }
        for (let at = 0; at < rows.length; at++) scores[at] = (scores[at] ?? 0) / nets.length;
    };
    return (rows) => {
        const scores = new Float64Array(rows.length);
        for (let from = 0; from < rows.length; from += rowsAtOnce)
            scoreSome(rows.slice(from, from + rowsAtOnce), scores.subarray(from));
        return scores;
    };
}

/** As many as the sentences that are ranked for a question; an even number, since the kernel computes two rows at once. */
const rowsAtOnce = 40;
const doubleBytes = 8;

/** Prepares a net's first layer for the kernel. */
function firstLayerOf({ means, scales, layers }: WrittenNet, number: number, nets: readonly WrittenNet[]) {
    const [first = { weights: [], biases: [] }, ...others] = layers;
    const later = others.map(({ weights, biases }) => ({
        weights: Float64Array.from(weights),
        biases: Float64Array.from(biases),
    }));
    const columns = scaledColumns(scales);
    const before = nets[number - 1];
    const alike = before !== undefined && equal(before.means, means) && equal(before.scales, scales);
    return {
        width: columns.length,
        weights: inBlocks(weightsOfColumns(first.weights, scales.length, columns), columns.length),
        biases: inBlocks(first.biases, 1),
        // Nets that were trained together standardise alike.
        standardise: alike ? undefined : standardiser(means, scales),
        /** The score of the sums of the first layer that start at a place in an array, which it overwrites. */
        scoreAt: (sums: Float64Array, from: number): number => {
            if (later.length === 0) return sums[from] ?? 0;
            rectify(sums, from, from + first.biases.length);
            return scoreOf(later, sums, from);
        },
    };
}

/** Sorts one row of `width` values for each unit into blocks: for each input, the values of the block's units. */
function inBlocks(values: readonly number[], width: number): Float64Array {
    const units = values.length / width;
    const sorted = new Float64Array(Math.ceil(units / unitsInBlock) * unitsInBlock * width);
    values.forEach((value, at) => {
        const unit = Math.floor(at / width);
        const block = Math.floor(unit / unitsInBlock);
        sorted[(block * width + (at % width)) * unitsInBlock + (unit % unitsInBlock)] = value;
    });
    return sorted;
}

const equal = (some: readonly number[], others: readonly number[]) =>
    some.length === others.length && some.every((value, at) => value === others[at]);
