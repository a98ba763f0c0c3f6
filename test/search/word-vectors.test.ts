import fc from "fast-check";
import { expect, test } from "vitest";
import { noWordVectors, readWordVectors } from "../../src/search/word-vectors.ts";

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

test("the cosine does not depend on the length of the rows", () => {
    const { cosine, cosinesWith } = readWordVectors(anAsset());
    expect(cosine(0, 1)).toBeCloseTo(Math.SQRT1_2);
    expect([...cosinesWith([0, 1, -1])(2)]).toEqual([0, cosine(1, 2), 0]);
});

test("several cosines equal single ones to the last bit", () => {
    const value = fc.integer({ min: -127, max: 127 });
    const vector = fc.array(value, { minLength: 100, maxLength: 100 });
    const row = fc.integer({ min: -1, max: 4 });
    fc.assert(
        fc.property(
            fc.array(vector, { minLength: 5, maxLength: 5 }),
            fc.array(row, { maxLength: 11 }),
            row,
            (vectors, rows, other) => {
                const { cosine, cosinesWith } = readWordVectors(anAsset(vectors.flat(), 100));
                expect([...cosinesWith(rows)(other)]).toEqual(rows.map((one) => cosine(one, other)));
            },
        ),
    );
});

test("several cosines of the largest values equal single ones", () => {
    const { cosine, cosinesWith } = readWordVectors(
        anAsset(
            [127, -127].flatMap((one) => Array(100).fill(one)),
            100,
        ),
    );
    for (const other of [0, 1])
        expect([...cosinesWith([0, 1, 1, 0, 0])(other)]).toEqual(
            [0, 1, 1, 0, 0].map((one) => cosine(one, other)),
        );
});

test("similarities keep their sign", () => {
    const { likeness } = readWordVectors(anAsset());
    expect([likeness(0, 0), likeness(2, 3), likeness(-1, 0)]).toEqual([1, -1, 0]);
});

test("the vectors may start anywhere in a larger buffer", () => {
    const larger = new Uint8Array(anAsset().length + 7);
    larger.set(anAsset(), 7);
    expect(readWordVectors(larger.subarray(7)).cosine(0, 2)).toBe(0);
});

test("without vectors, no word is similar to another", () => {
    expect(noWordVectors.cosine(noWordVectors.rowOf("cat"), 0)).toBe(0);
});
