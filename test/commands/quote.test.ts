import { expect, test } from "vitest";
import { quote } from "../../commands/quote.ts";
import { scopedLibrary } from "../../src/answer/scoped-library.ts";
import { anArticle } from "../build.ts";
import { aLibrary, textOf, visibilityOf } from "./a-context.ts";

const tower = anArticle({ id: "tower", title: "The tower of Paris", collection: "towers" });
const bridge = anArticle({
    id: "bridge",
    title: "The bridge",
    text: ["The bridge spans 300 metres.", "It opened in 1890."],
});
const context = { ...aLibrary(bridge, tower), answersPublicly: true };
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
    expect(textOf(await run({ text, article: "The ferry" }))).toContain("I don't know an article");
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
