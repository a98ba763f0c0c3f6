import { expect, test } from "vitest";
import { openStage } from "./fixtures.ts";

const exact = "About 3,000 cars cross the bridge every day.";
const near = "About 3,000 cars cross the bridge every week.";

test("a member checks a quote with /quote, in the library's thread", async () => {
    const { member, general } = await openStage({ threads: true });
    const found = await (await member.run(general, "quote", { text: exact })).answer();
    expect(found.content).toContain("✅ **Exactly.**");
    expect(found.content).toMatch(
        /The bridge of Lervik · “Today” · \[¶\u00a02\u00a0of\u00a02\]\(<https:\S+>\) · A\. Berg/u,
    );
    const differs = await (await member.run(general, "quote", { text: near, article: "bridge" })).answer();
    expect(differs.content).toContain("⚠️ **Not exactly.**");
    expect(differs.content).toContain("every **\\[1: week\\]**");
    expect(differs.content).toContain("the article has “day” instead of “week”");
});

test("a member checks the quotes of a message, and only they see the result", async () => {
    const { member, moderator, general } = await openStage();
    const said = await moderator.say(
        general,
        `The article says “${near}” and „The toll was lifted in 1974“. @everyone`,
    );
    const use = await member.apply(said, "Check quotes");
    const { content, flags } = await use.answer();
    expect(content).toContain(`**1.** ${near}\n⚠️ **Not exactly.**`);
    expect(content).toContain("**2.** The toll was lifted in 1974\n✅ **Exactly.**");
    expect(flags & 64).toBe(64);
});

test("a quote for an unknown article is looked for in the one that the member chooses, once", async () => {
    const { member, general, loopback } = await openStage();
    const shown = await (await member.run(general, "quote", { text: exact, article: "the brigde" })).answer();
    expect(shown).toMatchObject({ ephemeral: true, content: expect.stringContaining(exact) });
    const [button] = shown.buttons;
    const found = await (await member.press(shown, button?.customId ?? "")).answer();
    expect(found).toMatchObject({ ephemeral: false, content: expect.stringContaining("**Exactly.**") });
    expect(loopback.messages(general)).toMatchObject([{ id: found.id }]);
    const again = await (await member.press(shown, button?.customId ?? "")).answer();
    expect(again).toMatchObject({ ephemeral: true, content: expect.stringContaining("no longer have") });
});

test("checks count like questions, and nothing of them gets into the log", async () => {
    const { member, general, events } = await openStage({ questionsPerMinute: 1 });
    await (await member.run(general, "quote", { text: exact })).answer();
    const said = await member.say(general, `“${near}”`);
    const refused = await (await member.apply(said, "Check quotes")).answer();
    expect(refused.content).toMatch(/minute|second/u);
    expect(JSON.stringify(events)).not.toContain("cars cross");
    expect(events.filter(({ kind }) => kind === "quote")).toEqual([{ kind: "quote", found: "exactly" }]);
    expect(events.filter(({ kind }) => kind === "question")).toEqual([]);
});
