/** Vectors of the most frequent English words. bench/make-word-vectors.ts documents the byte layout. */
export interface WordVectors {
    /** The row of a lower-case word, which is also its rank by frequency, from 0; -1 if it has no vector. */
    rowOf(word: string): number;
    /** The cosine of two rows, -1 to 1; 0 if either row is -1. */
    cosine(one: number, other: number): number;
    /** Prepares some rows once, and returns a function that gives the cosine of each of them with another row. */
    cosinesWith(rows: readonly number[]): (other: number) => Float64Array;
    /** How similar a word is to people (0), places (1), times (2) or numbers (3): its mean cosine with examples. */
    likeness(row: number, kind: number): number;
}

/** Reads word vectors from the file's bytes, which it uses in place. */
export function readWordVectors(bytes: Uint8Array): WordVectors {
    const header = new DataView(bytes.buffer, bytes.byteOffset, headerLength);
    const size = header.getUint32(0, true);
    const dimensions = header.getUint32(4, true);
    const letters = header.getUint32(8, true);
    const start = headerLength + letters;
    const words = new TextDecoder().decode(bytes.subarray(headerLength, start)).split("\n");
    const rows = new Map(words.map((word, row) => [word, row]));
    const values = new Int8Array(bytes.buffer, bytes.byteOffset + start, size * dimensions);
    const likenesses = new Int8Array(bytes.buffer, values.byteOffset + values.length, size * kinds);
    const product = (one: number, other: number) => {
        const from = one * dimensions;
        const to = other * dimensions;
        let sum = 0;
        // "| 0" lets the engine compute with integers; these are far below its limit.
        for (let at = 0; at < dimensions; at++)
            sum = (sum + (values[from + at] ?? 0) * (values[to + at] ?? 0)) | 0;
        return sum;
    };
    const lengths = new Float64Array(size);
    for (let row = 0; row < size; row++) lengths[row] = Math.sqrt(product(row, row)) || 1;
    const cosine = (one: number, other: number) =>
        one < 0 || other < 0 ? 0 : product(one, other) / ((lengths[one] ?? 1) * (lengths[other] ?? 1));
    return {
        rowOf: (word) => rows.get(word) ?? -1,
        cosine,
        cosinesWith: (several) => {
            const products = productsWith(several, { values, dimensions });
            return (other) => {
                const found = new Float64Array(several.length);
                if (other < 0) return found;
                products(other, found);
                const length = lengths[other] ?? 1;
                for (let at = 0; at < found.length; at++)
                    found[at] = (found[at] ?? 0) / ((lengths[several[at] ?? -1] ?? 1) * length);
                return found;
            };
        },
        likeness: (row, kind) => (row < 0 ? 0 : (likenesses[row * kinds + kind] ?? 0) / 127),
    };
}

interface VectorTable {
    readonly values: Int8Array;
    readonly dimensions: number;
}

/**
 * Prepares some rows, and returns a function that writes the product of each of them with another row; 0 for a row of -1. Two
 * rows share one number, since a product needs 21 of its 53 bits: the second one is shifted by 24 bits. All sums are of whole
 * numbers, and exact.
 */
function productsWith(rows: readonly number[], { values, dimensions }: VectorTable) {
    const pairs = Math.ceil(rows.length / 2);
    const packed = new Float64Array(pairs * dimensions);
    rows.forEach((row, place) => {
        const from = (place >> 1) * dimensions;
        const factor = place % 2 === 0 ? 1 : shift;
        for (let at = 0; at < dimensions && row >= 0; at++)
            packed[from + at] = (packed[from + at] ?? 0) + factor * (values[row * dimensions + at] ?? 0);
    });
    const unpack = (sum: number, pair: number, products: Float64Array) => {
        // Adding 0 turns -0 into 0.
        const second = Math.round(sum / shift) + 0;
        products[2 * pair] = sum - second * shift;
        if (2 * pair + 1 < products.length) products[2 * pair + 1] = second;
    };
    return (other: number, products: Float64Array) => {
        const to = other * dimensions;
        let pair = 0;
        // Two pairs at a time: their sums do not wait for one another.
        for (; pair + 2 <= pairs; pair += 2) {
            const from = pair * dimensions;
            let one = 0;
            let two = 0;
            for (let at = 0; at < dimensions; at++) {
                const value = values[to + at] ?? 0;
                one += (packed[from + at] ?? 0) * value;
                two += (packed[from + dimensions + at] ?? 0) * value;
            }
            unpack(one, pair, products);
            unpack(two, pair + 1, products);
        }
        if (pair === pairs) return;
        let last = 0;
        for (let at = 0; at < dimensions; at++)
            last += (packed[pair * dimensions + at] ?? 0) * (values[to + at] ?? 0);
        unpack(last, pair, products);
    };
}

const shift = 2 ** 24;

/** Vectors of no words, for languages without them and for tests. */
export const noWordVectors: WordVectors = {
    rowOf: () => -1,
    cosine: () => 0,
    cosinesWith:
        ({ length }) =>
        () =>
            new Float64Array(length),
    likeness: () => 0,
};

const headerLength = 12;
const kinds = 4;
