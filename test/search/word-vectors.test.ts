import fc from "fast-check";
import { expect, test } from "vitest";
import { noWordVectors, readWordVectors, type WordVectors } from "../../src/search/word-vectors.ts";

/** Three words in two dimensions, or other vectors. */
function anAsset(values: readonly number[] = [127, 0, 100, 100, 0, 127], dimensions = 2): Uint8Array {
    const words = new TextEncoder().encode("cat\ndog\ncar");
    const likenesses = Array.from({ length: (4 * values.length) / dimensions }, () => 0);
    likenesses.splice(0, 12, 127, 0, 0, 0, 0, 127, 0, 0, 0, 0, 127, -127);
    const bytes = new Uint8Array(12 + words.length + values.length + likenesses.length);
    new DataView(bytes.buffer).setUint32(0, values.length / dimensions, true);
    new DataView(bytes.buffer).setUint32(4, dimensions, true);
    new DataView(bytes.buffer).setUint32(8, words.length, true);
    bytes.set(words, 12);
    bytes.set(
        Int8Array.from([...values, ...likenesses]).map((value) => value & 255),
        12 + words.length,
    );
    return bytes;
}

test("words have rows in the order of the file, and unknown words have none", () => {
    const vectors = readWordVectors(anAsset());
    expect(["cat", "dog", "car", "cow"].map(vectors.rowOf)).toEqual([0, 1, 2, -1]);
});

/** The cosines of some rows with another one. */
function cosinesOf({ cosinesWith }: WordVectors, rows: readonly number[], other: number): number[] {
    const target = new Float64Array(rows.length + 2).fill(9);
    cosinesWith(rows)(other, target, 1);
    expect([target[0], target.at(-1)]).toEqual([9, 9]);
    return [...target.slice(1, -1)];
}

/** The definition of a cosine; 0 for a vector that is missing or all 0. */
function plainCosine(one: readonly number[] = [], other: readonly number[] = []): number {
    const product = (some: readonly number[], others: readonly number[]) =>
        some.reduce((sum, value, at) => sum + value * (others[at] ?? 0), 0);
    const length = (vector: readonly number[]) => Math.sqrt(product(vector, vector)) || 1;
    // Adding 0 turns -0 into 0.
    return product(one, other) / (length(one) * length(other)) + 0;
}

test("the cosine does not depend on the length of the rows", () => {
    const cosines = cosinesOf(readWordVectors(anAsset()), [0, 1, 2, -1], 1);
    expect(cosines).toEqual([
        expect.closeTo(Math.SQRT1_2),
        expect.closeTo(1),
        expect.closeTo(Math.SQRT1_2),
        0,
    ]);
});

test("cosines equal their plain definition to the last bit", () => {
    const value = fc.oneof(fc.integer({ min: -127, max: 127 }), fc.constantFrom(0, 127, -127));
    const vectors = fc.integer({ min: 1, max: 100 }).chain((dimensions) =>
        fc.array(fc.array(value, { minLength: dimensions, maxLength: dimensions }), {
            minLength: 5,
            maxLength: 5,
        }),
    );
    const row = fc.integer({ min: -1, max: 4 });
    const rows = fc.array(row, { maxLength: 70 });
    fc.assert(
        fc.property(vectors, rows, rows, row, (some, first, second, other) => {
            const read = readWordVectors(anAsset(some.flat(), some[0]?.length));
            const plain = (asked: readonly number[]) =>
                asked.map((one) => plainCosine(some[one], some[other]));
            expect(cosinesOf(read, first, other)).toEqual(plain(first));
            expect(cosinesOf(read, second, other)).toEqual(plain(second));
        }),
    );
});

test("two questions can be prepared at the same time", () => {
    const { cosinesWith } = readWordVectors(anAsset());
    const [one, other] = [cosinesWith([0]), cosinesWith([1])];
    const target = new Float64Array(2);
    for (let round = 0; round < 2; round++) {
        one(2, target, 0);
        other(1, target, 1);
        expect([...target]).toEqual([0, expect.closeTo(1)]);
    }
});

test("similarities keep their sign", () => {
    const { raiseLikeness } = readWordVectors(anAsset());
    const most = Int8Array.from([0, 0, 0, -128]);
    for (const row of [2, -1]) raiseLikeness(row, most);
    expect([...most]).toEqual([0, 0, 127, -127]);
    for (const row of [0, 1]) raiseLikeness(row, most);
    expect([...most]).toEqual([127, 127, 127, 0]);
});

test("the vectors may start anywhere in a larger buffer", () => {
    const larger = new Uint8Array(anAsset().length + 7);
    larger.set(anAsset(), 7);
    expect(cosinesOf(readWordVectors(larger.subarray(7)), [0, 1], 2)).toEqual([
        0,
        expect.closeTo(Math.SQRT1_2),
    ]);
});

test("without vectors, no word is similar to another", () => {
    expect(cosinesOf(noWordVectors, [noWordVectors.rowOf("cat")], 0)).toEqual([0]);
});
