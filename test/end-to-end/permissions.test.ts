import { describe, expect, test } from "vitest";
import { inviteLink } from "../../src/discord/needed-permissions.ts";
import type { Address } from "../../src/loopback/member-contract.ts";
import { permissionFlags } from "../../src/loopback/world/permission-flags.ts";
import { openStage } from "./fixtures.ts";
import { settled } from "./settled.ts";

type Stage = Awaited<ReturnType<typeof openStage>>;

const doctor = async ({ moderator, general }: Stage) =>
    (await settled(moderator.run(general, "corpus doctor"))).content;

const allow = async ({ moderator, general }: Stage, { channelId: channel }: Address) =>
    (await settled(moderator.run(general, "settings channel", { channel }))).content;

/** Denies a permission to everyone in a channel, also to the bot. */
const deny = ({ guild }: Stage, place: Address, deny: bigint) => guild.overwrite(place, guild.id, { deny });

describe("the doctor names the permissions that are missing", () => {
    test("in a channel, and says what that means and where to change it", async () => {
        const stage = await openStage();
        expect(await doctor(stage)).not.toContain("I lack");
        const help = stage.guild.channel("help");
        deny(stage, help, permissionFlags.sendMessagesInThreads | permissionFlags.addReactions);
        expect(await doctor(stage)).toContain(
            "- \\#help in Lervik: I lack Send Messages in Threads and Add Reactions there, so mentions in threads and posts get no answer. → " +
                "If I should answer there, allow me Send Messages in Threads and Add Reactions in the channel's settings, " +
                "under Permissions.",
        );
    });

    test.each([
        ["text", permissionFlags.viewChannel, "I lack View Channel there, so I don't see questions."],
        ["text", permissionFlags.readMessageHistory, "I lack Read Message History there"],
        [
            "announcement",
            permissionFlags.sendMessages,
            "I lack Send Messages there, so mentions get no answer.",
        ],
        ["voice", permissionFlags.connect, "I lack Connect there, so I don't see questions."],
        ["stage", permissionFlags.sendMessages, "I lack Send Messages there"],
        ["forum", permissionFlags.sendMessagesInThreads, "I lack Send Messages in Threads there"],
        ["media", permissionFlags.addReactions, "I lack Add Reactions there, so I can't react to thanks."],
    ] as const)("in channels of each kind: %s", async (kind, permission, problem) => {
        const stage = await openStage();
        deny(stage, stage.guild.channel("other", { kind }), permission);
        expect(await doctor(stage)).toContain(problem);
    });

    test("but not what is useless there: writing in a forum, threads in a voice channel, or anything in a category", async () => {
        const stage = await openStage();
        deny(stage, stage.guild.channel("posts", { kind: "forum" }), permissionFlags.sendMessages);
        deny(stage, stage.guild.channel("talk", { kind: "voice" }), permissionFlags.sendMessagesInThreads);
        deny(stage, stage.guild.channel("Support", { kind: "category" }), permissionFlags.viewChannel);
        expect(await doctor(stage)).not.toContain("I lack");
    });

    test("everywhere, with the link that gives them to the bot", async () => {
        const stage = await openStage();
        const { guild, loopback } = stage;
        guild.channel("questions", { kind: "forum" });
        const all =
            permissionFlags.viewChannel | permissionFlags.sendMessages | permissionFlags.readMessageHistory;
        for (const role of [guild.id, guild.botRole() ?? ""])
            guild.setPermissions(role, all | permissionFlags.useApplicationCommands);
        expect(await doctor(stage)).toContain(
            "**Problem:** all channels in Lervik: I lack Send Messages in Threads and Add Reactions there, so mentions in threads and posts get no " +
                "answer. → Allow my role Send Messages in Threads and Add Reactions in the server's settings, under Roles, or " +
                `invite me again: <${inviteLink(loopback.applicationId)}>`,
        );
        // As the link does.
        guild.setPermissions(guild.botRole() ?? "", 1n << 3n);
        expect(await doctor(stage)).not.toContain("I lack");
    });

    test("and a timeout of the bot, and so does /settings", async () => {
        const stage = await openStage();
        stage.guild.timeOut(stage.loopback.botId, 60_000);
        const timedOut =
            /^\*\*I'm timed out in this server, so I can't write yet\.\*\* Remove my timeout\.\n\*\*Changed/u;
        expect(await allow(stage, stage.general)).toMatch(timedOut);
        const channel = stage.general.channelId;
        const digest = await settled(stage.moderator.run(stage.general, "settings digest", { channel }));
        expect(digest.content).toMatch(timedOut);
        expect(await doctor(stage)).toContain(
            "**Problem:** Lervik: I'm timed out there, so I can't write or react. → Remove my timeout.",
        );
    });

    test("but not of an administrator, to whom timeouts do not apply", async () => {
        const stage = await openStage();
        stage.guild.timeOut(stage.loopback.botId, 60_000);
        stage.guild.setPermissions(stage.guild.botRole() ?? "", permissionFlags.administrator);
        expect(await allow(stage, stage.general)).not.toContain("timed out");
        expect(await doctor(stage)).not.toContain("timed out");
    });

    test("only where the settings allow answers, and there it is a problem", async () => {
        const stage = await openStage();
        const help = stage.guild.channel("help", {
            category: stage.guild.channel("Support", { kind: "category" }),
        });
        deny(stage, help, permissionFlags.sendMessages);
        await allow(stage, stage.general);
        expect(await doctor(stage)).not.toContain("I lack");
        await allow(stage, stage.guild.channel("Support"));
        expect(await doctor(stage)).toMatch(
            /\*\*Problem:\*\* \\#help in Lervik: I lack Send Messages there/u,
        );
    });
});

