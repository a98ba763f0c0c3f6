import { describe, expect, test } from "vitest";
import { articleCard } from "../../commands/articles/article-card.ts";
import { openArticle, turnPage } from "../../commands/articles/article-list.ts";
import { articles } from "../../commands/articles.ts";
import type { Article } from "../../src/corpus/article.ts";
import { anArticle } from "../build.ts";
import { aLibrary, textOf, visibilityOf } from "./a-context.ts";

const list = (filter: string | undefined, ...all: readonly Article[]) =>
    articles.does.run({ filter }, aLibrary(...all));
const twelve = Array.from({ length: 12 }, (_, at) =>
    anArticle({ id: `a${at + 1}`, title: `Title ${at + 1}` }),
);

async function turnedTo(number: number, text?: string) {
    const reply = await turnPage.run({ number, text }, aLibrary(...twelve));
    if (reply.kind !== "text") throw new Error("A press shows a page.");
    return reply;
}

describe("the list", () => {
    test("has no buttons on a single page, and shows what articles declare", async () => {
        const declared = {
            author: "A_B",
            publisher: "The Paper",
            published: "2016-11",
            text: ["One.", "Two."],
        };
        const reply = await list(undefined, anArticle(declared), anArticle({ id: "b", title: "*" }));
        expect(reply).toMatchObject({ rows: [{ menu: { placeholder: "Open an article" } }] });
        expect(visibilityOf(reply)).toBe("private");
        expect(textOf(reply)).toMatchInlineSnapshot(`
          "**2 articles you can ask about**
          1. **The tower** · A\\_B · The Paper · November 2016 · 2 paragraphs
          2. **\\*** · 1 paragraph
          Use \`/ask\`, send me a direct message, or mention me in a server that has added me."
        `);
    });

    test("has pages of ten, with buttons to turn them and a menu to open an article", async () => {
        const reply = await list(undefined, ...twelve);
        expect(reply).toMatchObject({
            text: expect.stringContaining("(page 1 of 2)"),
            rows: [
                { menu: { customId: "articles:open:1" } },
                {
                    buttons: [
                        { label: "Previous", customId: "articles:page:0", enabled: false },
                        { label: "Next", customId: "articles:page:2", enabled: true },
                    ],
                },
            ],
        });
        expect(textOf(reply)).toContain("10. **Title 10**");
        const last = await turnedTo(2);
        expect(last.text).toContain("11. **Title 11**");
        expect(last.text).not.toContain("Title 10");
        expect(last.rows).toMatchObject([
            { menu: { items: [{ label: "Title 11", value: "a11" }, { label: "Title 12" }] } },
            { buttons: [{ enabled: true }, { enabled: false }] },
        ]);
    });

    test.each([
        [99, "page 2 of 2"],
        [0, "page 1 of 2"],
    ])("shows the nearest page if it no longer has page %j: %s", async (page, shown) => {
        expect((await turnedTo(page)).text).toContain(shown);
    });

    test("with all its articles stays within Discord's length, whatever their names", async () => {
        const name = "*".repeat(300);
        const hostile = Array.from({ length: 10 }, (_, at) =>
            anArticle({ id: `${at}`, title: name, author: name, publisher: name, published: "2016-09-29" }),
        );
        const text = textOf(await list(undefined, ...hostile, ...twelve));
        expect(text.length).toBeLessThanOrEqual(2000);
        expect(text).toMatch(/^10\. /mu);
    });
});

