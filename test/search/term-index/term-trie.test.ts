import fc from "fast-check";
import SearchableMap from "minisearch/SearchableMap";
import { expect, test } from "vitest";
import { termTrie } from "../../../src/search/term-index/term-trie.ts";
import { tableOf } from "./table-of.ts";

/** Few letters, so that many begin alike, and one that takes two units. */
const text = fc
    .array(fc.constantFrom("a", "b", "c", "é", "語", "😀"), { minLength: 1, maxLength: 9 })
    .map((letters) => letters.join(""));
const strings = fc.uniqueArray(text, { minLength: 1, maxLength: 60 });

test("a trie finds the same strings as MiniSearch's map, in the same order", () => {
    fc.assert(
        fc.property(strings, text, fc.nat(3), fc.integer({ min: 0, max: 3 }), (all, asked, skip, edits) => {
            const numbers = all.map((_, number) => number).filter((number) => number % (skip + 2) !== 0);
            const trie = termTrie(tableOf(all), Uint32Array.from(numbers));
            const map = new SearchableMap<number>();
            for (const number of numbers) map.set(all[number] ?? "", number);

            expect(trie.beginningWith(asked)).toEqual([...map.atPrefix(asked).values()]);
            expect(trie.beginningWith("")).toEqual([...map.values()]);
            const near: [number, number][] = [];
            const collect = (number: number, distance: number) => near.push([number, distance]) === 0;
            expect(trie.near("", asked, { edits, take: collect })).toBe(false);
            expect(near).toEqual([...map.fuzzyGet(asked, edits).values()]);

            const [first, rest] = [asked.slice(0, 1), asked.slice(1)];
            const below: [number, number][] = [];
            trie.near(first, rest, {
                edits,
                take: (number, distance) => below.push([number, distance]) === 0,
            });
            expect(below).toEqual([...map.atPrefix(first).fuzzyGet(rest, edits).values()]);
        }),
        { numRuns: 3000 },
    );
});

test("a trie stops at the string that is taken", () => {
    const trie = termTrie(tableOf(["bridge", "bridges", "fridge"]), Uint32Array.of(0, 1, 2));
    const seen: number[] = [];
    const take = (number: number) => seen.push(number) === 1;
    expect(trie.near("b", "ridge", { edits: 1, take })).toBe(true);
    expect(seen).toEqual([0]);
});
