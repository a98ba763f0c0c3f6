import { describe, expect, test } from "vitest";
import { nextModal } from "./a-command.ts";
import { openStage } from "./fixtures.ts";
import { pin } from "./pinned.ts";
import { press, pressed, settled } from "./settled.ts";

type Stage = Awaited<ReturnType<typeof openStage>>;

const tower = `---
title: The tower of Lervik
author: A. Berg
published: 2016-11-09
url: https://example.org/tower
---

The tower of Lervik is old. It was built by Ida Holm.

## Size

The tower of Lervik is 300 metres tall.

It weighs 9,000 tons.

## Today

Nobody lives in it.

Birds do.
`;

const files = { "tower.md": tower, "mill.md": "# The mill\n\nThe mill grinds rye." };
const question = "How tall is the tower of Lervik?";
const ask = (stage: Stage, facts = {}) =>
    settled(stage.member.run(stage.general, "ask", { question, ...facts }));

/** Publishes what the folder contains now. */
async function publish(stage: Stage) {
    const proposal = await settled(stage.moderator.run(stage.general, "corpus reload"));
    await press(stage.moderator, proposal, "Publish");
}

describe("In context", () => {
    test("shows the paragraphs around, turns pages, and goes to sections", async () => {
        const stage = await openStage({ files });
        const answer = await ask(stage);
        expect(answer.buttons.map(({ label }) => label)).toEqual(["In context", "Cite", "Ask more"]);
        const reader = await press(stage.member, answer, "In context");
        expect(reader.ephemeral).toBe(true);
        expect(reader.content).toMatchInlineSnapshot(`
          "**The tower of Lervik**
          -# ¶ 1 of 5
          > The tower of Lervik is old. It was built by Ida Holm.

          -# ¶ 2 of 5 · Size · **quoted in the answer**
          > The tower of Lervik is 300 metres tall.

          -# ¶ 3 of 5 · Size
          > It weighs 9,000 tons."
        `);
        const [menu] = reader.menus;
        expect(menu?.options.map(({ label }) => label)).toEqual(["Beginning", "Size", "Today"]);
        const later = await press(stage.member, reader, "Later ▶");
        expect(later.id).toBe(reader.id);
        expect(later.content).toContain("Birds do.");
        expect(later.content).not.toContain("quoted in the answer");
        const back = await press(stage.member, later, "◀ Earlier");
        expect(back.content).toContain("quoted in the answer");
        const first = await settled(
            stage.member.choose(back, back.menus[0]?.customId ?? "", [
                back.menus[0]?.options[0]?.value ?? "",
            ]),
        );
        expect(first.content).toContain("Ida Holm");
    });

    test("asks about this article only, privately", async () => {
        const stage = await openStage({ files });
        const reader = await press(stage.member, await ask(stage), "In context");
        const modal = nextModal(stage.loopback);
        const form = await pressed(stage.member, reader, "Ask about this article");
        await modal;
        const sent = await settled(stage.member.submit(form.id, { question: "Who built it?" }));
        expect(sent).toMatchObject({ ephemeral: true, content: expect.stringContaining("Ida Holm") });
        expect(sent.buttons.map(({ label }) => label)).toEqual(["In context", "Cite", "Share", "Ask more"]);
    });

    test("works after a restart, and says so if the article has changed or is gone", async () => {
        const stage = await openStage({ files });
        const answer = await ask(stage);
        await (await stage.app.restartBot()).registered;
        expect((await press(stage.member, answer, "In context")).content).toContain("quoted in the answer");
        stage.write({ "tower.md": tower.replace("Birds do.", "Bats do.") });
        await publish(stage);
        const changed = await press(stage.member, answer, "In context");
        expect(changed.content).toContain("has changed since I answered");
        expect(changed.content).not.toContain("quoted in the answer");
        expect((await press(stage.member, answer, "Cite")).content).toContain("has changed since I answered");
        stage.remove("tower.md");
        await publish(stage);
        expect((await press(stage.member, answer, "In context")).content).toContain(
            "This article was removed",
        );
    });

    test("shows nothing that this server does not ask", async () => {
        const stage = await openStage({ files: { "a/tower.md": tower, "b/mill.md": files["mill.md"] } });
        const answer = await ask(stage);
        await settled(stage.moderator.run(stage.general, "settings collection", { name: "b" }));
        for (const label of ["In context", "Cite"])
            expect((await press(stage.member, answer, label)).content).toContain("no longer include it");
    });

    test("is limited to sixty pages a minute", async () => {
        const stage = await openStage({ files });
        const answer = await ask(stage);
        let reader = await press(stage.member, answer, "In context");
        for (let pages = 1; pages < 60; pages++)
            reader = await press(stage.member, reader, pages % 2 === 1 ? "Later ▶" : "◀ Earlier");
        const refused = await press(stage.member, answer, "In context");
        expect(refused.content).toContain("a lot of pages in one minute");
        expect((await press(stage.moderator, answer, "In context")).content).toContain("quoted");
    });
});

describe("Cite", () => {
    test("shows the citation, and others by the menu, with a file for programs", async () => {
        const stage = await openStage({ files });
        const cited = await press(stage.member, await ask(stage), "Cite");
        expect(cited.ephemeral).toBe(true);
        expect(cited.content).toMatchInlineSnapshot(`
          "Cite this passage as **plain text**:
          \`\`\`
          “The tower of Lervik is 300 metres tall.” — A. Berg, “The tower of Lervik”, 9 November 2016, ¶ 2, https://example.org/tower
          \`\`\`"
        `);
        const [menu] = cited.menus;
        const choose = (label: string) =>
            settled(
                stage.member.choose(cited, menu?.customId ?? "", [
                    menu?.options.find((one) => one.label === label)?.value ?? "",
                ]),
            );
        expect((await choose("RIS")).content).toContain("TY  - ELEC\nAU  - A. Berg");
        expect((await choose("APA")).content).toContain("A. Berg. (2016, November 9). The tower of Lervik.");
    });
});

