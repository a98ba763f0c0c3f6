import { expect, test } from "vitest";
import { articles, turnPage } from "../../commands/articles.ts";
import type { Article } from "../../src/corpus/article.ts";
import { anArticle } from "../build.ts";
import { aLibrary, textOf, visibilityOf } from "./a-context.ts";

const first = (...all: readonly Article[]) => articles.does.run({}, aLibrary(...all));
const seven = [1, 2, 3, 4, 5, 6, 7].map((at) => anArticle({ id: `a${at}`, title: `Title ${at}` }));

async function turnedTo(page: number) {
    const reply = await turnPage.run(page, aLibrary(...seven));
    if (reply.kind !== "text") throw new Error("A press shows a page.");
    return reply;
}

test("a list that fits on one page has no buttons, and shows what articles declare", async () => {
    const declared = { author: "A_B", publisher: "The Paper", published: "2016-11", text: ["One.", "Two."] };
    const reply = await first(anArticle(declared), anArticle({ id: "b", title: "*" }));
    expect(reply).not.toHaveProperty("rows");
    expect(visibilityOf(reply)).toBe("private");
    expect(textOf(reply)).toMatchInlineSnapshot(`
      "**2 articles you can ask about**
      1. **The tower** · A\\_B · The Paper · November 2016 · 2 paragraphs
      2. **\\*** · 1 paragraph
      Use \`/ask\`, send me a direct message, or mention me in a server that has added me."
    `);
});

test("a longer list has pages and buttons to turn them", async () => {
    expect(await first(...seven)).toMatchObject({
        text: expect.stringContaining("(page 1 of 2)"),
        rows: [
            {
                buttons: [
                    { label: "Previous", customId: "articles:page:0", enabled: false },
                    { label: "Next", customId: "articles:page:2", enabled: true },
                ],
            },
        ],
    });
    const last = await turnedTo(2);
    expect(last.text).toContain("6. **Title 6**");
    expect(last.text).not.toContain("Title 5");
    expect(last.rows).toMatchObject([{ buttons: [{ enabled: true }, { enabled: false }] }]);
});

test.each([
    [99, "page 2 of 2"],
    [0, "page 1 of 2"],
])("a button of an older list that asks for page %j shows %s", async (page, shown) => {
    expect((await turnedTo(page)).text).toContain(shown);
});

test("a page with all its articles stays within Discord's length, whatever their names", async () => {
    const name = "*".repeat(300);
    const hostile = [1, 2, 3, 4, 5].map((at) =>
        anArticle({ id: `${at}`, title: name, author: name, publisher: name, published: "2016-11-09" }),
    );
    const text = textOf(await first(...hostile));
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(text).toMatch(/^5\. /mu);
});
