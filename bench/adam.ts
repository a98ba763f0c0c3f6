/** Moving averages of the gradient and of its square, which `adam` updates. */
export interface Moments {
    readonly first: Float64Array;
    readonly second: Float64Array;
}

interface Step {
    readonly moments: Moments;
    readonly rate: number;
    /** Counted from 1. */
    readonly step: number;
    /** The number of examples that the gradient is summed over. */
    readonly size: number;
    readonly decay: number;
}

/** One step of AdamW (Loshchilov and Hutter, Adam with decoupled weight decay), in place. */
export function adam(
    weights: Float64Array,
    gradient: Float64Array,
    { moments, rate, step, size, decay }: Step,
): void {
    const firstScale = 1 - 0.9 ** step;
    const secondScale = 1 - 0.999 ** step;
    const { first, second } = moments;
    for (let at = 0; at < weights.length; at++) {
        const slope = (gradient[at] ?? 0) / size;
        const momentum = 0.9 * (first[at] ?? 0) + 0.1 * slope;
        const spread = 0.999 * (second[at] ?? 0) + 0.001 * slope * slope;
        first[at] = momentum;
        second[at] = spread;
        const weight = weights[at] ?? 0;
        weights[at] =
            weight -
            rate * (momentum / firstScale / (Math.sqrt(spread / secondScale) + 1e-8) + decay * weight);
    }
}