describe("Share", () => {
    test("posts a private answer once, with the member's name, and pings nobody", async () => {
        const stage = await openStage({ files });
        const answer = await ask(stage, { hide: true });
        expect(answer.buttons.map(({ label }) => label)).toEqual(["In context", "Cite", "Share", "Ask more"]);
        await (await stage.app.restartBot()).registered;
        const own = await press(stage.member, answer, "Share");
        const shared = await stage.loopback.nextMessage(stage.general);
        expect(shared).toMatchObject({ ephemeral: false, pings: [] });
        expect(shared.content).toBe(`${answer.content}\n-# shared by <@${stage.member.id}>`);
        expect(own.buttons.find(({ label }) => label === "Shared")).toMatchObject({ disabled: true });
        expect(stage.loopback.messages(stage.general)).toHaveLength(1);
        expect((await press(stage.moderator, shared, "In context")).content).toContain(
            "quoted in the answer",
        );
    });

    test("can be continued by everyone", async () => {
        const stage = await openStage({ files });
        const pressing = pressed(stage.member, await ask(stage, { hide: true }), "Share");
        const shared = await stage.loopback.nextMessage(stage.general);
        await (await pressing).answer();
        const modal = nextModal(stage.loopback);
        const form = await pressed(stage.moderator, shared, "Ask more");
        await modal;
        const more = await settled(stage.moderator.submit(form.id, { question: "and who built it?" }));
        expect(more).toMatchObject({ ephemeral: false, content: expect.stringContaining("Ida Holm") });
    });

    test("is not offered where answers must not be public, nor in direct messages", async () => {
        const stage = await openStage({ files });
        const other = stage.guild.channel("other");
        const early = await ask(stage, { hide: true });
        await settled(stage.moderator.run(stage.general, "settings channel", { channel: other.channelId }));
        expect((await ask(stage)).buttons.map(({ label }) => label)).toEqual([
            "In context",
            "Cite",
            "Ask more",
        ]);
        expect((await press(stage.member, early, "Share")).content).toContain(
            "can't be shared in this channel",
        );
        const direct = await settled(
            stage.member.run(stage.member.direct(), "ask", { question, hide: true }),
        );
        expect(direct.buttons.map(({ label }) => label)).toEqual(["In context", "Cite", "Ask more"]);
        expect(stage.loopback.messages(stage.general)).toEqual([]);
    });

    test("can then be pinned, and is posted without links if Discord's filter blocks them", async () => {
        const stage = await openStage({ files });
        const answer = await settled(stage.moderator.run(stage.general, "ask", { question, hide: true }));
        stage.loopback.blockLinks("example.org");
        const pressing = stage.moderator.press(
            answer,
            answer.buttons.find(({ label }) => label === "Share")?.customId ?? "",
        );
        const shared = await stage.loopback.nextMessage(stage.general);
        expect((await (await pressing).answer()).content).toContain("300 metres");
        expect(shared.content).toContain("Discord's filter blocked a link");
        expect(shared.content).not.toContain("example.org");
        const pinned = async () => (await pin(shared, stage)).content;
        // The bot remembers it when Discord has confirmed it, which may be after it can be seen.
        await expect.poll(pinned).toContain("**Pinned.**");
    });

    test("is refused after a restart if other articles are quoted too, which may have changed", async () => {
        const twins = {
            "a.md": "# The north tower\n\nThe tower is 300 metres tall.",
            "b.md": "# The south tower\n\nThe tower is 280 metres tall.",
        };
        const stage = await openStage({ files: twins });
        const tall = { question: "How tall is the tower?", hide: true };
        const answer = await settled(stage.member.run(stage.general, "ask", tall));
        expect(answer.content.match(/^-# — /gmu)).toHaveLength(2);
        await (await stage.app.restartBot()).registered;
        expect((await press(stage.member, answer, "Share")).content).toContain("no longer remember");
        expect(stage.loopback.messages(stage.general)).toEqual([]);
    });

    test("that Discord rejects leaves the answer as it is, and can be tried again", async () => {
        const stage = await openStage({ files });
        const answer = await ask(stage, { hide: true });
        stage.loopback.fault({ method: "POST", path: /\/webhooks\//u, code: 200000 });
        await press(stage.member, answer, "Share");
        const seen = () =>
            JSON.stringify(
                stage.loopback.seen(stage.general).map(({ wire, onlyFor }) => [onlyFor, wire["content"]]),
            );
        await expect.poll(seen).toContain(`["${stage.member.id}","This server's AutoMod`);
        expect(seen()).toContain("300 metres");
        expect(stage.loopback.messages(stage.general)).toEqual([]);
        const own = await press(stage.member, answer, "Share");
        expect(own).toMatchObject({ id: answer.id, content: answer.content });
        expect(own.buttons.map(({ label }) => label)).toContain("Shared");
        expect((await stage.loopback.nextMessage(stage.general)).content).toContain("shared by");
    });

    test("is refused once the article has changed", async () => {
        const stage = await openStage({ files });
        const answer = await ask(stage, { hide: true });
        stage.write({ "tower.md": tower.replace("300", "320") });
        await publish(stage);
        expect((await press(stage.member, answer, "Share")).content).toContain(
            "has changed since I answered",
        );
    });
});
