import { ChannelType, Events } from "discord.js";
import { describe, expect, test } from "vitest";
import { permissionFlags } from "../../../src/loopback/world/permission-flags.ts";
import { aClient } from "../a-client.ts";

// Channel, "Channel Types": https://docs.discord.com/developers/resources/channel#channel-object-channel-types
// Threads, "Public & Private Threads": https://docs.discord.com/developers/topics/threads#public-private-threads
describe("a thread", () => {
    test.each([
        ["text", ChannelType.PublicThread],
        ["announcement", ChannelType.AnnouncementThread],
    ] as const)(
        "in a channel of the kind %s is announced, with its channel, and has type %i",
        async (kind, type) => {
            const { client, guild, member } = await aClient();
            const place = guild.channel("news", { kind });
            const thread = await member.startThread(place, "Length");
            await expect
                .poll(() => client.channels.cache.get(thread.channelId))
                .toMatchObject({ type, parentId: place.channelId, ownerId: member.id, archived: false });
        },
    );

    test("that starts from a message has its id", async () => {
        const { member, general } = await aClient();
        const { id } = await member.say(general, "How long is it?");
        expect(await member.startThread(general, "Length", { from: id })).toEqual({ channelId: id });
        // Channel, "Start Thread from Message":
        // https://docs.discord.com/developers/resources/channel#start-thread-from-message
        await expect(member.startThread(general, "Again", { from: id })).rejects.toThrow("has a thread");
        await expect(member.startThread(general, "Other", { from: "1" })).rejects.toThrow("message is gone");
        await expect(member.post(general, "Length", "How long is it?")).rejects.toThrow("no posts here");
    });

    test("that is private is announced when the bot is added", async () => {
        const { client, guild, member, general, loopback } = await aClient();
        const thread = await member.startThread(general, "Secret", { isPrivate: true });
        await member.say(general, "Known");
        expect(client.channels.cache.has(thread.channelId)).toBe(false);
        guild.addToThread(thread, loopback.botId);
        await expect
            .poll(() => client.channels.cache.get(thread.channelId)?.type)
            .toBe(ChannelType.PrivateThread);
    });

    test("needs a channel that has threads, and the permission", async () => {
        const { guild, member, general } = await aClient();
        await expect(member.startThread(guild.channel("lounge", { kind: "voice" }), "x")).rejects.toThrow(
            "There are no threads here.",
        );
        await expect(
            member.startThread(guild.channel("news", { kind: "announcement" }), "x", { isPrivate: true }),
        ).rejects.toThrow("There are no threads here.");
        guild.overwrite(general, guild.id, { deny: permissionFlags.createPublicThreads });
        await expect(member.startThread(general, "x")).rejects.toThrow("may not start threads here");
    });
});

// Channel, "Start Thread in Forum or Media Channel":
// https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel
test.each(["forum", "media"] as const)(
    "a post in a %s is a thread whose first message has its id",
    async (kind) => {
        const { client, guild, member } = await aClient();
        const forum = guild.channel("questions", { kind });
        const arrived: (string | null)[] = [];
        client.on(Events.MessageCreate, ({ id, channel }) =>
            arrived.push(id, channel.id, channel.isThread() ? channel.parentId : null),
        );
        const post = await member.post(forum, "Bridges", "How long is it?");
        expect(post.id).toBe(post.channelId);
        await expect.poll(() => arrived).toEqual([post.id, post.id, forum.channelId]);
        guild.overwrite(forum, guild.id, { deny: permissionFlags.sendMessages });
        await expect(member.post(forum, "x", "x")).rejects.toThrow("may not start threads here");
    },
);
