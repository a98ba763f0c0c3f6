import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { nextModal } from "./a-command.ts";
import { openStage } from "./fixtures.ts";
import { pin } from "./pinned.ts";
import { press, pressed, settled } from "./settled.ts";

const mill = "# The mill\n\nThe mill grinds rye. It stands by the river.";
type Stage = Awaited<ReturnType<typeof openStage>>;

const run = (stage: Stage, command: string, options = {}) =>
    settled(stage.moderator.run(stage.general, `corpus ${command}`, options));
const ask = async (stage: Stage, question: string) =>
    (await settled(stage.member.run(stage.general, "ask", { question }))).content;
const publish = async (stage: Stage, command: string, options = {}) =>
    press(stage.moderator, await run(stage, command, options), "Publish");
const attached = (name: string, content: string | Uint8Array) => ({ name, content });

describe("a proposal", () => {
    test("that is discarded leaves a trace only in the audit log", async () => {
        const stage = await openStage();
        stage.write({ "mill.md": mill });
        const proposal = await run(stage, "reload");
        expect((await press(stage.moderator, proposal, "Discard")).content).toContain("Discarded");
        expect(await ask(stage, "What does the mill grind?")).not.toContain("rye");
        expect((await run(stage, "audit")).content).toMatch(/discarded: reload the folder/u);
        // The log says what was done, but not by whom, and contains no text of theirs.
        const logged = stage.events.filter(({ kind }) => kind === "audit");
        expect(logged).toEqual([
            { kind: "audit", action: "published", version: 1 },
            { kind: "audit", action: "proposed", version: undefined },
            { kind: "audit", action: "discarded", version: undefined },
        ]);
    });

    test("can be asked a question before it is published, visible only to the moderator", async () => {
        const stage = await openStage();
        stage.write({ "mill.md": mill });
        const proposal = await run(stage, "reload");
        const modal = nextModal(stage.loopback);
        const { id } = await pressed(stage.moderator, proposal, "Try a question");
        await modal;
        const tried = await settled(stage.moderator.submit(id, { question: "What does the mill grind?" }));
        expect(tried).toMatchObject({ ephemeral: true, content: expect.stringContaining("rye") });
        expect(await ask(stage, "What does the mill grind?")).not.toContain("rye");
    });

    test("shows the words of an article that would change", async () => {
        const stage = await openStage({ files: { "mill.md": mill } });
        stage.write({ "mill.md": mill.replace("rye", "wheat") });
        const proposal = await run(stage, "reload");
        const [menu] = proposal.menus;
        const shown = await settled(stage.moderator.choose(proposal, menu?.customId ?? "", ["mill"]));
        expect(shown.content).toMatch(/~~rye\.~~ \*\*wheat\.\*\*/u);
    });

    test("expires when another is published", async () => {
        const stage = await openStage();
        stage.write({ "mill.md": mill });
        const first = await stage.moderator.run(stage.general, "corpus reload");
        await settled(Promise.resolve(first));
        const second = await run(stage, "reload");
        await press(stage.moderator, second, "Publish");
        // It says so without being pressed.
        await expect
            .poll(() => first.answer())
            .toMatchObject({
                content: expect.stringContaining("Another version has been published since"),
                buttons: [],
            });
    });

    test("that would break a pinned answer names it, and asks for confirmation", async () => {
        const stage = await openStage({ files: { "mill.md": mill } });
        const answer = await settled(
            stage.member.run(stage.general, "ask", { question: "What does the mill grind?" }),
        );
        await stage.event("question");
        const kept = await pin(answer, stage);
        expect(kept.content).toContain("**Pinned.**");
        stage.write({ "mill.md": mill.replace("grinds rye", "is closed") });
        const proposal = await run(stage, "reload");
        expect(proposal.content).toContain("Pinned answers that would change (1)");
        const confirm = await press(stage.moderator, proposal, "Publish");
        expect(confirm.content).toContain("Choose Publish anyway to confirm");
        expect((await press(stage.moderator, confirm, "Publish anyway")).content).toContain("version 2");
        const pins = await run(stage, "pins");
        expect(pins.content).toContain("1 pinned answer");
        const left = await settled(
            stage.moderator.choose(
                pins,
                pins.menus[0]?.customId ?? "",
                pins.menus[0]?.options.map(({ value }) => value) ?? [],
            ),
        );
        expect(left.content).toContain("No answers are pinned");
    });
});

