import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseArticle } from "../../src/corpus/parse-article.ts";
import { type SetArticle, setArticle } from "../../src/proposal/article-set.ts";
import {
    type Declarations,
    editedArticle,
    pastedArticle,
    type WrittenArticle,
} from "../../src/publishing/written-article.ts";

function written(article: WrittenArticle): SetArticle {
    if (article.outcome === "refused") throw new Error(`It is refused: ${article.reasons.join(" ")}`);
    return article.article;
}

/** The article as it would be served. */
function served({ file, text }: SetArticle) {
    const { article } = parseArticle(file.split("/").at(-1) ?? file, new TextEncoder().encode(text));
    if (article === undefined) throw new Error("It cannot be read.");
    const { title, author, published, url, language, publisher, summary, paragraphs } = article;
    const texts = paragraphs.map(({ text: paragraph, section }) =>
        section ? [section, paragraph] : paragraph,
    );
    return { title, author, published, url, language, publisher, summary, texts };
}

const pasted = (text: string, given: Declarations = { title: "The mill" }, taken: readonly string[] = []) =>
    written(pastedArticle(text, given, (id) => taken.includes(id)));

describe("a pasted text", () => {
    test("is an article of its paragraphs, which blank lines part", () => {
        const article = pasted("It grinds rye.\nAnd oats.\n\n \t\r\n\r\nIt stands by the river.\n\n\n");
        expect(article).toMatchObject({ id: "the-mill", file: "the-mill.md", origin: "discord" });
        expect(served(article)).toMatchObject({
            title: "The mill",
            texts: ["It grinds rye.\nAnd oats.", "It stands by the river."],
        });
    });

    test("keeps every character, whatever it means in Markdown or YAML", () => {
        const visible = fc
            .string({ unit: fc.constantFrom(..."aZ9 .*_#>-+`[]()<>&|\\~!:'\"{}=éß汉\u00a0$@") })
            .filter((text) => /[\p{L}\p{N}]/u.test(text) && text.trim() === text && !/ {2}/u.test(text));
        fc.assert(
            fc.property(visible, visible, (title, paragraph) => {
                const article = pasted(`${paragraph}\n\nThe end.`, { title, author: title });
                expect(served(article)).toMatchObject({
                    title,
                    author: title,
                    texts: [paragraph, "The end."],
                });
            }),
        );
    });

    test("declares what is filled in, and nothing of what is left empty", () => {
        const article = pasted("It grinds.", {
            title: "The mill",
            author: "Ida Holm",
            published: "2016-11",
            url: " ",
            language: "",
        });
        expect(served(article)).toMatchObject({ author: "Ida Holm", published: "2016-11", url: undefined });
        expect(article.text).not.toMatch(/url|language/u);
    });

    test("is refused with a sentence for each value that cannot be declared", () => {
        const refused = pastedArticle("Text.", { title: "T", published: "2016-13", url: "x" }, () => false);
        expect(refused).toEqual({
            outcome: "refused",
            reasons: [
                expect.stringMatching(/^published should hold a date that exists/u),
                expect.stringMatching(/^url should hold an address/u),
            ],
        });
    });

    test.each([
        ["without a paragraph", " \n \n", "The mill"],
        ["without a title", "It grinds.", ""],
    ])("%s is refused", (_, text, title) => {
        expect(pastedArticle(text, { title }, () => false)).toMatchObject({
            outcome: "refused",
            reasons: [expect.any(String)],
        });
    });

    test.each([
        ["Ida's mill, 1911!", "ida-s-mill-1911"],
        ["Größe ÉTÉ", "größe-été"],
        ["磨坊", "磨坊"],
        ["?!", "article"],
        ["x".repeat(200), "x".repeat(80)],
    ])("called %s is named %s", (title, id) => {
        expect(pasted("It grinds.", { title }).id).toBe(id);
    });

    test("whose name is taken gets the next that is free", () => {
        expect(pasted("It grinds.", { title: "Mill" }, ["mill"]).file).toBe("mill-2.md");
        expect(pasted("It grinds.", { title: "Mill" }, ["mill", "mill-2"]).file).toBe("mill-3.md");
    });
});

const markdown =
    "---\ntitle: The mill\npublisher: Gazette\nsummary: On rye.\nauthor: A. Berg\n---\n\nIt *grinds* rye.\n\n## Today\n\nIt rests.\n";
const edited = (file: string, text: string, given: Declarations) =>
    written(editedArticle(setArticle(file, text, "folder"), given));

describe("an edited article", () => {
    test("has the new declarations, keeps those that cannot be edited, and its text to the letter", () => {
        const article = edited("old/mill.md", markdown, {
            title: "The old mill",
            author: "Ida Holm",
            published: "",
        });
        expect(article).toMatchObject({ id: "mill", file: "old/mill.md", origin: "discord" });
        expect(article.text).toMatch(/---\n\nIt \*grinds\* rye\.\n\n## Today\n\nIt rests\.\n$/u);
        expect(served(article)).toMatchObject({
            title: "The old mill",
            author: "Ida Holm",
            publisher: "Gazette",
            summary: "On rye.",
            texts: ["It grinds rye.", ["Today", "It rests."]],
        });
    });

    test("a value that is emptied is declared no more", () => {
        expect(served(edited("mill.md", markdown, { title: "The mill", author: "" })).author).toBeUndefined();
    });

    test("whose title stands in its text keeps it there, and is not given it twice", () => {
        const text = "# The mill\n\nIt grinds rye.\n";
        const article = edited("mill.md", text, { title: "The mill", author: "Ida Holm" });
        expect(article.text.match(/The mill/gu)).toHaveLength(1);
        expect(served(article)).toMatchObject({ title: "The mill", texts: ["It grinds rye."] });
    });

    test("of plain text becomes Markdown of the same id, section and paragraphs to the letter", () => {
        const text = "The mill\n\nIt grinds * rye #1.\n\nToday\n\nIt rests.\n";
        const article = edited("mill.txt", text, { title: "The mill", author: "Ida Holm" });
        expect(article).toMatchObject({ id: "mill", file: "mill.md" });
        expect(served(article)).toMatchObject({
            author: "Ida Holm",
            texts: ["It grinds * rye #1.", ["Today", "It rests."]],
        });
    });

    test("that cannot be read, or is declared badly, is refused", () => {
        const broken = setArticle("mill.md", "---\nurl: x\n---\n\nNo title.", "folder");
        expect(editedArticle(broken, { title: "The mill" })).toMatchObject({ outcome: "refused" });
        const mill = setArticle("mill.md", markdown, "folder");
        expect(editedArticle(mill, { title: "The mill", published: "soon" })).toMatchObject({
            outcome: "refused",
        });
    });
});
