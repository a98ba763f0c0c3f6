import { dimensionsAtOnce, openProductKernel } from "./product-kernel.ts";

/** Vectors of the most frequent English words. bench/make-word-vectors.ts documents the byte layout. */
export interface WordVectors {
    /** The row of a lower-case word, which is also its rank by frequency, from 0; -1 if it has no vector. */
    rowOf(word: string): number;
    /** Returns a function that writes the cosines of these rows with another row, -1 to 1; 0 if either row is -1. */
    cosinesWith(rows: readonly number[]): (other: number, target: Float64Array, from: number) => void;
    /**
     * Raises four values to how similar a word is to people, places, times and numbers, where that is more: its mean cosine with
     * examples, in parts of `wholeLikeness`.
     */
    raiseLikeness(row: number, most: Int8Array): void;
}

/** Reads word vectors from the file's bytes, and copies them into the memory of a kernel. */
export function readWordVectors(bytes: Uint8Array): WordVectors {
    const header = new DataView(bytes.buffer, bytes.byteOffset, headerLength);
    const size = header.getUint32(0, true);
    const dimensions = header.getUint32(4, true);
    const letters = header.getUint32(8, true);
    const start = headerLength + letters;
    const words = new TextDecoder().decode(bytes.subarray(headerLength, start)).split("\n");
    const rows = new Map(words.map((word, row) => [word, row]));
    const likenesses = new Int8Array(size * kinds);
    likenesses.set(new Int8Array(bytes.buffer, bytes.byteOffset + start + size * dimensions, size * kinds));
    const table = openVectorTable(
        new Int8Array(bytes.buffer, bytes.byteOffset + start, size * dimensions),
        dimensions,
    );
    return {
        rowOf: (word) => rows.get(word) ?? -1,
        cosinesWith: (several) => {
            const lengths = Float64Array.from(several, table.lengthOf);
            const products = table.productsWith(several);
            return (other, target, from) => {
                if (other < 0) return void target.fill(0, from, from + several.length);
                products(other, target, from);
                const length = table.lengthOf(other);
                for (let at = 0; at < lengths.length; at++)
                    target[from + at] = (target[from + at] ?? 0) / ((lengths[at] ?? 1) * length);
            };
        },
        raiseLikeness: (row, most) => {
            for (let kind = 0; kind < kinds && row >= 0; kind++) {
                const likeness = likenesses[row * kinds + kind] ?? 0;
                if (likeness > (most[kind] ?? 0)) most[kind] = likeness;
            }
        },
    };
}

/** Copies vectors into the memory of a kernel. */
function openVectorTable(values: Int8Array, dimensions: number) {
    const width = Math.ceil(dimensions / dimensionsAtOnce) * dimensionsAtOnce;
    const size = values.length / dimensions;
    const productsFrom = 2 * rowsAtOnce * width;
    const vectorsFrom = productsFrom + 4 * rowsAtOnce;
    const { memory, run } = openProductKernel(dimensions, vectorsFrom + size * width);
    const loaded = new Int16Array(memory, 0, rowsAtOnce * width);
    const products = new Int32Array(memory, productsFrom, rowsAtOnce);
    const vectors = new Int8Array(memory, vectorsFrom);
    for (let row = 0; row < size; row++)
        vectors.set(values.subarray(row * dimensions, (row + 1) * dimensions), row * width);
    /** The rows that are in the kernel's memory. */
    let current: Int16Array | undefined;
    const load = (rows: Int16Array) => {
        if (current === rows) return;
        loaded.set(rows);
        current = rows;
    };
    /** Some rows with 16 bits for each value. */
    const widened = (rows: readonly number[]) => {
        const wide = new Int16Array(rows.length * width);
        for (const [place, row] of rows.entries())
            for (let at = 0; at < width && row >= 0; at++)
                wide[place * width + at] = vectors[row * width + at] ?? 0;
        return wide;
    };
    // 0 for rows whose length is not known yet.
    const lengths = new Float64Array(size);
    return {
        /** The length of a row; 1 for a row of -1 or of zeros. */
        lengthOf: (row: number): number => {
            if (row < 0) return 1;
            const known = lengths[row] ?? 0;
            if (known !== 0) return known;
            let sum = 0;
            for (let at = row * width; at < (row + 1) * width; at++) sum += (vectors[at] ?? 0) ** 2;
            const length = Math.sqrt(sum) || 1;
            lengths[row] = length;
            return length;
        },
        /** Returns a function that writes the products of these rows with another row. */
        productsWith: (several: readonly number[]) => {
            const parts: Int16Array[] = [];
            for (let from = 0; from < several.length; from += rowsAtOnce)
                parts.push(widened(several.slice(from, from + rowsAtOnce)));
            return (other: number, target: Float64Array, from: number): void => {
                let next = from;
                for (const part of parts) {
                    load(part);
                    const count = part.length / width;
                    run(vectorsFrom + other * width, 0, 2 * part.length, productsFrom);
                    for (let at = 0; at < count; at++) target[next++] = products[at] ?? 0;
                }
            };
        },
    };
}

/** More than nearly every question needs. */
const rowsAtOnce = 32;

/** Vectors of no words, for languages without them and for tests. */
export const noWordVectors: WordVectors = {
    rowOf: () => -1,
    cosinesWith:
        ({ length }) =>
        (_, target, from) =>
            void target.fill(0, from, from + length),
    raiseLikeness: () => undefined,
};

const headerLength = 12;
const kinds = 4;
/** The likeness of a word that is the same as the examples. */
export const wholeLikeness = 127;