describe("articles through Discord", () => {
    test("are added from attachments, including a saved web page, and survive a reload", async () => {
        const dataFolder = mkdtempSync(join(tmpdir(), "proposals-"));
        onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
        const page =
            '<html lang="en"><head><title>The lake</title><meta name="author" content="B. Sund"></head><body><article><h1>The lake</h1><p>The lake is forty metres deep, and nobody has ever seen its bottom in winter.</p><script>alert(1)</script><p>Its water is cold all year round, because a glacier feeds it from the north.</p></article></body></html>';
        const stage = await openStage({ dataFolder });
        const proposal = await run(stage, "add", {
            file: attached("mill.md", mill),
            file2: attached("lake.html", page),
        });
        expect(proposal.content).toContain("+ Added (2)");
        expect((await press(stage.moderator, proposal, "Publish")).content).toContain("version 2");
        expect(await ask(stage, "How deep is the lake?")).toMatch(/\*\*forty metres\*\* deep[\s\S]*B. Sund/u);
        stage.write({ "inn.md": "# The inn\n\nThe inn is old." });
        await publish(stage, "reload");
        expect(await ask(stage, "What does the mill grind?")).toContain("rye");
        expect((await run(stage, "status")).content).toContain(
            "Added or edited in Discord: `lake.md`, `mill.md`",
        );
    });

    test("are added without those that cannot be read, each of which is named with the reason", async () => {
        const stage = await openStage();
        const { content } = await run(stage, "add", {
            file: attached("mill.md", mill),
            file2: attached("picture.png", "x"),
            file3: attached("latin.txt", Uint8Array.of(0x54, 0x0a, 0x0a, 0xe9, 0x20, 0xff)),
        });
        expect(content).toContain("**Proposal:** add 1 article: mill.md");
        expect(content).toContain("**Not included (2 files):**");
        expect(content).toContain("picture.png: This file type is not supported.");
        expect(content).toContain("latin.txt, line 3: Byte 4 of the file is not UTF-8.");
        const nothing = await run(stage, "add", { file: attached("empty.md", "") });
        expect(nothing.content).toContain("**Nothing was added.**");
        expect(nothing.buttons).toEqual([]);
    });

    test("are pasted into a form, verbatim", async () => {
        const stage = await openStage();
        const modal = nextModal(stage.loopback);
        const { id } = await stage.moderator.run(stage.general, "corpus paste");
        await modal;
        const text = "The *old* ferry cost 5 kroner.\n\n# It is no heading.";
        const proposal = await settled(
            stage.moderator.submit(id, { title: "The ferry", published: "1999-02", text }),
        );
        expect(proposal.content).toContain("+ Added (1):** “The ferry”");
        await press(stage.moderator, proposal, "Publish");
        expect(await ask(stage, "How much did the old ferry cost?")).toContain(
            "The \\*old\\* ferry cost 5 kroner.",
        );
    });

    test("a pasted article with an invalid date is refused", async () => {
        const stage = await openStage();
        const modal = nextModal(stage.loopback);
        const { id } = await stage.moderator.run(stage.general, "corpus paste");
        await modal;
        const refused = await settled(
            stage.moderator.submit(id, { title: "The ferry", published: "yesterday", text: "It cost 5." }),
        );
        expect(refused.content).toContain("Date is “yesterday”. It should be a date that exists, written as");
    });

    test("change their metadata after an edit, but not their text", async () => {
        const stage = await openStage({
            files: { "mill.md": mill, "old.txt": "Old\n\nThe *inn* is old.\n" },
        });
        const begun = await run(stage, "edit", { article: "old" });
        const modal = nextModal(stage.loopback);
        const { id } = await pressed(stage.moderator, begun, "Title and source");
        await modal;
        const edited = await settled(stage.moderator.submit(id, { author: "C. Dahl" }));
        const proposal = await press(stage.moderator, edited, "Propose");
        expect(proposal.content).toContain("~ Changed (1):** “Old”");
        await press(stage.moderator, proposal, "Publish");
        const answer = await ask(stage, "How is the inn?");
        expect(answer).toMatch(/The \\\*inn\\\* is old\.[\s\S]*C. Dahl/u);
    });

    test("stay removed until their file changes, and can be restored from a version", async () => {
        const stage = await openStage({ files: { "mill.md": mill, "b.md": "# B\n\nThe barn is red." } });
        await publish(stage, "remove", { article: "mill" });
        expect(await ask(stage, "What does the mill grind?")).not.toContain("rye");
        const nothing = await run(stage, "reload");
        expect(nothing.content).toContain("**Nothing to publish:** the folder contains nothing new.");
        expect(nothing.content).toContain("- mill.md: A moderator removed the article.");
        expect(nothing.buttons).toEqual([]);
        const history = await run(stage, "history");
        expect(history.content).toMatch(
            /\*\*2\*\* \(live\)[\s\S]*remove mill[\s\S]*\*\*1\*\*[\s\S]*first start/u,
        );
        const back = await settled(stage.moderator.choose(history, history.menus[0]?.customId ?? "", ["1"]));
        expect(back.content).toContain("+ Added (1):** “The mill”");
        expect((await press(stage.moderator, back, "Publish")).content).toContain("version 3");
        expect(await ask(stage, "What does the mill grind?")).toContain("rye");
        await publish(stage, "remove", { article: "mill" });
        stage.write({ "mill.md": mill.replace("rye", "wheat") });
        await publish(stage, "reload");
        expect(await ask(stage, "What does the mill grind?")).toContain("wheat");
    });
});

