import fc from "fast-check";
import { expect, test } from "vitest";
import { openNumberTable } from "../../../src/answer/ranking/number-table.ts";

test("a table finds what was set, like a Map, however much it grows, and is empty once cleared", () => {
    const key = fc.oneof(
        fc.nat(40),
        fc.nat(2 ** 31 - 1),
        fc.nat(50).map((number) => number * 4096),
    );
    fc.assert(
        fc.property(
            fc.uniqueArray(key, { maxLength: 300 }),
            fc.array(key),
            fc.integer({ min: 1, max: 400 }),
            (keys, others, expected) => {
                const table = openNumberTable(expected);
                const map = new Map(keys.map((number, at) => [number, at - 2]));
                for (const [number, at] of map) table.set(number, at);
                for (const number of [...keys, ...others, -1])
                    expect(table.of(number)).toBe(map.get(number) ?? -1);
                table.clear();
                for (const number of [...keys, ...others]) expect(table.of(number)).toBe(-1);
                for (const number of new Set(others)) table.set(number, 7);
                for (const number of others) expect(table.of(number)).toBe(7);
            },
        ),
    );
});