test("the doctor and /settings say that everyone can read what is posted for moderators, as long as it is so", async () => {
    const stage = await openStage();
    const place = stage.guild.channel("talk");
    const set = async (command: string) =>
        (await settled(stage.moderator.run(stage.general, command, { channel: place.channelId }))).content;
    const note = `Everyone in this server can read <#${place.channelId}>`;
    for (const command of ["settings watch", "settings digest", "settings review"])
        expect(await set(command)).toContain(note);
    expect(await doctor(stage)).toContain(
        "- \\#talk: Everyone in the server can read it, and what I post there is for moderators. → Hide the channel",
    );
    for (const id of [stage.guild.botRole() ?? "", stage.moderator.id])
        stage.guild.overwrite(place, id, { allow: permissionFlags.viewChannel });
    deny(stage, place, permissionFlags.viewChannel);
    await expect.poll(() => doctor(stage)).not.toContain("#talk");
    expect(await set("settings digest")).not.toContain("Everyone");
});

test("the doctor says that the last channel for public answers was deleted", async () => {
    const stage = await openStage();
    const help = stage.guild.channel("help");
    await allow(stage, help);
    await allow(stage, stage.general);
    stage.guild.remove(help);
    expect(await doctor(stage)).not.toContain("were deleted");
    await settled(
        stage.moderator.run(stage.general, "settings channel", {
            channel: stage.general.channelId,
            remove: true,
        }),
    );
    await allow(stage, stage.guild.channel("news"));
    stage.guild.remove(stage.guild.channel("news"));
    expect(await doctor(stage)).toContain(
        "**Problem:** Lervik: All channels that /settings allows for public answers were deleted, so I answer publicly nowhere. " +
            "→ Choose another one with /settings channel.",
    );
});

test("/settings channel says what is missing in the channel, the thread's channel or the category's channels", async () => {
    const stage = await openStage();
    const category = stage.guild.channel("Support", { kind: "category" });
    const help = stage.guild.channel("help", { category });
    const forum = stage.guild.channel("posts", { kind: "forum", category });
    const ofCategory = await allow(stage, category);
    expect(ofCategory).not.toContain("I can't answer");
    expect(ofCategory).toContain(`only <#${category.channelId}>, with all of its channels (`);
    const thread = await stage.member.startThread(help, "The bridge");
    deny(stage, help, permissionFlags.sendMessagesInThreads);
    deny(stage, forum, permissionFlags.viewChannel);
    const warning = ({ channelId }: Address, permissions: string) =>
        `**I can't answer everything in <#${channelId}> yet.** Allow me ${permissions} there`;
    expect(await allow(stage, help)).toContain(warning(help, "Send Messages in Threads"));
    expect(await allow(stage, thread)).toContain(warning(thread, "Send Messages in Threads"));
    expect(await allow(stage, category)).toContain(
        warning(category, "View Channel and Send Messages in Threads"),
    );
    expect(await allow(stage, stage.general)).not.toContain("I can't answer");
});
