import { expect, test } from "vitest";
import { told } from "../../../../locales/message.ts";
import { decodeArticle } from "../../../../src/corpus/formats/text/decode-article.ts";
import { inWords } from "../../../in-words.ts";

test("UTF-8 is decoded without its byte order mark", () => {
    expect(decodeArticle(Buffer.from("caf\u00e9\n"))).toEqual({ text: "caf\u00e9\n", problems: [] });
    expect(decodeArticle(Buffer.from("\ufeffcaf\u00e9"))).toEqual({ text: "caf\u00e9", problems: [] });
});

test.each([
    ["UTF-16", Buffer.from("\ufeffThe caf\u00e9", "utf16le"), "The caf\u00e9"],
    ["Windows-1252", Buffer.from("The caf\u00e9\n", "latin1"), "The caf\u00e9\n"],
])("%s is read, and named in a warning", (encoding, bytes, text) => {
    expect(inWords(decodeArticle(bytes))).toMatchObject({
        text,
        problems: [
            { line: 1, problem: `The file is ${encoding} and was read as such.`, severity: "warning" },
        ],
    });
});

test.each([
    ["binary", Buffer.from("a\n\0b"), "line 2: The file is binary, not text: its byte 3 is 0."],
    [
        "UTF-16 with control characters",
        Buffer.from("\ufeffa\0b", "utf16le"),
        "line 1: The file is binary, not text: its byte 4 is 0.",
    ],
    [
        "damaged UTF-8",
        Buffer.concat([Buffer.from("one \u00e9\u00e8 caf\u00e9\ncaf\u00e9"), Buffer.from([0xe9, 0x0a])]),
        "line 2: Byte 21 of the file is not UTF-8.",
    ],
    [
        "damaged UTF-8 after a U+FFFD that was written",
        Buffer.concat([Buffer.from("one \ufffd\u00e9\u00e8 caf\u00e9"), Buffer.from([0xe9, 0x0a])]),
        "line 1: Byte 18 of the file is not UTF-8.",
    ],
])("%s is an error with its line", (_, bytes, expected) => {
    const found = decodeArticle(bytes);
    if (!("problem" in found)) throw new Error("It was read.");
    expect(`line ${found.line ?? "-"}: ${told(found.problem)}`).toBe(expected);
    expect(found.severity).toBe("error");
});
