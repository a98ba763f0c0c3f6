import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readArticle } from "../../src/corpus/read-article.ts";
import { type SetArticle, setArticle } from "../../src/proposal/article-set.ts";
import {
    type Declarations,
    editedArticle,
    pastedArticle,
    type WrittenArticle,
} from "../../src/publishing/written-article.ts";
import { heldBytes, heldText } from "../proposal/a-proposal.ts";
import { readNow } from "../read-now.ts";

function written(article: WrittenArticle): SetArticle {
    if (article.outcome === "refused") throw new Error(`It is refused: ${article.reasons.join(" ")}`);
    return article.article;
}

/** The article as it would be served. */
function served(from: SetArticle) {
    const { article } = readNow(from.file, heldBytes(from));
    if (article === undefined) throw new Error("It cannot be read.");
    const { title, author, published, url, language, publisher, summary, paragraphs } = article;
    const texts = paragraphs.map(({ text: paragraph, path }) =>
        path.length > 0 ? [...path, paragraph] : paragraph,
    );
    return { title, author, published, url, language, publisher, summary, texts };
}

const pasted = async (
    text: string,
    given: Declarations = { title: "The mill" },
    taken: readonly string[] = [],
) => written(await pastedArticle(text, given, { taken: (id) => taken.includes(id), read: readArticle }));

describe("a pasted text", () => {
    test("becomes an article whose paragraphs are separated by blank lines", async () => {
        const article = await pasted("It grinds rye.\nAnd oats.\n\n \t\r\n\r\nIt stands by the river.\n\n\n");
        expect(article).toMatchObject({ id: "the-mill", file: "the-mill.md", origin: "discord" });
        expect(served(article)).toMatchObject({
            title: "The mill",
            texts: ["It grinds rye.\nAnd oats.", "It stands by the river."],
        });
    });

    test("keeps every character, whatever it means in Markdown or YAML", async () => {
        const visible = fc
            .string({ unit: fc.constantFrom(..."aZ9 .*_#>-+`[]()<>&|\\~!:'\"{}=éß汉\u00a0$@") })
            .filter((text) => /[\p{L}\p{N}]/u.test(text) && text.trim() === text && !/ {2}/u.test(text));
        await fc.assert(
            fc.asyncProperty(visible, visible, async (title, paragraph) => {
                const article = await pasted(`${paragraph}\n\nThe end.`, { title, author: title });
                expect(served(article)).toMatchObject({
                    title,
                    author: title,
                    texts: [paragraph, "The end."],
                });
            }),
        );
    });

    test("declares the fields that are filled in", async () => {
        const article = await pasted("It grinds.", {
            title: "The mill",
            author: "Ida Holm",
            published: "2016-11",
            url: " ",
            language: "",
        });
        expect(served(article)).toMatchObject({ author: "Ida Holm", published: "2016-11", url: undefined });
        expect(heldText(article)).not.toMatch(/url|language/u);
    });

    test("is refused with a sentence for each invalid value", async () => {
        const refused = await pastedArticle(
            "Text.",
            { title: "T", published: "2016-13", url: "x" },
            { taken: () => false, read: readArticle },
        );
        expect(refused).toEqual({
            outcome: "refused",
            reasons: [
                expect.stringMatching(/^Date is “2016-13”\. It should be a date that exists, written as/u),
                expect.stringMatching(/^URL is “x”\. It should be a URL/u),
            ],
        });
    });

    test.each([
        ["without paragraphs", " \n \n", "The mill"],
        ["without a title", "It grinds.", ""],
    ])("%s is refused", async (_, text, title) => {
        expect(await pastedArticle(text, { title }, { taken: () => false, read: readArticle })).toMatchObject(
            {
                outcome: "refused",
                reasons: [expect.any(String)],
            },
        );
    });

    test.each([
        ["Ida's mill, 1911!", "ida-s-mill-1911"],
        ["Größe ÉTÉ", "größe-été"],
        ["磨坊", "磨坊"],
        ["?!", "article"],
        ["x".repeat(200), "x".repeat(80)],
    ])("called %s gets the file name %s", async (title, id) => {
        expect((await pasted("It grinds.", { title })).id).toBe(id);
    });

    test("gets a name of whole letters", async () => {
        expect((await pasted("It grinds.", { title: `x${"𠮷".repeat(60)}` })).file).toBe(
            `x${"𠮷".repeat(39)}.md`,
        );
    });

    test("gets the next free name if its name is taken", async () => {
        expect((await pasted("It grinds.", { title: "Mill" }, ["mill"])).file).toBe("mill-2.md");
        expect((await pasted("It grinds.", { title: "Mill" }, ["mill", "mill-2"])).file).toBe("mill-3.md");
    });
});

