import { expect, test } from "vitest";
import { readingOf } from "../../../src/answer/excerpts/reading.ts";
import { openLibrary } from "../../../src/answer/library.ts";
import { scopedLibrary } from "../../../src/answer/scoped-library.ts";
import { anArticle } from "../../build.ts";

const numbers = (text: readonly string[], from: number, to: number) => {
    const article = anArticle({ text });
    return readingOf(article, article, { article: article.id, from, to }).paragraphs.map(
        ({ number }) => number,
    );
};

test("only paragraphs that exist are read, and at most twenty", () => {
    expect(numbers(["a", "b", "c"], -2, 2)).toEqual([1, 2]);
    expect(numbers(["a", "b", "c"], 3, 9)).toEqual([3]);
    expect(numbers(["a"], 5, 9)).toEqual([]);
    expect(numbers(Array(50).fill("a"), 11, 50)).toHaveLength(20);
});

test("at most twenty-five sections are listed, around the first paragraph", () => {
    const text = Array.from({ length: 60 }, (_, at) => [`# S${at + 1}`, "a"]).flat();
    const article = anArticle({ text });
    const listed = (from: number) =>
        readingOf(article, article, { article: article.id, from, to: from }).sections.map(
            ({ path }) => path[0],
        );
    expect(listed(1)).toEqual(Array.from({ length: 25 }, (_, at) => `S${at + 1}`));
    expect(readingOf(article, article, { article: article.id, from: 1, to: 1 }).sectionCount).toBe(60);
    expect(listed(30).at(0)).toBe("S18");
    expect(listed(60).at(-1)).toBe("S60");
    const [only] = [anArticle({ text: ["a", "b"] })];
    expect(readingOf(only, only, { article: only.id, from: 1, to: 2 }).sections).toEqual([]);
});

test("the text before the first heading is a section, too", () => {
    const article = anArticle({ text: ["a", "# S", "b", "c"] });
    expect(readingOf(article, article, { article: article.id, from: 1, to: 3 }).sections).toEqual([
        { paragraph: 1, path: [] },
        { paragraph: 2, path: ["S"] },
    ]);
});

test("a library reads only articles that it has, without their other texts", async () => {
    const tower = anArticle({ collection: "towers", text: ["One.", "Two."] });
    const library = openLibrary([tower, anArticle({ id: "mill", collection: "mills" })]);
    const place = { article: "tower", from: 2, to: 2 };
    const read = await library.read(place);
    expect(read?.paragraphs.map(({ text }) => text)).toEqual(["Two."]);
    expect(read?.article).not.toHaveProperty("paragraphs");
    expect(await library.read({ ...place, article: "inn" })).toBeUndefined();
    const scoped = scopedLibrary(library, { collections: ["mills"], languages: [] });
    expect(await scoped.read(place)).toBeUndefined();
    expect(await scoped.read({ ...place, article: "mill" })).toBeDefined();
});
