import { describe, expect, test } from "vitest";
import type { ChannelKind, Guild } from "../../src/loopback/guild-contract.ts";
import type { Address } from "../../src/loopback/member-contract.ts";
import { permissionFlags } from "../../src/loopback/world/permission-flags.ts";
import { within } from "../within.ts";
import { openStage } from "./fixtures.ts";
import { settled } from "./settled.ts";

const question = "Who built the bridge of Lervik?";

type Stage = Awaited<ReturnType<typeof openStage>>;

const allow = async ({ moderator, general }: Stage, { channelId: channel }: Address) =>
    (await settled(moderator.run(general, "settings channel", { channel }))).content;

const ask = async ({ member }: Stage, place: Address) =>
    (await member.run(place, "ask", { question })).answer();

/** A mention in a place, and the message that replies to it there. */
async function mention({ member, loopback }: Stage, place: Address) {
    const { id } = await member.say(place, `<@${loopback.botId}> ${question}`);
    return { id, reply: await loopback.nextMessage(place, id) };
}

const refused = ({ loopback }: Stage) => loopback.requests.filter(({ status }) => status >= 400);

describe("a question in a thread of a channel that the settings allow", () => {
    test.each(["text", "announcement"] as const)("of kind %s is answered in the thread", async (kind) => {
        const stage = await openStage();
        const help = stage.guild.channel("help", { kind });
        await allow(stage, help);
        const thread = await stage.member.startThread(help, "The bridge");
        const { id, reply } = await mention(stage, thread);
        expect(reply).toMatchObject({ replyTo: id, content: expect.stringContaining("Ida Holm") });
        expect(await ask(stage, thread)).toMatchObject({ ephemeral: false, channelId: thread.channelId });
        expect(
            stage.loopback.messages(help).filter(({ authorId }) => authorId === stage.loopback.botId),
        ).toEqual([]);
        expect(refused(stage)).toEqual([]);
    });

    test("is answered if the thread was archived when the bot logged in", async () => {
        const there = Promise.withResolvers<{ guild: Guild; help: Address; thread: Address }>();
        const { loopback } = await openStage({
            before: async (loopback) => {
                const guild = loopback.guild("Elsewhere");
                const help = guild.channel("help");
                const thread = await guild.member("Olga").startThread(help, "Old");
                guild.change(thread, { archived: true });
                there.resolve({ guild, help, thread });
            },
        });
        const { guild, help, thread } = await within("the thread", there.promise);
        const manager = guild.member("Max", { permissions: permissionFlags.manageGuild });
        await settled(manager.run(help, "settings channel", { channel: help.channelId }));
        const { id } = await manager.say(thread, `<@${loopback.botId}> ${question}`);
        expect((await loopback.nextMessage(thread, id)).content).toContain("Ida Holm");
    });

    test("is answered in a private thread that the bot was added to, and /ask even where it was not", async () => {
        const stage = await openStage();
        await allow(stage, stage.general);
        const thread = await stage.member.startThread(stage.general, "Secret", { isPrivate: true });
        expect(await ask(stage, thread)).toMatchObject({ ephemeral: false });
        stage.guild.addToThread(thread, stage.loopback.botId);
        expect((await mention(stage, thread)).reply.content).toContain("Ida Holm");
    });
});

