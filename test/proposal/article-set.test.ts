import { expect, test } from "vitest";
import { folderSet, setArticle, textOf } from "../../src/proposal/article-set.ts";
import { inWords } from "../in-words.ts";
import { corpusNow } from "../read-now.ts";
import { built, heldBytes } from "./a-proposal.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("the files of a folder become a set, sorted by name, with their ids", () => {
    const { articles, errors } = folderSet([
        { file: "news/b.md", bytes: bytes("# B\n\nText.") },
        { file: "a.txt", bytes: bytes("A\n\nText.") },
    ]);
    expect(errors).toEqual([]);
    expect(articles.map(({ id, file, origin }) => [id, file, origin])).toEqual([
        ["a", "a.txt", "folder"],
        ["b", "news/b.md", "folder"],
    ]);
});

test("a file that is not text is an error, and an unreadable one is left out", () => {
    const { articles, errors } = folderSet([
        { file: "a.md", bytes: new Uint8Array([0x41, 0]) },
        { file: "b.md" },
    ]);
    expect(articles).toEqual([]);
    expect(inWords(errors)).toMatchObject([
        { file: "a.md", problem: "The file is binary, not text: its byte 2 is 0.", severity: "error" },
    ]);
});

test("a file in another encoding is in the set as UTF-8, with a warning", async () => {
    const { articles, errors } = folderSet([
        { file: "a.md", bytes: Buffer.from("# The caf\u00e9", "latin1") },
    ]);
    expect(await Promise.all(articles.map(textOf))).toEqual(["# The caf\u00e9"]);
    expect(errors).toMatchObject([{ file: "a.md", line: 1, severity: "warning" }]);
});

test("a web page in the set is in UTF-8 and declares it, so that it is read the same again", async () => {
    const page = (charset: string) => `<meta charset="${charset}"><h1>The caf\u00e9</h1><p>It opened.</p>`;
    const { articles, errors } = folderSet([
        { file: "a.html", bytes: Buffer.from(page("windows-1252"), "latin1") },
        { file: "b.html", bytes: Buffer.from(page("utf-8"), "latin1") },
        { file: "c.html", bytes: new Uint8Array([0x41, 0]) },
    ]);
    expect(await Promise.all(articles.map(textOf))).toEqual([page("utf-8"), page("utf-8")]);
    expect(errors).toMatchObject([
        { file: "b.html", severity: "warning" },
        { file: "c.html", severity: "error" },
    ]);
});

test("a set gives the corpus of its files", () => {
    const files = [{ file: "deep/a.md", bytes: bytes("# A\n\nThe caf\u00e9.") }];
    expect(built(folderSet(files).articles).corpus).toEqual(corpusNow(files));
});

test("a byte order mark is not part of the content", async () => {
    const marked = setArticle("a.md", bytes("\ufeff# A"), "folder");
    expect(await textOf(marked)).toBe("# A");
    expect(marked.hash).toBe(setArticle("a.md", "# A", "folder").hash);
});

test("the content of a file does not retain the buffer that it was read into", () => {
    const buffer = bytes("# A and more");
    const own = heldBytes(setArticle("a.md", buffer.subarray(0, 3), "folder"));
    expect(own.buffer.byteLength).toBe(3);
});

test("the hash depends on the text, not on the name", () => {
    const hash = (file: string, text: string) => setArticle(file, text, "discord").hash;
    expect(hash("a.md", "x")).toBe(hash("b.md", "x"));
    expect(hash("a.md", "x")).not.toBe(hash("a.md", "y"));
    expect(hash("a.md", "x")).toMatch(/^[0-9a-f]{64}$/u);
});
