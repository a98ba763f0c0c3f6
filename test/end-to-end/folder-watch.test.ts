import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ShownMessage } from "../../src/loopback/member-contract.ts";
import { nextModal } from "./a-command.ts";
import { openStage } from "./fixtures.ts";
import { workplace } from "./run-main.ts";
import { press, pressed, settled } from "./settled.ts";

const mill = "# The mill\n\nThe mill grinds rye. It stands by the river.";

/** A stage whose folder is watched, with the proposals in a channel of the moderators'. */
async function watched(options: Parameters<typeof openStage>[0] = {}) {
    const stage = await openStage(options);
    const place = stage.guild.channel("moderators");
    const set = await settled(
        stage.moderator.run(stage.general, "settings watch", { channel: place.channelId }),
    );
    expect(set.content).toContain(`Watching the folder: off → <#${place.channelId}>`);
    const posted = (index = 0) => {
        const message = stage.loopback.messages(place)[index];
        if (message === undefined) throw new Error(`There is no message ${index}.`);
        return message;
    };
    /** The posted message once it reads so. */
    const reads = async (text: string | RegExp, index = 0): Promise<ShownMessage> => {
        await expect.poll(() => stage.loopback.messages(place)[index]?.content).toMatch(text);
        return posted(index);
    };
    const ask = async (question: string) =>
        (await settled(stage.member.run(stage.general, "ask", { question }))).content;
    return { ...stage, place, posted, reads, ask, count: () => stage.loopback.messages(place).length };
}

