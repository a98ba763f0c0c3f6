import { expect, test } from "vitest";
import { noWordVectors, readWordVectors } from "../../src/search/word-vectors.ts";

/** Three words in two dimensions. */
function anAsset(): Uint8Array {
    const words = new TextEncoder().encode("cat\ndog\ncar");
    const values = [127, 0, 100, 100, 0, 127];
    const likenesses = [127, 0, 0, 0, 0, 127, 0, 0, 0, 0, 127, -127];
    const bytes = new Uint8Array(12 + words.length + values.length + likenesses.length);
    new DataView(bytes.buffer).setUint32(0, 3, true);
    new DataView(bytes.buffer).setUint32(4, 2, true);
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
    const { cosine, cosines } = readWordVectors(anAsset());
    expect(cosine(0, 1)).toBeCloseTo(Math.SQRT1_2);
    expect([...cosines([0, 1, -1], 2)]).toEqual([0, cosine(1, 2), 0]);
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
