import { expect, test } from "vitest";
import { openStage } from "./fixtures.ts";
import { press } from "./settled.ts";

const question = "Who built the bridge?";

test("a question for an unknown article is asked in the one that the member chooses, once", async () => {
    const { member, general, loopback } = await openStage();
    const shown = await (await member.run(general, "ask", { question, article: "the brigde" })).answer();
    expect(shown).toMatchObject({ ephemeral: true, content: expect.stringContaining(question) });
    const [button] = shown.buttons;
    const answer = await (await member.press(shown, button?.customId ?? "")).answer();
    expect(answer).toMatchObject({ ephemeral: false, content: expect.stringContaining("> ") });
    expect(loopback.messages(general)).toMatchObject([{ id: answer.id }]);
    const again = await (await member.press(shown, button?.customId ?? "")).answer();
    expect(again).toMatchObject({ ephemeral: true, content: expect.stringContaining("no longer have") });
});

test("the list of articles is filtered, and opens an article", async () => {
    const { member, general } = await openStage();
    const shown = await (await member.run(general, "articles", { filter: "bridge" })).answer();
    expect(shown.content).toContain("match “bridge”");
    const [menu] = shown.menus;
    const [option] = menu?.options ?? [];
    const card = await (await member.choose(shown, menu?.customId ?? "", [option?.value ?? ""])).answer();
    expect(card).toMatchObject({ id: shown.id, content: expect.stringContaining("Language: English") });
    const reader = await press(member, card, "Read");
    expect(reader.content).toContain("Ida Holm");
    expect(reader.content).not.toContain("quoted in the answer");
    const back = await press(member, card, "Back to the list");
    expect(back).toMatchObject({ id: shown.id, content: shown.content });
});

test("a member asks about another member's message, and only they see the answer", async () => {
    const { member, moderator, general } = await openStage();
    const said = await moderator.say(general, `does anyone know ${question}`);
    const answer = await (await member.apply(said, "Ask about this")).answer();
    expect(answer).toMatchObject({ ephemeral: true, content: expect.stringContaining("> ") });
});
