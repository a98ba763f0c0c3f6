import { expect, test } from "vitest";
import { nextModal } from "./a-command.ts";
import { openStage } from "./fixtures.ts";
import { press, pressed, settled } from "./settled.ts";

const mill = `---
title: The mill
---

The mill of Lervik grinds rye. It has two wheels.
`;

const id = `${"the-long-history-of-the-mill-".repeat(5)}i`;
const files = {
    [`${id}.md`]: mill,
    [`${id}i.md`]: mill.replaceAll("mill", "inn").replace("grinds rye", "has nine rooms"),
};

test("everything under an answer works for an article with an id longer than a button can contain", async () => {
    const stage = await openStage({ files });
    const { member, moderator, general, loopback } = stage;
    await settled(moderator.run(general, "settings feedback", { on: true }));
    const typed = await member.type(general, "ask", { question: "What does it grind?" }, "article");
    const choice = typed.find(({ name }) => name === "The mill");
    const article = choice?.value ?? "";
    expect(article).toMatch(/^\/\w{20}$/u);
    const question = "How many wheels does the mill of Lervik have?";
    const answer = await settled(member.run(general, "ask", { question, article, hide: true }));
    expect(answer.buttons.map(({ label }) => label)).toEqual([
        "In context",
        "Cite",
        "Share",
        "Ask more",
        "Right",
        "Wrong",
    ]);
    await (await stage.app.restartBot()).registered;
    const reader = await press(member, answer, "In context");
    expect(reader.content).toContain("**It has two wheels.**");
    expect((await press(member, answer, "Cite")).content).toContain("“It has two wheels.” — “The mill”");
    const modal = nextModal(loopback);
    const form = await pressed(member, reader, "Ask about this article");
    await modal;
    const asked = await settled(member.submit(form.id, { question: "What does it grind?" }));
    expect(asked.content).toContain("rye");
    await press(member, answer, "Share");
    const shared = await loopback.nextMessage(general);
    expect((await press(moderator, shared, "Right")).content).toContain("Thanks");
});

test("such an article can be opened from the list, and chosen where any could be meant", async () => {
    const { member, general } = await openStage({ files });
    const choose = async (list: Awaited<ReturnType<typeof settled>>) => {
        const [menu] = list.menus;
        const value = menu?.options.find(({ label }) => label === "The mill")?.value ?? "";
        return settled(member.choose(list, menu?.customId ?? "", [value]));
    };
    const card = await choose(await settled(member.run(general, "articles")));
    expect(card.content).toContain("**The mill**");
    expect((await press(member, card, "Read")).content).toContain("two wheels");
    const overview = await choose(
        await settled(member.run(general, "ask", { question: "What is this article about?" })),
    );
    expect(overview.content).toContain("grinds rye");
});

test("moderators show, change and get such an article as any other", async () => {
    const stage = await openStage({ files });
    const { moderator, general } = stage;
    stage.write({ [`${id}.md`]: mill.replace("rye", "oats") });
    const proposal = await settled(moderator.run(general, "corpus reload"));
    const [menu] = proposal.menus;
    const [{ value = "" } = {}] = menu?.options ?? [];
    const changes = await settled(moderator.choose(proposal, menu?.customId ?? "", [value]));
    expect(changes.content).toContain("grinds ~~rye.~~ **oats.**");
    await press(moderator, proposal, "Publish");
    const got = await settled(moderator.run(general, "corpus get", { article: value }));
    expect(got.files).toEqual([{ name: `${id}.md`, content: mill.replace("rye", "oats") }]);
    expect(got.content).toContain(`under the name ${id}.md`);
    const file = { name: `${id}.md`, content: mill.replace("rye", "wheat") };
    const added = await settled(moderator.run(general, "corpus add", { file }));
    expect(added.content).toContain("**~ Changed (1):** “The mill”");
});
