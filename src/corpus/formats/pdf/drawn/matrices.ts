/** A matrix of a PDF: six numbers, of which the last two move. */
export type Matrix = readonly number[];

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** What applies the second matrix first. */
export function multiplied(one: Matrix, other: Matrix): Matrix {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = one;
    const [k = 0, l = 0, m = 0, n = 0, o = 0, p = 0] = other;
    return [a * k + c * l, b * k + d * l, a * m + c * n, b * m + d * n, a * o + c * p + e, b * o + d * p + f];
}

/** How much longer a matrix makes what is horizontal. */
export const scaleOf = ([a = 0, b = 0]: Matrix) => Math.hypot(a, b);
