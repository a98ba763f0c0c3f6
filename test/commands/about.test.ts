import { expect, test } from "vitest";
import { about } from "../../commands/about.ts";
import { spokenLanguages } from "../../locales/languages.ts";
import { inLanguage } from "../../locales/speaking.ts";
import { anArticle } from "../build.ts";
import { aLibrary, textOf, visibilityOf } from "./a-context.ts";

test("/about explains privately what the bot is, how it quotes, what it stores, and which articles it has", async () => {
    const { library } = aLibrary(anArticle());
    const since = new Date("2026-01-02T03:04:05Z");
    const status = { articles: 1, paragraphs: 1, version: "abc123", since, reloading: false, errors: [] };
    const context = { library, live: { status: () => status }, programVersion: "1.2.3" };
    const reply = await about.does.run({}, context);
    const text = textOf(reply);
    expect(visibilityOf(reply)).toBe("private");
    expect(text).toContain("**How I quote**");
    expect(text).toContain("**What I store about you**");
    expect(text).toContain("Pullquote 1.2.3 · corpus abc123, 1 article, loaded <t:1767323045:R>");
    for (const { tag } of spokenLanguages) {
        const { length } = textOf(await inLanguage(tag, () => about.does.run({}, context)));
        expect([tag, length <= 2000 ? "fits" : length]).toEqual([tag, "fits"]);
    }
});
