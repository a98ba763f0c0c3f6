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
export function openNet(written: WrittenNet): Net {
    return openMeanOfNets([written]);
}

/** Returns a net that scores with the mean of several. Those that were trained together standardise features alike. */
export function openMeanOfNets(nets: readonly WrittenNet[]): Net {
    const opened = nets.map(({ scales, layers }) =>
        layers.map(({ weights, biases }, depth) => ({
            weights: Float64Array.from(depth === 0 ? withoutUnscaled(weights, scales) : weights),
            biases: Float64Array.from(biases),
        })),
    );
    const standardisers = nets.map(({ means, scales }, at) => {
        const [first] = nets;
        const alike = first !== undefined && equal(first.means, means) && equal(first.scales, scales);
        return at > 0 && alike ? undefined : standardiser(means, scales);
    });
    return {
        score: (row) => {
            let first = new Float64Array(0);
            let sum = 0;
            opened.forEach((layers, at) => {
                const input = standardisers[at]?.(row) ?? first;
                if (at === 0) first = input;
                sum += scoreOf(layers, input);
            });
            return sum / opened.length;
        },
    };
}

/** The first layer's weights without those of features that are always 0, since their scale is 0. */
function withoutUnscaled(weights: readonly number[], scales: readonly number[]): readonly number[] {
    return weights.filter((_, at) => scales[at % scales.length] !== 0);
}

const equal = (some: readonly number[], others: readonly number[]) =>
    some.length === others.length && some.every((value, at) => value === others[at]);

/** Standardised features are clipped to this many standard deviations on both sides. */
export const furthest = 5;
/** The slope of a leaky ReLU below zero. */
export const leak = 0.02;

/** Returns a function that standardises a row, without the features whose scale is 0. */
function standardiser(
    writtenMeans: readonly number[],
    writtenScales: readonly number[],
): (row: ArrayLike<number>) => Float64Array<ArrayBuffer> {
    const columns = Uint32Array.from(writtenScales.flatMap((scale, column) => (scale === 0 ? [] : [column])));
    const means = Float64Array.from(columns, (column) => writtenMeans[column] ?? 0);
    const scales = Float64Array.from(columns, (column) => writtenScales[column] ?? 0);
    return (row) => {
        const values = new Float64Array(columns.length);
        for (let at = 0; at < values.length; at++) {
            const value = ((row[columns[at] ?? 0] ?? 0) - (means[at] ?? 0)) * (scales[at] ?? 0);
            values[at] = value > furthest ? furthest : value < -furthest ? -furthest : value;
        }
        return values;
    };
}

interface Layer {
    readonly weights: Float64Array;
    readonly biases: Float64Array;
}

function scoreOf(layers: readonly Layer[], input: Float64Array<ArrayBuffer>): number {
    let values = input;
    layers.forEach((layer, depth) => {
        values = through(layer, values, depth < layers.length - 1);
    });
    return values[0] ?? 0;
}

/** Computes four units at a time: their sums do not wait for one another, and each input is read once for four. */
function through(
    { weights, biases }: Layer,
    input: Float64Array<ArrayBuffer>,
    hidden: boolean,
): Float64Array<ArrayBuffer> {
    const output = new Float64Array(biases.length);
    const width = input.length;
    const inFours = output.length - (output.length % 4);
    for (let unit = 0; unit < inFours; unit += 4) {
        let one = biases[unit] ?? 0;
        let two = biases[unit + 1] ?? 0;
        let three = biases[unit + 2] ?? 0;
        let four = biases[unit + 3] ?? 0;
        let next = unit * width;
        for (let at = 0; at < width; at++, next++) {
            const value = input[at] ?? 0;
            one += (weights[next] ?? 0) * value;
            two += (weights[next + width] ?? 0) * value;
            three += (weights[next + 2 * width] ?? 0) * value;
            four += (weights[next + 3 * width] ?? 0) * value;
        }
        output[unit] = one;
        output[unit + 1] = two;
        output[unit + 2] = three;
        output[unit + 3] = four;
    }
    for (let unit = inFours; unit < output.length; unit++) {
        let sum = biases[unit] ?? 0;
        for (let at = 0; at < width; at++) sum += (weights[unit * width + at] ?? 0) * (input[at] ?? 0);
        output[unit] = sum;
    }
    if (hidden)
        for (let unit = 0; unit < output.length; unit++) {
            const sum = output[unit] ?? 0;
            if (sum < 0) output[unit] = leak * sum;
        }
    return output;
}
