import { expect, test } from "vitest";
import { forget, privacy } from "../../commands/privacy.ts";
import { spokenLanguages } from "../../locales/languages.ts";
import { say } from "../../locales/say.ts";
import { inLanguage } from "../../locales/speaking.ts";
import { textOf, visibilityOf } from "./a-context.ts";
import { aServedCorpus } from "./a-served-corpus.ts";

test("members see privately whether there are hashes of their id, and can delete them", async () => {
    const served = await aServedCorpus();
    const forgotten: string[] = [];
    const context = { ...served.context(), forget: (userId: string) => void forgotten.push(userId) };
    await served.store.gaps.note(["zorblax"], "7");
    const reply = await privacy.does.run({}, context);
    expect(visibilityOf(reply)).toBe("private");
    expect(textOf(reply)).toContain("asked with them: until 30 days after the last time");
    expect(textOf(reply)).toContain("What moderators did, with their IDs: for 730 days");
    expect(textOf(reply)).toContain("Some are stored for you right now.");
    expect(reply).toMatchObject({ rows: [{ buttons: [{ customId: "privacy:forget" }] }] });
    const after = textOf(await forget.run(undefined, context));
    expect(after).toMatch(/^\*\*Deleted\.\*\*\n\*\*What I store about you\*\*\n/u);
    expect(after).toContain("None are stored for you right now.");
    expect(forgotten).toEqual(["7"]);
});

test("if the database is unreachable, the data in memory are deleted, and the reply says that the rest is left", async () => {
    const served = await aServedCorpus();
    await served.store.close();
    const forgotten: string[] = [];
    const context = { ...served.context(), forget: (userId: string) => void forgotten.push(userId) };
    const text = textOf(await forget.run(undefined, context));
    expect(text).toContain("**Deleted from memory.** I can't reach the database");
    expect(text).toContain("I can't see right now whether any are stored for you.");
    expect(text).toContain("Never in the log");
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(forgotten).toEqual(["7"]);
});

test.each(spokenLanguages.map(({ tag }) => tag))(
    "in %s, nothing of the text is cut, in one message or two",
    async (tag) => {
        const served = await aServedCorpus();
        const context = { ...served.context(), forget: () => undefined };
        const texts = await inLanguage(tag, async () => {
            const reply = await privacy.does.run({}, context);
            const also = reply.kind === "text" && reply.also !== undefined ? [textOf(reply.also)] : [];
            return [textOf(reply), ...also, textOf(await forget.run(undefined, context))];
        });
        for (const text of texts) expect(text.length).toBeLessThanOrEqual(2000);
        const never = inLanguage(tag, () => say("privacy.never"));
        expect(texts.filter((text) => text.endsWith(never))).toHaveLength(2);
    },
);
