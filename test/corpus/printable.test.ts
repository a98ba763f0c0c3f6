import fc from "fast-check";
import { expect, test } from "vitest";
import { idOf } from "../../src/corpus/article-id.ts";
import { parseFiles } from "../../src/corpus/parse-files.ts";
import { isBlank, printable } from "../../src/corpus/printable.ts";
import { readArticle } from "../../src/corpus/read-article.ts";
import { named } from "../../src/discord/markdown.ts";

const dangerous = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u;

test.each([
    ["report\u202etxt.exe", "reporttxt.exe"],
    ["a\u2067b\u2069c", "abc"],
    ["Two\r\n  lines\u2028three\tfour", "Two lines three four"],
    ["\u001b[2J\u001b]0;x\u0007", "\ufffd[2J\ufffd]0;x\ufffd"],
    ["bri\u200bdge\ufeff", "bridge"],
    ["\u200b\u2060", "\ufffd"],
    ["می\u200cخواهم 👨\u200d👩\u200d👧 a\u00a0b", "می\u200cخواهم 👨\u200d👩\u200d👧 a\u00a0b"],
    ["  two  spaces ", "  two  spaces "],
])("%j is shown as %j", (written, shown) => {
    expect(printable(written)).toBe(shown);
});

test("no name reorders a line, ends it or controls a terminal, and what is shown stays as it is", () => {
    const odd = fc.constantFrom(
        ..."\u001b\u0007\u0085\n\r\t\v\u2028\u2029\u202e\u2066\u200b\ufeff\u3164 ab[א",
    );
    const text = fc.array(fc.oneof(odd, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 20 });
    fc.assert(
        fc.property(text, (parts) => {
            const written = parts.join("");
            expect(printable(written)).not.toMatch(dangerous);
            // Names from right to left are isolated as a whole.
            expect(named(written, 200).replace(/^\u2068(.*)\u2069$/su, "$1")).not.toMatch(dangerous);
            expect(printable(printable(written))).toBe(printable(written));
            expect(isBlank(printable(written))).toBe(written.trim() === "");
        }),
    );
});

test("an article's names are one visible line, and its paragraphs verbatim", async () => {
    const text = "The \u202ebridge\u202c of\u200b Lervik.\u001b[2J";
    const source = `---\ntitle: "The \\u202Ebridge"\nauthor: "A.\\u2067 Berg"\npublisher: "\\u200b"\n---\n\nOne\\\ntwo\u202e\n===\n\n${text}`;
    const bytes = new TextEncoder().encode(source);
    const file = "odd\u202e/the\nbridge\u001b.md";
    const { articles } = await parseFiles([{ file, bytes }], { read: readArticle });
    expect(articles).toMatchObject([
        { id: "the bridge\ufffd", collection: "odd", title: "The bridge", author: "A. Berg" },
    ]);
    expect(articles[0]).not.toHaveProperty("publisher");
    expect(articles[0]?.paragraphs).toMatchObject([{ text, path: ["One two"] }]);
});

test("a title that nobody can see is replaced by the file's name, and files whose names look alike are told apart", async () => {
    const bytes = new TextEncoder().encode('---\ntitle: "\\u200b\\u2060"\n---\n\nText.');
    const files = [
        { file: "old-bridge.md", bytes },
        { file: "old-bri\u200bdge.txt", bytes: new TextEncoder().encode("Title\n\nText.") },
    ];
    const { articles } = await parseFiles(files, { read: readArticle });
    expect(articles.map(({ id, title }) => [id, title])).toEqual([
        ["old-bridge.md", "Old bridge"],
        ["old-bridge.txt", "Title"],
    ]);
    expect(idOf("\u200b.md")).toBe("\ufffd");
});
