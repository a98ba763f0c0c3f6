import fc from "fast-check";
import { expect, test } from "vitest";
import { reusedArray } from "../../../src/answer/ranking/reused-array.ts";

test("an array is long enough and full of zeros, whatever was written to it before", () => {
    fc.assert(
        fc.property(fc.array(fc.nat(200_000), { maxLength: 10 }), (lengths) => {
            const next = reusedArray((length) => new Uint8Array(length));
            for (const length of lengths) {
                const array = next(length);
                expect(array.length).toBeGreaterThanOrEqual(length);
                expect(array.subarray(0, length).every((value) => value === 0)).toBe(true);
                array.fill(1);
            }
        }),
    );
});

test("the next array of a question of usual length is the same one", () => {
    const next = reusedArray((length) => new Float64Array(length));
    const first = next(1000);
    expect(next(900)).toBe(first);
    expect(next(200_000)).not.toBe(first);
    expect(next(1000)).toBe(first);
});
