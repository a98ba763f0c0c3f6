import { expect, test } from "vitest";
import { quote, quoteIn } from "../../commands/quote.ts";
import { scopedLibrary } from "../../src/answer/scoped-library.ts";
import { numberedText, readCustomId } from "../../src/discord/command/custom-id.ts";
import { type HeldQuote, openHeld } from "../../src/discord/memory/held.ts";
import { anArticle } from "../build.ts";
import { aLibrary, inEnglish, textOf, visibilityOf } from "./a-context.ts";

const tower = anArticle({ id: "tower", title: "The tower of Paris", collection: "towers" });
const bridge = anArticle({
    id: "bridge",
    title: "The bridge",
    text: ["The bridge spans 300 metres.", "It opened in 1890."],
});
const context = {
    ...aLibrary(bridge, tower),
    answersPublicly: true,
    ...inEnglish,
    heldQuotes: openHeld<HeldQuote>(() => 0),
};
const run = async (values: Record<string, string | boolean>, facts: Partial<typeof context> = {}) =>
    quote.does.run(values, { ...context, ...facts });

test("a quote is checked publicly, like a question", async () => {
    const reply = await run({ text: "“The bridge spans 300 **metres**.”" });
    expect(textOf(reply)).toContain("**Exactly.**");
    expect(textOf(reply)).toContain("— The bridge · ¶\u00a01\u00a0of\u00a02");
    expect(visibilityOf(reply)).toBe("public");
    expect(quote.asks).toBe(true);
});

test("it is private if hidden, or if the server wants that", async () => {
    const text = "The bridge spans 300 metres.";
    expect(visibilityOf(await run({ text, hide: true }))).toBe("private");
    expect(visibilityOf(await run({ text }, { answersPublicly: false }))).toBe("private");
});

test("it can be looked for in one article, which is found by its title", async () => {
    const text = "The bridge spans 300 metres.";
    expect(textOf(await run({ text, article: "The bridge" }))).toContain("**Exactly.**");
    expect(textOf(await run({ text, article: "The tower of Paris" }))).toContain("**Not found.**");
});

async function offered(values: Record<string, string | boolean> = {}) {
    const reply = await run({
        text: "“The bridge spans 300 metres.”",
        article: "the *brigde*",
        ...values,
    });
    const [row] = "rows" in reply ? (reply.rows ?? []) : [];
    if (row === undefined || !("buttons" in row)) throw new Error("No articles were offered.");
    return { reply, buttons: row.buttons };
}

async function press(custom: string | undefined, facts: Partial<typeof context> = {}) {
    const { written } = readCustomId(custom ?? "");
    return quoteIn.run(numberedText(40).decode(written), { ...context, ...facts });
}

test("for an unknown article, the reply keeps the quote and offers similar titles, privately", async () => {
    const { reply, buttons } = await offered();
    expect(visibilityOf(reply)).toBe("private");
    expect(textOf(reply)).toMatchInlineSnapshot(`
      "I don't know an article called “the \\*brigde\\*”. Which one do you mean? \`/articles\` lists them all.
      -# Quote: The bridge spans 300 metres."
    `);
    expect(buttons.map(({ label }) => label)).toEqual(["The bridge", "The tower of Paris"]);
    const nothing = await run({ text: "The bridge spans 300 metres.", article: "zzz" });
    expect(textOf(nothing)).toContain("“zzz”. `/articles` lists them all.\n-# Quote: The bridge spans");
    expect(nothing).not.toHaveProperty("rows");
});

test("the quote is looked for in the chosen article once, as publicly as it was asked", async () => {
    const { buttons } = await offered();
    const found = await press(buttons[0]?.customId);
    expect(textOf(found)).toContain("**Exactly.**");
    expect(found).toMatchObject({ visibility: "public", place: "new" });
    expect(textOf(await press(buttons[0]?.customId))).toContain("I no longer have that quote");
    const hidden = await offered({ hide: true });
    const absent = await press(hidden.buttons[1]?.customId);
    expect(textOf(absent)).toContain("**Not found.**");
    expect(visibilityOf(absent)).toBe("private");
});

test("a chosen article that was removed meanwhile, or that the server does not use, is not looked at", async () => {
    const { buttons } = await offered();
    const library = scopedLibrary(context.library, { collections: ["towers"] });
    expect(textOf(await press(buttons[0]?.customId, { library }))).toContain("That article was removed");
});

test("buttons tell long equal titles apart", async () => {
    const title = "A long title that goes on and on. ".repeat(5);
    const twins = aLibrary(
        anArticle({ id: "one", title, author: "Ida Holm" }),
        anArticle({ id: "two", title, author: "A. Berg" }),
    );
    const reply = await run({ text: "It opened in 1890.", article: "long titel" }, twins);
    const [row] = "rows" in reply ? (reply.rows ?? []) : [];
    const labels = row !== undefined && "buttons" in row ? row.buttons.map(({ label }) => label) : [];
    expect(labels.map((label) => /\([^()]*\)$/u.exec(label.slice(0, 80))?.[0])).toEqual([
        "(Ida Holm)",
        "(A. Berg)",
    ]);
});

test("only the articles of the server are looked at", async () => {
    const library = scopedLibrary(context.library, { collections: ["towers"] });
    expect(textOf(await run({ text: "The bridge spans 300 metres." }, { library }))).toContain(
        "**Not found.**",
    );
});

test("a quote without words is not found", async () => {
    expect(textOf(await run({ text: "…?!" }))).toContain("**Not found.**");
});
