import { expect, test } from "vitest";
import { told } from "../../../../locales/message.ts";
import { pageArticle } from "../../../../src/corpus/formats/pages/page-article.ts";
import { inWords } from "../../../in-words.ts";
import { readNow } from "../../../read-now.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const filler =
    "The bridge was opened in spring, and people came from far away to see it, says the chronicle.";

const page = (head: string) => `${head}<title>T</title><p>caf\u00e9 ${filler}</p>`;
const latin = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const first = (html: Uint8Array, charset?: string) => {
    const read = pageArticle(html, charset);
    if ("problem" in read) throw new Error(told(read.problem));
    expect(read.problems).toEqual([]);
    return readNow("a.md", read.markdown).article?.paragraphs[0]?.text;
};

test("UTF-8 with or without a mark, declared encodings, the server's charset, and UTF-16 by its mark are read", () => {
    const expected = `café ${filler}`;
    expect(first(bytes(page("")))).toBe(expected);
    expect(first(bytes(`\ufeff${page('<meta charset="latin1">')}`))).toBe(expected);
    expect(first(latin(page('<meta charset="iso-8859-1">')))).toBe(expected);
    expect(
        first(latin(page('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'))),
    ).toBe(expected);
    expect(first(latin(page("")), "iso-8859-1")).toBe(expected);
    expect(first(Buffer.from(`\ufeff${page("")}`, "utf16le"))).toBe(expected);
});

test("an unknown encoding, or bytes that don't match the declared one, are warnings if the text can be read", () => {
    const warned = (html: Uint8Array) => {
        const read = pageArticle(html);
        return "problem" in read
            ? read.problem
            : [read.problems.map(({ problem }) => problem), read.markdown];
    };
    const klingon = page('<meta charset="klingon">');
    for (const html of [bytes(klingon), latin(klingon)])
        expect(inWords(warned(html))).toEqual([
            [expect.stringContaining("The page says that it is in klingon")],
            expect.stringContaining("café"),
        ]);
    expect(inWords(warned(latin(page(""))))).toEqual([
        ["The page says that it is in utf-8, but it is in Windows-1252."],
        expect.stringContaining("café"),
    ]);
    expect(inWords(pageArticle(latin(`${page("")}\x81\x8d`)))).toMatchObject({
        problem: "The page contains bytes that are not UTF-8.",
    });
    expect(inWords(pageArticle(new Uint8Array([0x25, 0x50, 0, 0, 1])))).toMatchObject({
        problem: expect.stringContaining("binary"),
    });
});
