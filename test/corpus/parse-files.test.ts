import fc from "fast-check";
import { expect, test } from "vitest";
import type { CorpusError } from "../../src/corpus/corpus.ts";
import { type ArticleFile, largestFile, parseFiles } from "../../src/corpus/parse-files.ts";

const aFile = (file: string, text = `# ${file}\n\nA paragraph.`): ArticleFile => ({
    file,
    bytes: new TextEncoder().encode(text),
});

test("files in memory make the corpus that a folder of them would make", () => {
    const corpus = parseFiles([aFile("b.md"), aFile("deep/a.txt", "A\n\nText."), aFile("bad.md", "")]);
    expect(corpus.articles.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(corpus.errors.map(({ file }) => file)).toEqual(["bad.md", "bad.md"]);
});

test("the order of the files changes neither version nor articles", () => {
    const files = ["a.md", "b.md", "c.md", "d.txt"].map((name) => aFile(name));
    const { version, articles } = parseFiles(files);
    fc.assert(
        fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
            expect(parseFiles(shuffled)).toMatchObject({ version, articles });
        }),
    );
});

test("a file that could not be read takes its id all the same, and its error is kept", () => {
    const error: CorpusError = { file: "a.md", problem: "P.", remedy: "R.", severity: "error" };
    const { articles, errors } = parseFiles([{ file: "a.md" }, aFile("x/A.txt"), aFile("b.md")], {
        errors: [error],
    });
    expect(articles.map(({ id }) => id)).toEqual(["b"]);
    expect(errors.map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
        "a.md: P.",
        "a.md: The id “a” is also that of x/A.txt.",
        "x/A.txt: The id “a” is also that of a.md.",
    ]);
});

test("a file over 5 MiB is left out", () => {
    const { articles, errors } = parseFiles([{ file: "a.md", bytes: new Uint8Array(largestFile + 1) }]);
    expect(articles).toEqual([]);
    expect(errors).toMatchObject([{ file: "a.md", problem: "The file is 5.0 MiB large." }]);
});

test("what was parsed before is not parsed again, and every file is counted", () => {
    const first = parseFiles([aFile("a.md"), aFile("b.md")]);
    const counts: number[] = [];
    const again = parseFiles([aFile("a.md"), aFile("b.md", "# New\n\nText.")], {
        known: first.parsed,
        onParsed: (count) => counts.push(count),
    });
    expect(again.articles[0]).toBe(first.articles[0]);
    expect(again.articles[1]?.title).toBe("New");
    expect(counts).toEqual([1, 2]);
});

test("the first folder of a file is its article's collection, and part of what the article is", () => {
    const text = "# A\n\nA paragraph.";
    const inFolder = (file: string) => parseFiles([aFile(file, text)]);
    const collections = ["a.md", "news/a.md", "news/2016/a.md", "guides/a.md"].map(
        (file) => inFolder(file).articles[0]?.collection,
    );
    expect(collections).toEqual([undefined, "news", "news", "guides"]);
    const versions = ["a.md", "news/a.md", "news/2016/a.md", "guides/a.md"].map(
        (file) => inFolder(file).version,
    );
    expect(new Set(versions).size).toBe(3);
    const { parsed } = inFolder("news/a.md");
    expect(parseFiles([aFile("guides/a.md", text)], { known: parsed }).articles[0]?.collection).toBe(
        "guides",
    );
});
