import { expect, test } from "vitest";
import { permissionFlags } from "../../../src/loopback/world/permission-flags.ts";
import { aClient, slash } from "../a-client.ts";

const { viewChannel, sendMessages, addReactions, administrator } = permissionFlags;

// Gateway Events, "Guild Role Update", "Channel Update", "Guild Member Update":
// https://docs.discord.com/developers/events/gateway-events#guild-role-update
test("the bot learns of changed roles and overwrites, and of its own roles and timeouts", async () => {
    const { client, loopback, guild, general } = await aClient();
    const known = client.guilds.cache.get(guild.id);
    const may = () => client.channels.cache.get(general.channelId)?.isSendable();
    const can = (permission: bigint) => {
        const channel = client.channels.cache.get(general.channelId);
        if (channel === undefined || channel.isDMBased())
            throw new Error("The bot does not know the channel.");
        return channel.permissionsFor(loopback.botId)?.has(permission);
    };
    expect([may(), can(sendMessages)]).toEqual([true, true]);
    guild.overwrite(general, guild.id, { deny: sendMessages });
    await expect.poll(() => can(sendMessages)).toBe(false);
    guild.overwrite(general, guild.botRole() ?? "", { allow: sendMessages });
    await expect.poll(() => can(sendMessages)).toBe(true);
    guild.setRoles(loopback.botId, []);
    await expect.poll(() => can(sendMessages)).toBe(false);
    guild.setPermissions(guild.id, administrator);
    await expect.poll(() => can(sendMessages)).toBe(true);
    guild.setPermissions(guild.id, viewChannel);
    guild.timeOut(loopback.botId, 60_000);
    await expect.poll(() => known?.members.me?.isCommunicationDisabled()).toBe(true);
});

// Gateway Events, "Guild Role Delete": https://docs.discord.com/developers/events/gateway-events#guild-role-delete
test("the bot learns of renamed and deleted roles, and loses what a deleted one gave it", async () => {
    const { client, loopback, guild } = await aClient();
    const known = client.guilds.cache.get(guild.id);
    const own = guild.botRole() ?? "";
    guild.renameRole(own, "Library");
    await expect.poll(() => known?.roles.cache.get(own)?.name).toBe("Library");
    expect(known?.roles.botRoleFor(loopback.botId)?.id).toBe(own);
    guild.setPermissions(guild.id, viewChannel);
    expect(known?.members.me?.permissions.has(sendMessages)).toBe(true);
    guild.deleteRole(own);
    await expect.poll(() => known?.roles.cache.has(own)).toBe(false);
    expect(known?.members.me?.permissions.has(sendMessages)).toBe(false);
    expect(() => guild.deleteRole(own)).toThrow(`There is no role ${own}.`);
});

// Threads, "Gateway Events": https://docs.discord.com/developers/topics/threads#gateway-events
test("who gains access to a channel gets its active threads", async () => {
    const { client, guild } = await aClient();
    const staff = guild.channel("staff");
    guild.overwrite(staff, guild.id, { deny: viewChannel });
    const mo = guild.member("Mo", { permissions: administrator });
    const thread = await mo.startThread(staff, "Plans");
    await mo.say(thread, "Hidden");
    expect(client.channels.cache.has(thread.channelId)).toBe(false);
    guild.overwrite(staff, guild.id, { allow: viewChannel });
    await expect.poll(() => client.channels.cache.has(thread.channelId)).toBe(true);
});

// Gateway Events, "Guild Create", "Guild Delete": https://docs.discord.com/developers/events/gateway-events#guild-create
test("the bot learns that it was invited or removed, and its managed role names it", async () => {
    const { client, loopback } = await aClient();
    const guild = loopback.guild("Elsewhere", { installed: false });
    expect(guild.botRole()).toBeUndefined();
    guild.install();
    await expect.poll(() => client.guilds.cache.has(guild.id)).toBe(true);
    const own = client.guilds.cache.get(guild.id)?.roles.cache.get(guild.botRole() ?? "");
    expect(own).toMatchObject({ name: loopback.botName, managed: true, tags: { botId: loopback.botId } });
    guild.uninstall();
    await expect.poll(() => client.guilds.cache.has(guild.id)).toBe(false);
});

test("clients learn of every change of a role", async () => {
    const { guild, told } = await aClient();
    const { id } = guild.role("Keepers", viewChannel);
    const changes = () => told("channels").length;
    const before = changes();
    guild.renameRole(id, "Readers");
    expect(changes()).toBe(before + 1);
    guild.setPermissions(id, sendMessages);
    expect(changes()).toBe(before + 2);
    guild.deleteRole(id);
    expect(changes()).toBe(before + 3);
});

// Gateway Events, "Channel Delete": https://docs.discord.com/developers/events/gateway-events#channel-delete
test("the bot learns of deleted channels", async () => {
    const { client, guild, general } = await aClient();
    expect(client.channels.cache.has(general.channelId)).toBe(true);
    guild.remove(general);
    await expect.poll(() => client.channels.cache.has(general.channelId)).toBe(false);
});

// Receiving and Responding, "Interaction Structure":
// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-structure
test("an interaction says what the member and the bot may do in its channel or thread", async () => {
    const { onInteraction, guild, general, member } = await aClient({ commands: [slash("ask")] });
    guild.overwrite(general, guild.id, { deny: addReactions });
    guild.overwrite(general, guild.botRole() ?? "", { allow: addReactions });
    const thread = await member.startThread(general, "Length");
    onInteraction(async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        const { memberPermissions, appPermissions } = interaction;
        await interaction.reply(
            `${memberPermissions?.has(addReactions)} ${appPermissions.has(addReactions)}`,
        );
    });
    for (const place of [general, thread])
        expect(await (await member.run(place, "ask")).answer()).toMatchObject({ content: "false true" });
    const direct = await (await member.run(member.direct(), "ask")).answer();
    expect(direct.content).toBe("undefined false");
});

// Gateway Events, "Guild Delete" (the note about outages):
// https://docs.discord.com/developers/events/gateway-events#guild-delete
test("during an outage of a server the bot gets nothing of it, and afterwards it is back", async () => {
    const { client, guild, general, member, told } = await aClient();
    const available = () => client.guilds.cache.get(guild.id)?.available;
    guild.outage(true);
    await expect.poll(available).toBe(false);
    await member.say(general, "Hello?");
    guild.outage(false);
    await expect.poll(available).toBe(true);
    await member.say(general, "Hello!");
    // The client sends its first heartbeat at a random moment.
    const names = told("event")
        .map(({ event }) => event.name)
        .filter((name) => name !== "HEARTBEAT");
    expect(names).toEqual(["GUILD_DELETE", "GUILD_CREATE", "MESSAGE_CREATE"]);
});
