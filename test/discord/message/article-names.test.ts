import { expect, test } from "vitest";
import { articleChoices, titlesApart } from "../../../src/discord/message/article-names.ts";
import { anArticle } from "../../build.ts";

const names = (...articles: Parameters<typeof anArticle>[0][]) =>
    articleChoices(articles.map((facts) => anArticle(facts))).map(({ name }) => name);

test("articles with the same title are told apart by what they declare, or else by their ids", () => {
    expect(
        names(
            { id: "a", title: "The mill", author: "A. Berg" },
            { id: "b", title: "The mill", author: "C. Dahl" },
            { id: "c", title: "The mill" },
            { id: "d", title: "The inn", author: "A. Berg" },
        ),
    ).toEqual(["The mill (A. Berg)", "The mill (C. Dahl)", "The mill (c)", "The inn"]);
});

test("so are those whose titles, authors or ids are the same as far as they can be shown", () => {
    const long = (end: string) => `${"The long history of the mill ".repeat(5)}${end}`;
    const shown = names(
        { id: `${"x".repeat(70)}-1`, title: long("one"), author: `${"A. Berg, ".repeat(6)}and one` },
        { id: `${"x".repeat(70)}-2`, title: long("two"), author: `${"A. Berg, ".repeat(6)}and two` },
    );
    expect(shown).toEqual([expect.stringMatching(/x-1\)$/u), expect.stringMatching(/x-2\)$/u)]);
    for (const name of shown) expect(name.length).toBeLessThanOrEqual(100);
});

test("only titles that several articles have are followed by the id", () => {
    const articles = [
        { id: "a", title: "The mill" },
        { id: "b", title: "The mill" },
        { id: "c", title: "The inn" },
    ];
    expect([...titlesApart(articles).values()]).toEqual(["The mill (a)", "The mill (b)", "The inn"]);
});
