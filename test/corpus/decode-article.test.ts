import { expect, test } from "vitest";
import { decodeArticle } from "../../src/corpus/decode-article.ts";

test("UTF-8 is decoded without its byte order mark", () => {
    expect(decodeArticle(Buffer.from("caf\u00e9\n"))).toBe("caf\u00e9\n");
    expect(decodeArticle(Buffer.from("\ufeffcaf\u00e9"))).toBe("caf\u00e9");
});

test.each([
    ["UTF-16", Buffer.from("\ufeffcaf\u00e9", "utf16le"), "line 1: The file is UTF-16, not UTF-8."],
    ["binary", Buffer.from("a\0b"), "line -: The file is binary, not text."],
    [
        "Latin-1",
        Buffer.from("one\ncaf\u00e9\n", "latin1"),
        "line 2: The line contains bytes that are not UTF-8.",
    ],
])("%s is reported with its line", (_, bytes, expected) => {
    const problem = decodeArticle(bytes);
    if (typeof problem === "string") throw new Error("It was read.");
    expect(`line ${problem.line ?? "-"}: ${problem.problem}`).toBe(expected);
});
