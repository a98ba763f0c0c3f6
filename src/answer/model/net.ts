/** A small net as bench/train.ts writes it: standardised features, hidden layers of leaky rectified units, one score. */
export interface Net {
    /** Reads one row of features, in the order of the model's names; unbounded. */
    score(row: ArrayLike<number>): number;
}

/** The written form of a net. */
export interface WrittenNet {
    readonly means: readonly number[];
    /** One over each feature's standard deviation, 0 for one that never varied. */
    readonly scales: readonly number[];
    readonly layers: readonly {
        /** Row by output. */
        readonly weights: readonly number[];
        readonly biases: readonly number[];
    }[];
}

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

/** Standard deviations past which a feature says no more. */
export const furthest = 5;
/** The slope of a hidden unit below nothing. */
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
