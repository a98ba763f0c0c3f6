/** A matrix of a PDF: [a b c d e f]. */
export type Matrix = ArrayLike<number>;

/** A box with its sides along the page's, in points. */
export interface Box {
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
    readonly top: number;
}

export interface Point {
    readonly x: number;
    readonly y: number;
}

export const unchanged: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first, and then `outer`. */
export function multiplied(outer: Matrix, inner: Matrix): readonly number[] {
    // It runs several times for each word, and copying a typed array to take it apart would take longer than all of this.
    const { 0: a = 0, 1: b = 0, 2: c = 0, 3: d = 0, 4: e = 0, 5: f = 0 } = outer;
    const { 0: k = 0, 1: l = 0, 2: m = 0, 3: n = 0, 4: o = 0, 5: p = 0 } = inner;
    return [a * k + c * l, b * k + d * l, a * m + c * n, b * m + d * n, a * o + c * p + e, b * o + d * p + f];
}

/** Where a matrix puts a point. */
export function placed(matrix: Matrix, x: number, y: number): Point {
    const { 0: a = 0, 1: b = 0, 2: c = 0, 3: d = 0, 4: e = 0, 5: f = 0 } = matrix;
    return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The box around a rectangle that a matrix may turn. */
export function boxOf(matrix: Matrix, [left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): Box {
    const corners = [
        placed(matrix, left, bottom),
        placed(matrix, left, top),
        placed(matrix, right, bottom),
        placed(matrix, right, top),
    ];
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
    return {
        left: Math.min(...xs),
        bottom: Math.min(...ys),
        right: Math.max(...xs),
        top: Math.max(...ys),
    };
}

export const contains = ({ left, bottom, right, top }: Box, { x, y }: Point): boolean =>
    x >= left && x <= right && y >= bottom && y <= top;

/** What both boxes contain; its sides are the wrong way round if that is nothing. */
export const overlap = (one: Box, other: Box | undefined): Box =>
    other === undefined
        ? one
        : {
              left: Math.max(one.left, other.left),
              bottom: Math.max(one.bottom, other.bottom),
              right: Math.min(one.right, other.right),
              top: Math.min(one.top, other.top),
          };

/** Whether a matrix keeps rectangles upright. */
export const keepsUpright = (matrix: Matrix): boolean => {
    const { 0: a = 0, 1: b = 0, 2: c = 0, 3: d = 0 } = matrix;
    return (near(b, 0) && near(c, 0)) || (near(a, 0) && near(d, 0));
};

const near = (one: number, other: number) => Math.abs(one - other) < 1e-6;
