import fc from "fast-check";
import { expect, test } from "vitest";
import { growStrings } from "../../../src/search/building/growing-strings.ts";
import { numberOf, type StringTable, stringAt, stringsIn } from "../../../src/search/string-table.ts";

function tableOf(strings: readonly string[], earlier?: StringTable): StringTable {
    const growing = growStrings(earlier);
    for (const one of strings) growing.numberIn(one);
    return growing.table();
}

/** Any UTF-16 units, also halves of surrogate pairs, which the first letters of a word can end with. */
const text = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
    .map((units) => String.fromCharCode(...units));

test("every string keeps its number, and any other has none", () => {
    fc.assert(
        fc.property(fc.uniqueArray(text), text, (strings, other) => {
            const table = tableOf(strings);
            expect(stringsIn(table)).toEqual(strings);
            expect(strings.map((_, at) => stringAt(table, at))).toEqual(strings);
            expect(strings.map((one) => numberOf(table, one))).toEqual(strings.map((_, at) => at));
            expect(numberOf(table, other)).toBe(strings.indexOf(other));
        }),
    );
});

test("strings copied from an earlier table are the same as new ones", () => {
    fc.assert(
        fc.property(fc.uniqueArray(text), fc.uniqueArray(text), (before, strings) => {
            const earlier = tableOf(before);
            const growing = growStrings(earlier);
            for (const one of strings) {
                const number = before.indexOf(one);
                if (number >= 0 && number % 2 === 0) growing.copy(number);
                else growing.numberIn(one);
            }
            expect(growing.table()).toEqual(tableOf(strings));
            expect([...growing.copies]).toEqual(before.map((one) => strings.indexOf(one) + 1));
        }),
    );
});

test("a string of 200,000 letters is one like any other", () => {
    const long = "x".repeat(200_000);
    const table = tableOf(["y", long]);
    expect(numberOf(table, long)).toBe(1);
    expect(stringAt(table, 1)).toBe(long);
    expect(stringsIn(table)).toEqual(["y", long]);
});