const markdown =
    "---\ntitle: The mill\npublisher: Gazette\nsummary: On rye.\nauthor: A. Berg\n---\n\nIt *grinds* rye.\n\n## Today\n\nIt rests.\n";
const edit = (file: string, text: string, given: Declarations) =>
    editedArticle(setArticle(file, text, "folder"), given, {
        facts: readNow(file, text).article,
        read: readArticle,
    });
const edited = async (file: string, text: string, given: Declarations) =>
    written(await edit(file, text, given));

describe("an edited article", () => {
    test("has the new declarations, and keeps the others and its exact text", async () => {
        const article = await edited("old/mill.md", markdown, {
            title: "The old mill",
            author: "Ida Holm",
            published: "",
        });
        expect(article).toMatchObject({ id: "mill", file: "old/mill.md", origin: "discord" });
        expect(heldText(article)).toMatch(/---\n\nIt \*grinds\* rye\.\n\n## Today\n\nIt rests\.\n$/u);
        expect(served(article)).toMatchObject({
            title: "The old mill",
            author: "Ida Holm",
            publisher: "Gazette",
            summary: "On rye.",
            texts: ["It grinds rye.", ["Today", "It rests."]],
        });
    });

    test("of a web page is its article as Markdown", async () => {
        const page =
            "<title>Mill</title><meta property=og:site_name content=Gazette><h1>The mill</h1><p>It grinds <b>2*3</b> kinds.</p>";
        const given = setArticle("mill.html", page, "folder");
        const { article: facts } = await readArticle({ name: "mill.html", bytes: heldBytes(given) });
        const changed = written(
            await editedArticle(given, { title: "The old mill" }, { facts, read: readArticle }),
        );
        expect(changed).toMatchObject({ id: "mill", file: "mill.md" });
        expect(served(changed)).toMatchObject({
            title: "The old mill",
            publisher: "Gazette",
            texts: ["It grinds 2*3 kinds."],
        });
    });

    test("no longer declares a value that was emptied", async () => {
        const article = await edited("mill.md", markdown, { title: "The mill", author: "" });
        expect(served(article).author).toBeUndefined();
    });

    test("keeps a title that is in its text, without declaring it twice", async () => {
        const text = "# The mill\n\nIt grinds rye.\n";
        const article = await edited("mill.md", text, { title: "The mill", author: "Ida Holm" });
        expect(heldText(article).match(/The mill/gu)).toHaveLength(1);
        expect(served(article)).toMatchObject({ title: "The mill", texts: ["It grinds rye."] });
    });

    test("of plain text becomes Markdown with the same id, sections and exact paragraphs", async () => {
        const text = "The mill\n\nIt grinds * rye #1.\n\nToday\n\nIt rests.\n";
        const article = await edited("mill.txt", text, { title: "The mill", author: "Ida Holm" });
        expect(article).toMatchObject({ id: "mill", file: "mill.md" });
        expect(served(article)).toMatchObject({
            author: "Ida Holm",
            texts: ["It grinds * rye #1.", ["Today", "It rests."]],
        });
    });

    test("is refused if it cannot be read or a value is invalid", async () => {
        const broken = "---\nurl: x\n---\n\n# No text";
        const refused = { outcome: "refused" };
        expect(await edit("mill.md", broken, { title: "The mill" })).toMatchObject(refused);
        const given = { title: "The mill", published: "soon" };
        expect(await edit("mill.md", markdown, given)).toMatchObject(refused);
    });
});