describe("a change of the folder", () => {
    test("is proposed in the chosen channel and can be published there", async () => {
        const stage = await watched();
        stage.write({ "mill.md": mill });
        const proposal = await stage.reads("**Proposal:** the folder changed");
        expect(proposal).toMatchObject({
            content: expect.stringContaining("+ Added (1):** “The mill”"),
            ephemeral: false,
            pings: [],
        });
        expect(await stage.ask("What does the mill grind?")).not.toContain("rye");
        await pressed(stage.moderator, proposal, "Publish");
        const after = await stage.reads("**Published as version 2**");
        expect([after.id, after.buttons]).toEqual([proposal.id, []]);
        expect(await stage.ask("What does the mill grind?")).toContain("rye");
        await stage.schedule?.look();
        expect(stage.count()).toBe(1);
        expect(stage.posted().content).toContain("Published as version 2");
    });

    test("is proposed by the watch and can be discarded there", async () => {
        const stage = await watched();
        stage.write({ "mill.md": mill });
        const proposal = await stage.reads("**Proposal:**");
        await pressed(stage.moderator, proposal, "Discard");
        await stage.reads(
            `**Discarded by <@${stage.moderator.id}>:** the folder changed. Nothing has changed.`,
        );
        await stage.schedule?.look();
        expect(stage.count()).toBe(1);
        const audit = await settled(stage.moderator.run(stage.general, "corpus audit"));
        expect(audit.content).toContain("folder watch · proposed: the folder changed");
    });

    test("can be tried and compared, visible only to the moderator who does so", async () => {
        const stage = await watched({ files: { "mill.md": mill } });
        stage.write({ "mill.md": mill.replace("rye", "wheat") });
        const proposal = await stage.reads("**Proposal:**");
        const modal = nextModal(stage.loopback);
        const { id } = await pressed(stage.moderator, proposal, "Try a question");
        await modal;
        const tried = await settled(stage.moderator.submit(id, { question: "What does the mill grind?" }));
        expect(tried).toMatchObject({ ephemeral: true, content: expect.stringContaining("wheat") });
        const [menu] = proposal.menus;
        const shown = await settled(stage.moderator.choose(proposal, menu?.customId ?? "", ["mill"]));
        expect(shown).toMatchObject({ ephemeral: true, content: expect.stringContaining("~~rye.~~") });
        expect(stage.posted()).toMatchObject({ content: proposal.content, edits: 0 });
    });

    test("cannot be decided by a member", async () => {
        const stage = await watched();
        stage.write({ "mill.md": mill });
        const proposal = await stage.reads("**Proposal:**");
        const refused = await press(stage.member, proposal, "Publish");
        expect(refused).toMatchObject({
            ephemeral: true,
            content: expect.stringContaining("Only moderators can do this"),
        });
        expect(stage.posted()).toMatchObject({ content: proposal.content, edits: 0 });
    });

    test("is proposed once, and a newer change replaces it", async () => {
        const stage = await watched();
        stage.write({ "mill.md": mill });
        await stage.reads("+ Added (1):** “The mill”");
        stage.write({ "mill.md": mill });
        await stage.schedule?.look();
        expect(stage.count()).toBe(1);
        stage.write({ "lake.md": "# The lake\n\nThe lake is forty metres deep." });
        await stage.reads("+ Added (2)", 1);
        const old = await stage.reads("A newer proposal replaces this one");
        expect(old.buttons).toEqual([]);
        expect(stage.count()).toBe(2);
    });

    test("that is undone withdraws its proposal", async () => {
        const stage = await watched();
        stage.write({ "mill.md": mill });
        await stage.reads("**Proposal:**");
        stage.remove("mill.md");
        expect((await stage.reads("the folder matches what is live")).buttons).toEqual([]);
    });

    test("is compared again after something else is published", async () => {
        const stage = await watched();
        stage.write({ "mill.md": mill });
        await stage.reads("**Proposal:**");
        const modal = nextModal(stage.loopback);
        const { id } = await stage.moderator.run(stage.general, "corpus paste");
        await modal;
        const ferry = await settled(
            stage.moderator.submit(id, { title: "The ferry", text: "The ferry cost five kroner." }),
        );
        await press(stage.moderator, ferry, "Publish");
        await stage.reads("A newer proposal replaces");
        const again = await stage.reads("+ Added (1):** “The mill”", 1);
        await pressed(stage.moderator, again, "Publish");
        await stage.reads("**Published as version 3**", 1);
        expect(await stage.ask("What did the ferry cost?")).toContain("five kroner");
    });

    test("that leaves no article is reported, and the previous articles still answer", async () => {
        const stage = await watched();
        stage.write({ "bridge.md": "# No text" });
        const told = await stage.reads("**Nothing to publish:**");
        expect(told.buttons).toEqual([]);
        expect(await stage.ask("Who built the bridge of Lervik?")).toContain("Ida Holm");
    });

    test("in a subfolder counts, and hidden files do not", async () => {
        const stage = await watched();
        mkdirSync(join(stage.folder, ".git"));
        writeFileSync(join(stage.folder, ".git", "x.md"), mill);
        mkdirSync(join(stage.folder, "history"));
        writeFileSync(join(stage.folder, "history", "mill.md"), mill);
        expect((await stage.reads("**Proposal:**")).content).toContain(
            "Members could then ask about 2 articles",
        );
    });

    test("made before the watch began is proposed when it begins", async () => {
        const stage = await openStage();
        stage.write({ "mill.md": mill });
        const place = stage.guild.channel("moderators");
        await stage.moderator.run(stage.general, "settings watch", { channel: place.channelId });
        expect((await stage.loopback.nextMessage(place)).content).toContain("“The mill”");
    });

    test("is ignored once the watch is turned off", async () => {
        const stage = await watched();
        const off = await settled(stage.moderator.run(stage.general, "settings watch", { off: true }));
        expect(off.content).toContain("→ off");
        stage.write({ "mill.md": mill });
        await stage.schedule?.look();
        expect(stage.count()).toBe(0);
    });

    test("that cannot be posted is an event, leaves no proposal behind, and is posted later", async () => {
        const stage = await openStage({ lookEvery: 100 });
        const place = stage.guild.channel("moderators");
        stage.loopback.fault({
            method: "POST",
            path: new RegExp(`^/channels/${place.channelId}/messages`, "u"),
            status: 403,
            body: { code: 50013, message: "Missing Permissions" },
        });
        stage.write({ "mill.md": mill });
        await stage.moderator.run(stage.general, "settings watch", { channel: place.channelId });
        expect(await stage.event("unsendable")).toMatchObject({
            at: "watch",
            code: 50013,
            channelId: place.channelId,
        });
        await expect.poll(() => stage.loopback.messages(place)).toHaveLength(1);
        const audit = await settled(stage.moderator.run(stage.general, "corpus audit"));
        expect(audit.content.match(/proposed|discarded/gu)).toEqual(["proposed"]);
    });
});

test("a missing folder is reported by name once, and its changes are proposed when it is back", async () => {
    const stage = await watched({ folder: join(workplace(), "articles") });
    renameSync(stage.folder, `${stage.folder}-moved`);
    expect(await stage.event("folder-away")).toEqual({
        kind: "folder-away",
        at: "watch",
        reason: expect.stringContaining(`There is no folder ${stage.folder}.`),
    });
    expect(await stage.ask("Who built the bridge of Lervik?")).toContain("Ida Holm");
    expect(stage.count()).toBe(0);
    writeFileSync(join(`${stage.folder}-moved`, "mill.md"), mill);
    renameSync(`${stage.folder}-moved`, stage.folder);
    await stage.reads("+ Added (1):** “The mill”");
    expect(stage.events.filter(({ kind }) => kind === "failure")).toEqual([]);
    expect(stage.events.filter(({ kind }) => kind === "folder-away")).toHaveLength(1);
});
