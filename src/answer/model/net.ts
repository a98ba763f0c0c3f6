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
    const means = Float64Array.from(written.means);
    const scales = Float64Array.from(written.scales);
    const layers = written.layers.map(({ weights, biases }) => ({
        weights: Float64Array.from(weights),
        biases: Float64Array.from(biases),
    }));
    return {
        score: (row) => {
            let values = new Float64Array(means.length);
            for (let at = 0; at < values.length; at++) {
                const value = ((row[at] ?? 0) - (means[at] ?? 0)) * (scales[at] ?? 0);
                values[at] = Math.max(-furthest, Math.min(furthest, value));
            }
            layers.forEach((layer, depth) => {
                values = through(layer, values, depth < layers.length - 1);
            });
            return values[0] ?? 0;
        },
    };
}

/** Standardised features are clipped to this many standard deviations on both sides. */
export const furthest = 5;
/** The slope of a leaky ReLU below zero. */
export const leak = 0.02;

interface Layer {
    readonly weights: Float64Array;
    readonly biases: Float64Array;
}

function through(
    { weights, biases }: Layer,
    input: Float64Array,
    hidden: boolean,
): Float64Array<ArrayBuffer> {
    const output = new Float64Array(biases.length);
    let next = 0;
    for (let unit = 0; unit < output.length; unit++) {
        let sum = biases[unit] ?? 0;
        for (let at = 0; at < input.length; at++) sum += (weights[next++] ?? 0) * (input[at] ?? 0);
        output[unit] = hidden && sum < 0 ? leak * sum : sum;
    }
    return output;
}
