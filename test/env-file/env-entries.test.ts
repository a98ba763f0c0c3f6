import { parse } from "dotenv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { scanEnv } from "../../src/env-file/env-entries.ts";

test("each variable is at its lines, also with quotation marks, export and a colon", () => {
    const text = [
        "# a comment",
        "A=1",
        "  export B = two # note",
        "C: three",
        "",
        'D="first',
        "A=not this",
        'last"',
        "E='it''s'",
        "F=",
    ].join("\n");
    expect(scanEnv(text).entries).toEqual([
        { name: "A", first: 1, last: 1 },
        { name: "B", first: 2, last: 2 },
        { name: "C", first: 3, last: 3 },
        { name: "D", first: 5, last: 7 },
        { name: "E", first: 8, last: 8 },
        { name: "F", first: 9, last: 9 },
    ]);
    expect(scanEnv(text).unread).toEqual([]);
});

test("a byte order mark and all kinds of line ends are no part of names", () => {
    const names = (text: string) => scanEnv(text).entries.map(({ name }) => name);
    expect(names("\ufeffA=1\r\nB=2\rC=3\n")).toEqual(["A", "B", "C"]);
});

test("lines that set nothing are listed", () => {
    expect(scanEnv("DISCORD_TOKEN abc\nA=1\n<html>\n=x\n").unread).toEqual([0, 2, 3]);
});

test("a quotation mark that is never closed ends with its line", () => {
    expect(scanEnv('A="x\nB=2').entries).toEqual([
        { name: "A", first: 0, last: 0 },
        { name: "B", first: 1, last: 1 },
    ]);
});

test("the names are those that dotenv reads", () => {
    const value = fc.constantFrom("", "1", "a b", "'q'", '"two\nlines"', "`x`", "# note", "1 # note", "a=b");
    const line = fc.tuple(fc.constantFrom("A", "B_C", "export D"), fc.constantFrom("=", " = "), value);
    fc.assert(
        fc.property(fc.array(line), fc.constantFrom("\n", "\r\n"), (lines, end) => {
            const text = lines.map((parts) => parts.join("")).join(end);
            const names = new Set(scanEnv(text).entries.map(({ name }) => name));
            expect([...names].sort()).toEqual(Object.keys(parse(text)).sort());
        }),
    );
});
