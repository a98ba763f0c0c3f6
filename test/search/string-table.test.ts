import fc from "fast-check";
import { expect, test } from "vitest";
import { numberOf, stringAt, stringsIn, stringTable } from "../../src/search/string-table.ts";

/** Any UTF-16 units, also halves of surrogate pairs, which the first letters of a word can end with. */
const text = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
    .map((units) => String.fromCharCode(...units));

test("every string keeps its number, and any other has none", () => {
    fc.assert(
        fc.property(fc.uniqueArray(text), text, (strings, other) => {
            const table = stringTable(strings, strings.length);
            expect(stringsIn(table)).toEqual(strings);
            expect(strings.map((_, at) => stringAt(table, at))).toEqual(strings);
            expect(strings.map((one) => numberOf(table, one))).toEqual(strings.map((_, at) => at));
            expect(numberOf(table, other)).toBe(strings.indexOf(other));
        }),
    );
});

test("a string of 200,000 letters is one like any other", () => {
    const long = "x".repeat(200_000);
    const table = stringTable(["y", long], 2);
    expect(numberOf(table, long)).toBe(1);
    expect(stringAt(table, 1)).toBe(long);
    expect(stringsIn(table)).toEqual(["y", long]);
});
