import { describe, expect, test } from "vitest";
import { heldBack } from "../thread/without-thread.ts";
import { openStage } from "./fixtures.ts";
import { press, settled } from "./settled.ts";

const mill = "# The mill\n\nThe mill grinds grain.";
const text = settled;

describe("/corpus", () => {
    test("reload shows the moderator what changed, and Publish serves it", async () => {
        const stage = await openStage();
        stage.write({ "mill.md": mill, "broken.md": "# No text here\n" });
        const proposal = await text(stage.moderator.run(stage.general, "corpus reload"));
        expect(proposal.ephemeral).toBe(true);
        expect(proposal.content).toContain("2 articles with 3 paragraphs. Nothing has changed yet");
        expect(proposal.content).toContain("+ Added (1):** “The mill”");
        expect(proposal.content).toContain("broken.md: The article is empty: it has no paragraphs.");
        const question = { question: "What does the mill grind?" };
        const before = await text(stage.member.run(stage.general, "ask", question));
        expect(before.content).not.toContain("grinds grain");
        const published = await press(stage.moderator, proposal, "Publish");
        expect(published.content).toContain("Published as version 2");
        const answer = await text(stage.member.run(stage.general, "ask", question));
        expect(answer.content).toContain("grinds grain");
        expect(await stage.event("reload")).toMatchObject({
            by: "command",
            reload: { outcome: "published" },
        });
    });

    test("reload without a usable article keeps the old ones and says why", async () => {
        const stage = await openStage();
        stage.write({ "bridge.md": "# No text" });
        const { content } = await text(stage.moderator.run(stage.general, "corpus reload"));
        expect(content).toContain("Nothing to publish");
        expect(content).toContain("bridge.md");
        const answer = await text(
            stage.member.run(stage.general, "ask", { question: "Who built the bridge?" }),
        );
        expect(answer.content).toContain("Ida Holm");
    });

    test("status shows version, size, origin and the last problems", async () => {
        const stage = await openStage();
        stage.write({ "broken.md": "# No text here\n" });
        const nothing = await text(stage.moderator.run(stage.general, "corpus reload"));
        expect(nothing.content).toContain("**Nothing to publish:**");
        expect(nothing.buttons).toEqual([]);
        const { content, ephemeral } = await text(stage.moderator.run(stage.general, "corpus status"));
        expect(ephemeral).toBe(true);
        expect(content).toContain(stage.live.status().version);
        expect(content).toContain("1 article, 2 paragraphs");
        expect(content).toContain("From the folder: 1. Added or edited in Discord: none.");
        expect(content).toContain("broken.md");
    });

    test("is refused to members without the permission, even if their client sends it", async () => {
        const stage = await openStage();
        await expect(stage.member.run(stage.general, "corpus reload")).rejects.toThrow(
            "not available to this member",
        );
        const { content, ephemeral } = await text(
            stage.member.run(stage.general, "corpus reload", {}, { force: true }),
        );
        expect(ephemeral).toBe(true);
        expect(content).toContain("Only moderators can do this");
        expect(stage.events).toContainEqual({ kind: "refusal", reason: "not-moderator" });
        expect(stage.events.filter(({ kind }) => kind === "reload")).toEqual([]);
    });

    test("is open to the moderators' role only, if there is one", async () => {
        const stage = await openStage({ moderatorRoles: ["keepers"] });
        const keeper = stage.guild.member("Kay", { roles: [stage.keepers.id] });
        expect((await text(keeper.run(stage.general, "corpus status"))).content).toContain("1 article");
        expect((await text(stage.member.run(stage.general, "corpus status"))).content).toContain(
            "Only moderators",
        );
    });

    test("is registered and answered only in home guilds", async () => {
        const stage = await openStage();
        const other = stage.loopback.guild("Elsewhere");
        const owner = other.member("Olga", { permissions: 0x20n });
        const talk = other.channel("talk");
        await expect(owner.run(talk, "corpus reload")).rejects.toThrow("There is no command /corpus here");
        const { content } = await text(owner.run(talk, "corpus reload", {}, { force: true }));
        expect(content).toContain("works only in servers");
        const direct = await text(
            stage.moderator.run(stage.moderator.direct(), "corpus reload", {}, { force: true }),
        );
        expect(direct.content).toContain("works only in servers");
    });

    test("is registered nowhere without a home guild", async () => {
        const stage = await openStage({ home: false });
        expect(stage.loopback.commands(stage.guild.id)).toEqual([]);
        const { content } = await text(
            stage.moderator.run(stage.general, "ask", { question: "Who built the bridge?" }),
        );
        expect(content).toContain("Ida Holm");
    });
});

describe("while a proposal is published", () => {
    test("every question is answered, from the old articles or the new ones", async () => {
        const stage = await openStage({ files: { "bridge.md": "# The bridge\n\nThe bridge is old." } });
        const ask = () => text(stage.member.run(stage.general, "ask", { question: "How is the bridge?" }));
        stage.write({ "bridge.md": "# The bridge\n\nThe bridge is new." });
        const proposal = await text(stage.moderator.run(stage.general, "corpus reload"));
        expect(proposal.content).toContain("~ Changed (1):** “The bridge”");
        const during = Array.from({ length: 50 }, ask);
        const published = press(stage.moderator, proposal, "Publish");
        const answers = await Promise.all([...during, ...Array.from({ length: 50 }, ask)]);
        for (const { content } of answers) expect(content).toMatch(/The bridge is (?:old|new)\./u);
        expect((await published).content).toContain("Published");
        expect((await ask()).content).toContain("The bridge is new.");
    });

    test("a question that was asked before the swap is answered by the old library", async () => {
        const { open, letGo } = heldBack();
        const stage = await openStage({ open, files: { "bridge.md": "# The bridge\n\nThe bridge is old." } });
        const asked = await stage.member.run(stage.general, "ask", { question: "How is the bridge?" });
        stage.write({ "bridge.md": "# The bridge\n\nThe bridge is new." });
        expect(await stage.app.reload()).toMatchObject({ changed: ["The bridge"] });
        letGo();
        expect((await asked.answer()).content).toContain("The bridge is old.");
    });
});

describe("/articles and /about", () => {
    test("list what can be asked about, in pages", async () => {
        const files = Object.fromEntries(
            Array.from({ length: 12 }, (_, at) => [`a${at}.md`, `# Article ${at}\n\nText.`]),
        );
        const stage = await openStage({ files });
        let page = await (await stage.member.run(stage.general, "articles")).answer();
        expect(page.ephemeral).toBe(true);
        expect(page.content).toContain("12 articles");
        expect(page.buttons.map(({ disabled }) => disabled)).toEqual([true, false]);
        const seen = new Set<string>();
        for (let turn = 0; turn < 5; turn++) {
            for (const [title] of page.content.matchAll(/Article \d+/gu)) seen.add(title);
            const next = page.buttons[1];
            if (next === undefined || next.disabled) break;
            page = await (await stage.member.press(page, next.customId)).answer();
        }
        expect(seen.size).toBe(12);
        const previous = page.buttons[0];
        const back = await (await stage.member.press(page, previous?.customId ?? "")).answer();
        expect(back.id).toBe(page.id);
        expect(back.content).not.toBe(page.content);
    });

    test("say what the bot is, and that it stores nothing", async () => {
        const stage = await openStage();
        const { content, ephemeral } = await text(stage.member.run(stage.member.direct(), "about"));
        expect(ephemeral).toBe(true);
        expect(content).toContain("0.0.0-test");
        expect(content).toContain(stage.live.status().version);
        expect(content).toMatch(/don't log your questions/u);
    });
});
