import { expect, test } from "vitest";
import { likeliestSpelling } from "../../../src/answer/question/likeliest-spelling.ts";

const words = ["the", "happened", "bed", "bad"];
const vectors = { rowOf: (word: string) => words.indexOf(word) };

test.each([
    ["a missing letter", "hapened", "happened"],
    ["an extra letter", "happenned", "happened"],
    ["another letter", "happemed", "happened"],
    ["two swapped letters", "hte", "the"],
])("%s is corrected", (_, word, expected) => {
    expect(likeliestSpelling(word, vectors)).toBe(expected);
});

test("of several words, the most frequent one is meant", () => {
    expect(likeliestSpelling("bd", vectors)).toBe("bed");
});

test("a rare word can only have swapped letters, and a frequent one is right", () => {
    const ranks: Readonly<Record<string, number>> = {
        the: 0,
        sale: 900,
        form: 50,
        from: 20,
        teh: 30_000,
        kale: 20_000,
    };
    const rowOf = (word: string) => ranks[word] ?? -1;
    const spellings = ["teh", "kale", "form"].map((word) => likeliestSpelling(word, { rowOf }));
    expect(spellings).toEqual(["the", undefined, undefined]);
});

test("two edits are too many, and rare words are not guessed", () => {
    expect(likeliestSpelling("hapend", vectors)).toBeUndefined();
    const rare = { rowOf: (word: string) => (word === "gnome" ? 20_000 : -1) };
    expect(likeliestSpelling("gnom", rare)).toBeUndefined();
});

test("a word that is longer than any frequent one is not compared", () => {
    let compared = 0;
    const rowOf = () => {
        compared++;
        return -1;
    };
    expect(likeliestSpelling("a".repeat(31), { rowOf })).toBeUndefined();
    expect(compared).toBe(0);
});
