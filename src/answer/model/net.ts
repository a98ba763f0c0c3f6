/** A small neural net as bench/train.ts trains it: standardised features, hidden layers of leaky ReLUs, one score. */
export interface Net {
    /** Scores one row of features, in the order of the model's names. The score is unbounded. */
    score(row: ArrayLike<number>): number;
}

/** A net as bench/train.ts writes it to JSON. */
export interface WrittenNet {
    readonly means: readonly number[];
    /** The inverse of each feature's standard deviation; 0 for a feature that never varied. */
    readonly scales: readonly number[];
    readonly layers: readonly {
        /** One row of input weights for each unit, concatenated. */
        readonly weights: readonly number[];
        readonly biases: readonly number[];
    }[];
}

/** Copies the weights into typed arrays and returns the net that uses them. */
export function openNet({ means, scales, layers }: WrittenNet): Net {
    const columns = scaledColumns(scales);
    const standardise = standardiser(means, scales);
    const opened = layers.map(({ weights, biases }, depth) => ({
        weights: Float64Array.from(depth === 0 ? weightsOfColumns(weights, scales.length, columns) : weights),
        biases: Float64Array.from(biases),
    }));
    return {
        score: (row) => {
            const values = new Float64Array(columns.length);
            standardise(row, values, 0);
            return scoreOf(opened, values, 0);
        },
    };
}

/** Standardised features are clipped to this many standard deviations on both sides. */
export const furthest = 5;
/** The slope of a leaky ReLU below zero. */
export const leak = 0.02;

/** The features that count: a scale of 0 makes a feature always 0. At least one. */
export function scaledColumns(scales: readonly number[]): readonly number[] {
    const scaled = scales.flatMap((scale, column) => (scale === 0 ? [] : [column]));
    return scaled.length === 0 ? [0] : scaled;
}

/** The weights of some columns, from units that have one weight for each of `width` columns. */
export function weightsOfColumns(
    weights: readonly number[],
    width: number,
    columns: readonly number[],
): readonly number[] {
    const kept = new Set(columns);
    return weights.filter((_, at) => kept.has(at % width));
}

/** Returns a function that standardises the scaled columns of a row, and writes them one after another. */
export function standardiser(
    writtenMeans: readonly number[],
    writtenScales: readonly number[],
): (row: ArrayLike<number>, values: Float64Array, from: number) => void {
    const columns = Uint32Array.from(scaledColumns(writtenScales));
    const means = Float64Array.from(columns, (column) => writtenMeans[column] ?? 0);
    const scales = Float64Array.from(columns, (column) => writtenScales[column] ?? 0);
    return (row, values, from) => {
        for (let at = 0; at < columns.length; at++) {
            const value = ((row[columns[at] ?? 0] ?? 0) - (means[at] ?? 0)) * (scales[at] ?? 0);
            values[from + at] = value > furthest ? furthest : value < -furthest ? -furthest : value;
        }
    };
}

export interface Layer {
    readonly weights: Float64Array;
    readonly biases: Float64Array;
}

/** The score of layers whose hidden units are leaky ReLUs. Their input starts at a place in an array. */
export function scoreOf(layers: readonly Layer[], input: Float64Array, start: number): number {
    let values = input;
    let from = start;
    layers.forEach((layer, depth) => {
        values = through(layer, values, from);
        from = 0;
        if (depth < layers.length - 1) rectify(values, 0, values.length);
    });
    return values[0] ?? 0;
}

/** Multiplies what is below zero by `leak`. */
export function rectify(values: Float64Array, from: number, to: number): void {
    for (let at = from; at < to; at++) {
        const sum = values[at] ?? 0;
        if (sum < 0) values[at] = leak * sum;
    }
}

function through({ weights, biases }: Layer, input: Float64Array, from: number): Float64Array {
    const width = weights.length / biases.length;
    const output = new Float64Array(biases.length);
    let next = 0;
    for (let unit = 0; unit < output.length; unit++) {
        let sum = biases[unit] ?? 0;
        for (let at = 0; at < width; at++) sum += (weights[next++] ?? 0) * (input[from + at] ?? 0);
        output[unit] = sum;
    }
    return output;
}
