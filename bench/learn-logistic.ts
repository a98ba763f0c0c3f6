/** An example to learn from. */
export interface Example {
    /** Standardised features. */
    readonly row: Float64Array;
    readonly right: boolean;
    readonly weight: number;
}

/** Learns a ridge-penalised logistic regression by Newton's method. Returns the weights, with the bias last. Deterministic. */
export function learnLogistic(examples: readonly Example[], penalty: number): Float64Array {
    const size = (examples[0]?.row.length ?? 0) + 1;
    const weights = new Float64Array(size);
    for (let turn = 0; turn < 12; turn++) {
        const slope = new Float64Array(size);
        const curve = Array.from({ length: size }, () => new Float64Array(size));
        for (const { row, right, weight } of examples) {
            const extended = Float64Array.of(...row, 1);
            let odds = 0;
            for (let at = 0; at < size; at++) odds += (weights[at] ?? 0) * (extended[at] ?? 0);
            const chance = 1 / (1 + Math.exp(-odds));
            const error = weight * (chance - Number(right));
            const bend = weight * Math.max(1e-4, chance * (1 - chance));
            for (let at = 0; at < size; at++) {
                const value = extended[at] ?? 0;
                slope[at] = (slope[at] ?? 0) + error * value;
                const line = curve[at];
                if (line === undefined || value === 0) continue;
                for (let other = at; other < size; other++)
                    line[other] = (line[other] ?? 0) + bend * value * (extended[other] ?? 0);
            }
        }
        for (let at = 0; at < size; at++) {
            const line = curve[at];
            if (line === undefined) continue;
            for (let other = 0; other < at; other++) line[other] = curve[other]?.[at] ?? 0;
            const penalised = at < size - 1 ? penalty : 1e-9;
            line[at] = (line[at] ?? 0) + penalised;
            slope[at] = (slope[at] ?? 0) + penalised * (weights[at] ?? 0);
        }
        const step = solved(curve, slope);
        for (let at = 0; at < size; at++) weights[at] = (weights[at] ?? 0) - (step[at] ?? 0);
    }
    return weights;
}

/** Solves a linear system with a symmetric positive definite matrix by Gaussian elimination. Overwrites its arguments. */
function solved(matrix: readonly Float64Array[], values: Float64Array): Float64Array {
    const size = values.length;
    for (let pivot = 0; pivot < size; pivot++) {
        const line = matrix[pivot] ?? values;
        for (let below = pivot + 1; below < size; below++) {
            const other = matrix[below] ?? values;
            const factor = (other[pivot] ?? 0) / (line[pivot] ?? 1);
            if (factor === 0) continue;
            for (let at = pivot; at < size; at++) other[at] = (other[at] ?? 0) - factor * (line[at] ?? 0);
            values[below] = (values[below] ?? 0) - factor * (values[pivot] ?? 0);
        }
    }
    for (let row = size - 1; row >= 0; row--) {
        const line = matrix[row] ?? values;
        let value = values[row] ?? 0;
        for (let at = row + 1; at < size; at++) value -= (line[at] ?? 0) * (values[at] ?? 0);
        values[row] = value / (line[row] ?? 1);
    }
    return values;
}
