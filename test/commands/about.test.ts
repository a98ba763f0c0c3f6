import { expect, test } from "vitest";
import { about } from "../../commands/about.ts";
import { anArticle } from "../build.ts";
import { aContext, aCorpus, actionOf, textOf, visibilityOf } from "./a-context.ts";

test("a member is told in private what the bot is, how it quotes, what it keeps, and which articles it has", async () => {
    const reply = await actionOf(about).run({}, await aContext(aCorpus([anArticle()])));
    const text = textOf(reply);
    expect(visibilityOf(reply)).toBe("private");
    expect(text).toContain("**How I quote**");
    expect(text).toContain("**What I keep about you**");
    expect(text).toContain("Pullquote 1.2.3 · corpus abc123, 1 article, loaded <t:1767323045:R>");
    expect(text.length).toBeLessThanOrEqual(2000);
});
