import { expect, test } from "vitest";
import { declaredValue, isDeclaredKey } from "../../../src/corpus/front-matter/declared-rules.ts";

test.each([
    ["title", " The bridge ", "The bridge"],
    ["published", "2016-11-09T10:00:00+01:00", "2016-11-09"],
    ["url", "https://example.org/a", "https://example.org/a"],
    ["language", "pt-br", "pt-BR"],
    ["author", ["A. Berg ", "I. Holm"], "A. Berg, I. Holm"],
    ["summary", "two\nlines", "two\nlines"],
] as const)("%s accepts %j", (key, value, declared) => {
    expect(declaredValue(key, value)).toBe(declared);
});

test.each([
    ["title", ""],
    ["title", "two\nlines"],
    ["title", "x".repeat(301)],
    ["title", "The\0bridge"],
    ["summary", "two\nlines\x1b[2J"],
    ["published", "yesterday"],
    ["url", "javascript:alert(1)"],
    ["language", "!"],
    ["language", "english"],
    ["author", []],
    ["author", ["A. Berg", ""]],
    ["title", ["A", "B"]],
    ["summary", "x".repeat(2001)],
    ["publisher", 5],
] as const)("%s rejects %j", (key, value) => {
    expect(declaredValue(key, value)).toBeUndefined();
});

test("inherited properties of objects are not keys of articles", () => {
    expect(["title", "colour", "constructor"].map(isDeclaredKey)).toEqual([true, false, false]);
});
