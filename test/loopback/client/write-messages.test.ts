import { expect, test } from "vitest";
import { permissionFlags } from "../../../src/loopback/world/permission-flags.ts";
import { aClient, slash } from "../a-client.ts";

const { viewChannel, sendMessages, sendMessagesInThreads, useApplicationCommands, manageThreads } =
    permissionFlags;

// Permissions, "Bitwise Permission Flags", SEND_MESSAGES, and Threads, "Permissions":
// https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
test("members write only where they may", async () => {
    const { guild, general, member, loopback } = await aClient();
    const thread = await member.startThread(general, "Length");
    guild.overwrite(general, guild.id, { deny: sendMessages });
    await expect(member.say(general, "x")).rejects.toThrow("may not write here");
    await member.say(thread, "x");
    guild.overwrite(general, guild.id, { deny: sendMessagesInThreads });
    await expect(member.say(thread, "x")).rejects.toThrow("may not write here");
    guild.overwrite(general, guild.id, { deny: viewChannel });
    await expect(member.say(general, "x")).rejects.toThrow("does not see the channel");
    const group = loopback.group([loopback.user("Uma")]);
    await expect(member.say(group, "x")).rejects.toThrow("does not see the channel");
    const forum = guild.channel("questions", { kind: "forum" });
    await expect(member.say(forum, "x")).rejects.toThrow("Only posts are possible here.");
});

// Threads, "Locked Threads": https://docs.discord.com/developers/topics/threads#locked-threads
test("in a locked thread only those who manage threads write, and a message reopens an archived one", async () => {
    const { client, guild, general, member } = await aClient();
    const thread = await member.startThread(general, "Length");
    const keeper = guild.member("Kay", { permissions: manageThreads });
    guild.change(thread, { locked: true, archived: true });
    await expect(member.say(thread, "x")).rejects.toThrow("This thread is locked.");
    const archived = () => {
        const known = client.channels.cache.get(thread.channelId);
        return known?.isThread() === true && known.archived;
    };
    await expect.poll(archived).toBe(true);
    await keeper.say(thread, "x");
    await expect.poll(archived).toBe(false);
});

// Channel, "Channel Structure", the note about `rate_limit_per_user`:
// https://docs.discord.com/developers/resources/channel#channel-object-channel-structure
test("slowmode holds for members, but not for the bot", async () => {
    const { client, guild, member, general } = await aClient();
    const slow = guild.channel("slow", { slowmode: 60 });
    await member.say(slow, "one");
    await expect(member.say(slow, "two")).rejects.toThrow("Slowmode is on here.");
    for (const content of ["one", "two"])
        await client.rest.post(`/channels/${slow.channelId}/messages`, { body: { content } });
    await member.say(general, "one");
    await member.say(general, "two");
});

// Permissions, "Bitwise Permission Flags", USE_APPLICATION_COMMANDS:
// https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
// Threads, "Active & Archived Threads": https://docs.discord.com/developers/topics/threads#active-archived-threads
test("commands need Use Application Commands, and a thread that is not archived", async () => {
    const { guild, general, member } = await aClient({ commands: [slash("ask")] });
    const thread = await member.startThread(general, "Length");
    expect(member.offered(thread)).toHaveLength(1);
    guild.change(thread, { archived: true });
    await expect(member.run(thread, "ask")).rejects.toThrow("This thread is archived.");
    guild.overwrite(general, guild.id, { deny: useApplicationCommands });
    await expect(member.run(general, "ask")).rejects.toThrow("not available to this member");
});
