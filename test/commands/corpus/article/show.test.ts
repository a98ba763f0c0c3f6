import { expect, test } from "vitest";
import { getFile } from "../../../../commands/corpus/article/get.ts";
import { editShown, show, showLater, showSection } from "../../../../commands/corpus/article/show.ts";
import { articleKey } from "../../../../src/corpus/article-id.ts";
import { readCustomId, sentencePlace } from "../../../../src/discord/command/custom-id.ts";
import type { Reply } from "../../../../src/discord/command/reply.ts";
import { textOf } from "../../a-context.ts";
import { aServedCorpus } from "../../a-served-corpus.ts";

const paragraph = (number: number) =>
    `Paragraph ${number} is *about* the mill by the river and its two stones.`;
const long = `---
author: C. Dahl
---

# The mill

${[1, 2, 3, 4].map(paragraph).join("\n\n")}

## Today

${paragraph(5)}
`;

function buttonOf(reply: Reply, label: string) {
    const rows = "rows" in reply ? (reply.rows ?? []) : [];
    const found = rows
        .flatMap((row) => ("buttons" in row ? row.buttons : []))
        .find((one) => one.label === label);
    if (found === undefined) throw new Error(`There is no button ${label}.`);
    return found;
}

const placeIn = (reply: Reply, label: string) =>
    sentencePlace.parse(readCustomId(buttonOf(reply, label).customId).written);

test("a long title is shown whole", async () => {
    const title = `A history of the town${" and its mills".repeat(15)}`;
    const served = await aServedCorpus({
        "history.md": `---\ntitle: ${title}\n---\n\n${"It is old. ".repeat(400)}\n`,
    });
    const text = textOf(await show.run({ article: "history" }, served.context()));
    expect(text.split("\n")[0]).toBe(`**${title}**`);
    expect(text.length).toBeLessThan(2000);
});

test("the document that an article was made from is named", async () => {
    const served = await aServedCorpus({
        "mill.md": `---\noriginal: "The *mill*.docx"\noriginal-hash: ${"0a".repeat(32)}\nconversion: docx 1\n---\n\n# The mill\n\nIt grinds rye.\n`,
    });
    const text = textOf(await show.run({ article: "mill" }, served.context()));
    expect(text).toContain("\n-# Made from the file The \\*mill\\*.docx\n");
});

test("an article is shown as it is quoted, with what it declares, page by page", async () => {
    const served = await aServedCorpus({ "mill.md": long });
    const first = await show.run({ article: "mill" }, served.context());
    expect(textOf(first)).toMatchInlineSnapshot(`
      "**The mill**
      -# Author: C. Dahl · Language: en
      -# Not given: Publisher, Date, URL, Licence, Summary
      -# ¶ 1 of 5
      > Paragraph 1 is about the mill by the river and its two stones.

      -# ¶ 2 of 5
      > Paragraph 2 is about the mill by the river and its two stones.

      -# ¶ 3 of 5
      > Paragraph 3 is about the mill by the river and its two stones."
    `);
    expect(first).toMatchObject({ visibility: "private" });
    expect(buttonOf(first, "◀ Earlier").enabled).toBe(false);
    const next = await showLater.run(placeIn(first, "Later ▶"), served.context());
    expect(textOf(next)).toMatch(/¶\s4\sof\s5/u);
    expect(textOf(next)).not.toContain("Author");
    const last = await showSection.run(placeIn(first, "Later ▶"), [5], served.context());
    expect(textOf(last)).toMatch(/¶\s5\sof\s5 · Today/u);
    expect(buttonOf(last, "Later ▶").enabled).toBe(false);
});

test("a page that is turned after the article has changed says so", async () => {
    const served = await aServedCorpus({ "mill.md": long });
    const first = await show.run({ article: "mill" }, served.context());
    const place = { ...placeIn(first, "Later ▶"), mark: "00000000" };
    expect(textOf(await showLater.run(place, served.context()))).toContain("has changed since you opened it");
});

test("what is shown can be edited", async () => {
    const served = await aServedCorpus({ "mill.md": long });
    const reply = await editShown.run("mill", served.context());
    expect(reply).toMatchObject({ place: "new" });
    expect(textOf(reply)).toContain("**Editing “The mill”** (mill.md)");
    expect(textOf(await editShown.run("inn", served.context()))).toContain("That article was removed.");
});

test("an unknown article is not shown, and the reply says why", async () => {
    const served = await aServedCorpus({ "mill.md": long });
    expect(textOf(await show.run({ article: "inn" }, served.context()))).toContain(
        "There is no such article",
    );
});

test("one with a long id has the same buttons", async () => {
    const id = "i".repeat(120);
    const served = await aServedCorpus({ [`${id}.md`]: long });
    const shown = await show.run({ article: id }, served.context());
    expect(textOf(shown)).toContain("Paragraph 1 is about");
    const edited = await editShown.run(articleKey(id), served.context());
    expect(textOf(edited)).toContain("The mill");
    expect(await getFile.run(articleKey(id), served.context())).toMatchObject({ files: [expect.anything()] });
});

test("a page fits into a message with all that an article declares, and turning pages misses no word", async () => {
    const words = (name: string, count: number) =>
        Array.from({ length: count }, (_, at) => `*${name}${at}*`).join(" ");
    const front = ["title", "author", "publisher", "licence"].map((key) => `${key}: "${"*".repeat(195)}"`);
    const facts = [
        ...front,
        `url: https://example.org/${"a".repeat(1500)}`,
        `summary: "${"_".repeat(1900)}"`,
    ];
    const text = Array.from({ length: 6 }, (_, at) => words(`w${at}x`, 90)).join("\n\n");
    const served = await aServedCorpus({ "mill.md": `---\n${facts.join("\n")}\n---\n\n${text}\n` });
    const pages = [await show.run({ article: "mill" }, served.context())];
    for (const page of pages) {
        expect(textOf(page).length).toBeLessThanOrEqual(2000);
        if (buttonOf(page, "Later ▶").enabled === true && pages.length < 20)
            pages.push(await showLater.run(placeIn(page, "Later ▶"), served.context()));
    }
    const seen = pages.map(textOf).join("");
    for (const at of [0, 1, 2, 3, 4, 5])
        for (const word of [0, 45, 89]) expect(seen).toContain(`w${at}x${word}`);
});
