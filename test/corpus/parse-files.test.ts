import fc from "fast-check";
import { expect, test } from "vitest";
import { largestFile } from "../../src/corpus/article-limits.ts";
import type { CorpusError } from "../../src/corpus/corpus.ts";
import { type ArticleFile, parseFiles } from "../../src/corpus/parse-files.ts";
import { readArticle } from "../../src/corpus/read-article.ts";
import { inWords } from "../in-words.ts";

const aFile = (file: string, text = `# ${file}\n\nA paragraph.`): ArticleFile => ({
    file,
    bytes: new TextEncoder().encode(text),
});

test("files in memory give the same corpus as a folder with them", async () => {
    const files = [aFile("b.md"), aFile("deep/a.txt", "A\n\nText."), aFile("bad.md", "")];
    const corpus = await parseFiles(files, { read: readArticle });
    expect(corpus.articles.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(corpus.errors.map(({ file }) => file)).toEqual(["bad.md"]);
});

test("the order of the files affects neither version nor articles", async () => {
    const files = ["a.md", "b.md", "c.md", "d.txt"].map((name) => aFile(name));
    const { version, articles } = await parseFiles(files, { read: readArticle });
    await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(files, { minLength: files.length }), async (shuffled) => {
            expect(await parseFiles(shuffled, { read: readArticle })).toMatchObject({ version, articles });
        }),
    );
});

test("files of one name have longer ids, with warnings, also next to one that is unreadable", async () => {
    const error: CorpusError = { file: "a.md", problem: "P.", remedy: "R.", severity: "error" };
    const files = [
        { file: "a.md" },
        aFile("x/A.txt", "A\n\nText."),
        aFile("b.md"),
        aFile("x/i.md"),
        aFile("y/i.md"),
    ];
    const { articles, errors } = await parseFiles(files, { read: readArticle, errors: [error] });
    expect(articles.map(({ id }) => id)).toEqual(["A.txt", "b", "x/i.md", "y/i.md"]);
    expect(new Set(articles.map(({ fingerprint }) => fingerprint)).size).toBe(4);
    expect(inWords(errors).map(({ file, problem, remedy }) => `${file}: ${problem} ${remedy}`)).toEqual([
        "a.md: P. R.",
        "a.md: Without folder and ending, this file has the same name as x/A.txt. Its ID is “a.md”. To get a shorter one, rename the file.",
        "x/A.txt: Without folder and ending, this file has the same name as a.md. Its ID is “A.txt”. To get a shorter one, rename the file.",
        "x/i.md: Without folder and ending, this file has the same name as y/i.md. Its ID is “x/i.md”. To get a shorter one, rename the file.",
        "y/i.md: Without folder and ending, this file has the same name as x/i.md. Its ID is “y/i.md”. To get a shorter one, rename the file.",
    ]);
});

test("files whose paths differ only in case are all left out", async () => {
    const files = [aFile("a.md"), aFile("A.md"), aFile("b.md")];
    const { articles, errors } = await parseFiles(files, { read: readArticle });
    expect(articles.map(({ id }) => id)).toEqual(["b"]);
    expect(inWords(errors).map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
        "A.md: This file has the same ID, “A.md”, as a.md.",
        "a.md: This file has the same ID, “a.md”, as A.md.",
    ]);
});

test("a file over 5 MiB is left out", async () => {
    const files = [{ file: "a.md", bytes: new Uint8Array(largestFile + 1) }];
    const { articles, errors } = await parseFiles(files, { read: readArticle });
    expect(articles).toEqual([]);
    expect(inWords(errors)).toMatchObject([{ file: "a.md", problem: "The file is 5.1 MiB." }]);
});

test("known files are not parsed again, and progress counts every file", async () => {
    const first = await parseFiles([aFile("a.md"), aFile("b.md")], { read: readArticle });
    const counts: number[] = [];
    const again = await parseFiles([aFile("a.md"), aFile("b.md", "# New\n\nText.")], {
        read: readArticle,
        known: first.parsed,
        onParsed: (count) => counts.push(count),
    });
    expect(again.articles[0]).toBe(first.articles[0]);
    expect(again.articles[1]?.title).toBe("New");
    expect(counts).toEqual([1, 2]);
});

test("the first folder of a file is the article's collection, and part of its fingerprint", async () => {
    const text = "# A\n\nA paragraph.";
    const inFolder = (file: string) => parseFiles([aFile(file, text)], { read: readArticle });
    const found = await Promise.all(["a.md", "news/a.md", "news/2016/a.md", "guides/a.md"].map(inFolder));
    expect(found.map(({ articles }) => articles[0]?.collection)).toEqual([
        undefined,
        "news",
        "news",
        "guides",
    ]);
    expect(new Set(found.map(({ version }) => version)).size).toBe(3);
    const { parsed } = await inFolder("news/a.md");
    const moved = await parseFiles([aFile("guides/a.md", text)], { read: readArticle, known: parsed });
    expect(moved.articles[0]?.collection).toBe("guides");
});

test("a file that comes with its parsed article is not read again", async () => {
    const { article } = await readArticle({ name: "a.md", bytes: new TextEncoder().encode("# A\n\nText.") });
    const files = [{ ...aFile("news/a.md"), parsed: { article, problems: [] } }];
    const read = () => Promise.reject(new Error("It is read again."));
    expect((await parseFiles(files, { read })).articles[0]).toMatchObject({ title: "A", collection: "news" });
});

test("a file that took too much to read is an error, and is tried again next time", async () => {
    const problem = { problem: "Too much.", remedy: "Split it.", severity: "error" } as const;
    const first = await parseFiles([aFile("a.md"), aFile("b.md")], {
        read: async (file) =>
            file.name === "a.md" ? { problems: [problem], isUnfinished: true } : readArticle(file),
    });
    expect(first.errors).toEqual([{ file: "a.md", ...problem }]);
    const again = await parseFiles([aFile("a.md"), aFile("b.md")], {
        read: readArticle,
        known: first.parsed,
    });
    expect(again.articles.map(({ id }) => id)).toEqual(["a", "b"]);
});