describe("a question in a post", () => {
    test.each(["forum", "media"] as const)(
        "of a %s channel that the settings allow is answered there",
        async (kind) => {
            const stage = await openStage();
            const forum = stage.guild.channel("questions", { kind });
            expect(await allow(stage, forum)).toContain(`<#${forum.channelId}>`);
            const post = await stage.member.post(
                forum,
                "The bridge",
                `<@${stage.loopback.botId}> ${question}`,
            );
            const place = { channelId: post.channelId };
            expect(await stage.loopback.nextMessage(place, post.id)).toMatchObject({
                replyTo: post.id,
                content: expect.stringContaining("Ida Holm"),
            });
            expect(await ask(stage, place)).toMatchObject({ ephemeral: false });
            expect(refused(stage)).toEqual([]);
        },
    );

    test("may be its title, if its message only mentions the bot", async () => {
        const { loopback, guild, member } = await openStage();
        const forum = guild.channel("questions", { kind: "forum" });
        const post = await member.post(forum, question, `Hello <@${loopback.botId}>!`);
        const answer = await loopback.nextMessage(post, post.id);
        expect(answer).toMatchObject({ replyTo: post.id, content: expect.stringContaining("Ida Holm") });
        const { id } = await member.say(post, `<@${loopback.botId}>`);
        expect((await loopback.nextMessage(post, id)).content).toContain("Ida Holm");
    });

    test("of another forum is not answered publicly", async () => {
        const stage = await openStage();
        await allow(stage, stage.general);
        const forum = stage.guild.channel("chat", { kind: "forum" });
        const post = await stage.member.post(forum, "Hello", `<@${stage.loopback.botId}> ${question}`);
        expect(await ask(stage, { channelId: post.channelId })).toMatchObject({ ephemeral: true });
        const seen = stage.loopback.messages({ channelId: post.channelId });
        expect(seen).toMatchObject([{ id: post.id, reactions: [{ emoji: "🔇" }] }]);
    });
});

test.each(["voice", "stage"] as const)("the text chat of a %s channel can be allowed", async (kind) => {
    const stage = await openStage();
    const lounge = stage.guild.channel("lounge", { kind });
    await allow(stage, lounge);
    expect((await mention(stage, lounge)).reply.content).toContain("Ida Holm");
    expect(await ask(stage, lounge)).toMatchObject({ ephemeral: false });
});

test("a category stands for its channels, their threads and posts, also for those that are created later", async () => {
    const stage = await openStage();
    const category = stage.guild.channel("Support", { kind: "category" });
    await allow(stage, category);
    const kinds: readonly ChannelKind[] = ["text", "voice", "announcement"];
    for (const kind of kinds) {
        const place = stage.guild.channel(`support-${kind}`, { kind, category });
        expect(await ask(stage, place)).toMatchObject({ ephemeral: false });
    }
    const help = stage.guild.channel("help", { category });
    const thread = await stage.member.startThread(help, "The bridge");
    expect((await mention(stage, thread)).reply.content).toContain("Ida Holm");
    const forum = stage.guild.channel("questions", { kind: "forum", category });
    const post = await stage.member.post(forum, "The bridge", "How is it?");
    expect(await ask(stage, { channelId: post.channelId })).toMatchObject({ ephemeral: false });
    expect(await ask(stage, stage.general)).toMatchObject({ ephemeral: true });
});

test("the channel for the digest is one that takes messages", async () => {
    const stage = await openStage();
    for (const kind of ["forum", "category", "voice"] as const) {
        const { channelId: channel } = stage.guild.channel(kind, { kind });
        const running = stage.moderator.run(stage.general, "settings digest", { channel });
        await expect(running).rejects.toThrow("must be a channel");
    }
    const news = stage.guild.channel("news", { kind: "announcement" });
    const shown = await settled(
        stage.moderator.run(stage.general, "settings digest", { channel: news.channelId }),
    );
    expect(shown.content).toContain(`**Weekly digest:** in <#${news.channelId}>`);
});

test("a deleted channel is removed from the settings with the next change, an archived thread is not", async () => {
    const there = Promise.withResolvers<Address>();
    const stage = await openStage({
        before: async (_, home) => {
            const thread = await home.member("Kim").startThread(home.channel("general"), "Old");
            home.change(thread, { archived: true });
            there.resolve(thread);
        },
    });
    const thread = await within("the thread", there.promise);
    const gone = stage.guild.channel("gone");
    await allow(stage, gone);
    await stage.corpus.storage?.store.settings.change(stage.guild.id, {
        channels: [gone.channelId, thread.channelId],
    });
    stage.guild.remove(gone);
    const shown = await allow(stage, stage.general);
    expect(shown).toContain(`only <#${stage.general.channelId}>, <#${thread.channelId}>, with`);
});