describe("what moderators can see", () => {
    test("the doctor names what could be better, and how to fix it", async () => {
        const stage = await openStage({ files: { "mill.md": mill } });
        const { content } = await run(stage, "doctor");
        expect(content).toMatch(/\d+ suggestions?/u);
        expect(content).toContain("mill");
    });

    test("words that three members missed are listed, and /privacy says what is stored about that", async () => {
        const stage = await openStage();
        const members = ["A", "B", "C"].map((name) => stage.guild.member(name));
        for (const member of members)
            await settled(
                member.run(stage.general, "ask", { question: "Which zorblax crossed the bridge?" }),
            );
        const [first] = members;
        if (first === undefined) return;
        await expect.poll(async () => (await run(stage, "gaps")).content).toMatch(/“zorblax”.*: 3 members/u);
        const privacy = await settled(first.run(stage.general, "privacy"));
        expect(privacy).toMatchObject({
            ephemeral: true,
            content: expect.stringContaining("Some are stored for you"),
        });
        const forgotten = await press(first, privacy, "Delete what is stored about me");
        expect(forgotten.content).toContain("None are stored for you right now");
    });
});

test("settings apply at once: other channels get private answers or none", async () => {
    const stage = await openStage();
    const other = stage.guild.channel("other");
    const set = await settled(
        stage.moderator.run(stage.general, "settings channel", { channel: stage.general.channelId }),
    );
    expect(set.content).toContain(`<#${stage.general.channelId}>`);
    const question = { question: "Who built the bridge?" };
    expect((await settled(stage.member.run(other, "ask", question))).ephemeral).toBe(true);
    expect((await settled(stage.member.run(stage.general, "ask", question))).ephemeral).toBe(false);
    await stage.member.say(other, `<@${stage.loopback.botId}> Who built the bridge?`);
    await stage.member.say(stage.general, `<@${stage.loopback.botId}> Who built the bridge?`);
    await stage.loopback.nextMessage(stage.general);
    expect(
        stage.loopback.messages(other).filter(({ authorId }) => authorId === stage.loopback.botId),
    ).toEqual([]);
    await settled(stage.moderator.run(stage.general, "settings private", { on: true }));
    expect((await settled(stage.member.run(stage.general, "ask", question))).ephemeral).toBe(true);
});
