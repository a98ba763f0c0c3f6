/** Vectors of the most frequent English words. bench/make-word-vectors.ts documents the byte layout. */
export interface WordVectors {
    /** The row of a lower-case word, which is also its rank by frequency, from 0; -1 if it has no vector. */
    rowOf(word: string): number;
    /** The cosine of two rows, -1 to 1; 0 if either row is -1. */
    cosine(one: number, other: number): number;
    /** The cosine of each of the rows with the other one. */
    cosines(rows: readonly number[], other: number): Float64Array;
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
        let sum = 0;
        let to = other * dimensions;
        for (let at = one * dimensions, end = at + dimensions; at < end; at++) {
            sum += (values[at] ?? 0) * (values[to++] ?? 0);
        }
        return sum;
    };
    const lengths = new Float64Array(size);
    for (let row = 0; row < size; row++) lengths[row] = Math.sqrt(product(row, row)) || 1;
    const cosine = (one: number, other: number) =>
        one < 0 || other < 0 ? 0 : product(one, other) / ((lengths[one] ?? 1) * (lengths[other] ?? 1));
    return {
        rowOf: (word) => rows.get(word) ?? -1,
        cosine,
        cosines: (several, other) => {
            const found = new Float64Array(several.length);
            for (let at = 0; at < found.length; at++) found[at] = cosine(several[at] ?? -1, other);
            return found;
        },
        likeness: (row, kind) => (row < 0 ? 0 : (likenesses[row * kinds + kind] ?? 0) / 127),
    };
}

/** Vectors of no words, for languages without them and for tests. */
export const noWordVectors: WordVectors = {
    rowOf: () => -1,
    cosine: () => 0,
    cosines: ({ length }) => new Float64Array(length),
    likeness: () => 0,
};

const headerLength = 12;
const kinds = 4;
