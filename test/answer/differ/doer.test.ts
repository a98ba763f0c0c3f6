import { expect, test } from "vitest";
import { areOtherNames, doerIn } from "../../../src/answer/differ/doer.ts";

const asked = ["who", "built", "the", "tower"];

test.each([
    ["The tower was built by Ida Holm.", "Ida Holm"],
    ["The tower was built in 1911 by the architect Ida Holm.", "Ida Holm"],
    ["Peter Lund built the tower in 1911.", "Peter Lund"],
    ["The tower was erected by Ludwig van Beek.", "Ludwig van Beek"],
])("%s", (sentence, name) => {
    expect(doerIn(sentence, asked)).toBe(name);
});

test.each([
    "The tower was built by Ida Holm and Peter Lund.",
    "The tower was built by the Lervik Building Company.",
    "The tower was painted by Ida Holm.",
    "The tower was built by Holm.",
    "Ida Holm saw that Peter Lund had the tower built.",
])("%s names nobody for sure", (sentence) => {
    expect(doerIn(sentence, asked)).toBeUndefined();
});

test("names are others if they share no word", () => {
    expect(areOtherNames("Ida Holm", "Peter Lund")).toBe(true);
    expect(areOtherNames("Ida Holm", "I. K. Holm")).toBe(false);
    expect(areOtherNames("Father Anton Berg", "Anton Berg")).toBe(false);
});