describe("a filter", () => {
    const several = [
        anArticle({ id: "a", title: "The bridge of Lervik", author: "Zoë Holm", published: "2016-11-09" }),
        anArticle({
            id: "b",
            title: "Bridges",
            author: "Åse Sæther",
            publisher: "The Paper",
            language: "fr",
        }),
        anArticle({ id: "c", title: "Mills", collection: "bridge club" }),
    ];
    const idsFor = async (filter: string) =>
        [
            ...textOf(await list(filter, ...several)).matchAll(
                /\*\*(The bridge of Lervik|Bridges|Mills)\*\*/gu,
            ),
        ].map(([, title]) => title);

    test.each([
        ["bridge", ["The bridge of Lervik", "Bridges", "Mills"]],
        ["BRIDGE lervik", ["The bridge of Lervik"]],
        ["zoe", ["The bridge of Lervik"]],
        ["saether", ["Bridges"]],
        ["november 2016", ["The bridge of Lervik"]],
        ["2016-11", ["The bridge of Lervik"]],
        ["french", ["Bridges"]],
        ["paper", ["Bridges"]],
        ["club", ["Mills"]],
        ["  ", ["The bridge of Lervik", "Bridges", "Mills"]],
        ["?!", ["The bridge of Lervik", "Bridges", "Mills"]],
        ["tower", []],
    ])("%j finds %j", async (filter, titles) => {
        expect(await idsFor(filter)).toEqual(titles);
    });

    test("is named and stays in force on other pages, until all are shown again", async () => {
        const reply = await list("title 1", ...twelve, anArticle({ id: "x", title: "Other" }));
        expect(textOf(reply)).toContain("**4 of 13 articles match “title 1”**");
        expect(reply).toMatchObject({
            rows: [{}, { buttons: [{ label: "Show all", customId: "articles:page:1" }] }],
        });
        const second = await turnedTo(2, "title");
        expect(second.text).toContain("**12 of 12 articles match “title”** (page 2 of 2)");
        expect(second.rows).toMatchObject([{}, { buttons: [{ customId: "articles:page:1:title" }, {}, {}] }]);
    });

    test("that matches nothing says what to do", async () => {
        const reply = await list("tower", ...several);
        expect(textOf(reply)).toBe("**0 of 3 articles match “tower”**\nTry fewer or other words.");
        expect(reply).toMatchObject({ rows: [{ buttons: [{ label: "Show all" }] }] });
    });
});

describe("an opened article", () => {
    const opened = async (id: string) => {
        const full = anArticle({
            id: "a",
            title: "The *bridge*",
            author: "Ida Holm",
            publisher: "The Paper",
            published: "2016-11-09",
            licence: "CC BY 4.0",
            collection: "towns",
            url: "https://example.org/bridge",
            text: ["It is old.", "# Size", "It is long.", "# Tolls", "## Lorries", "Ten crowns."],
        });
        return openArticle.run({ number: 2, text: "town" }, [id], aLibrary(full, anArticle({ id: "b" })));
    };

    test("shows what it declares, and leads back to the same page", async () => {
        const reply = await opened("a");
        expect(textOf(reply)).toMatchInlineSnapshot(`
          "**The \\*bridge\\***
          By Ida Holm · The Paper · Published 9 November 2016
          3 paragraphs · Language: English · Collection: towns · Licence: CC BY 4.0
          [Read the original](<https://example.org/bridge>)
          **Sections**
          - Size
          - Tolls › Lorries"
        `);
        expect(reply).toMatchObject({
            rows: [
                {
                    buttons: [
                        { label: "Read", customId: expect.stringMatching(/^ask:context:/u) },
                        { label: "Ask about this article" },
                        { customId: "articles:page:2:town" },
                    ],
                },
            ],
        });
    });

    test("says nothing of what it does not declare", async () => {
        expect(textOf(await opened("b"))).toMatchInlineSnapshot(`
          "**The tower**
          1 paragraph · Language: English"
        `);
    });

    test("that was removed since says so", async () => {
        expect(textOf(await opened("gone"))).toBe(
            "That article was removed. The list shows what there is now.",
        );
    });
});

test("the card of an article with many short sections says that there are more", async () => {
    const sections = (count: number) =>
        anArticle({ text: Array.from({ length: count }, (_, at) => [`# S${at + 1}`, "a"]).flat() });
    const back = turnPage.button({ label: "Back" }, { number: 1 });
    const cardOf = async (article: Article) => textOf(await articleCard(article.id, aLibrary(article), back));
    expect(await cardOf(sections(25))).toMatch(/- S25$/u);
    expect(await cardOf(sections(26))).toMatch(/- S25\n- and more$/u);
});
