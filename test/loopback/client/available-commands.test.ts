import { expect, test } from "vitest";
import { permissionFlags } from "../../../src/loopback/world/permission-flags.ts";
import { aClient, slash } from "../a-client.ts";

test("members are offered the commands that contexts, installation and permissions allow in each place", async () => {
    const { loopback, client, guild, general } = await aClient({
        commands: [
            { ...slash("ask"), contexts: [0, 1, 2], integration_types: [0, 1] },
            { ...slash("here"), contexts: [0] },
        ],
    });
    await client.rest.put(`/applications/${loopback.applicationId}/guilds/${guild.id}/commands`, {
        body: [{ ...slash("corpus"), default_member_permissions: "32" }],
    });
    const elsewhere = loopback.guild("Elsewhere", { installed: false });
    const noor = elsewhere.member("Noor");
    const member = guild.member("Ann");
    const moderator = guild.member("Mo", { permissions: 32n });
    const names = (whose: typeof member, place: typeof general) =>
        whose.offered(place).map(({ name }) => name);
    expect(names(member, general)).toEqual(["ask", "here"]);
    expect(names(moderator, general)).toEqual(["ask", "here", "corpus"]);
    expect(names(moderator, moderator.direct())).toEqual(["ask"]);
    expect(names(noor, elsewhere.channel("lobby"))).toEqual(["ask"]);
});

// Application Commands, "Permissions", "Default Permissions":
// https://docs.discord.com/developers/interactions/application-commands#permissions
test("a command for nobody by default is shown to administrators, who may use every command", async () => {
    const { guild, general } = await aClient({
        commands: [
            { ...slash("nobody"), default_member_permissions: "0" },
            { ...slash("managers"), default_member_permissions: "32" },
        ],
    });
    const shown = (permissions: bigint) =>
        guild
            .member("Mo", { permissions })
            .offered(general)
            .map(({ name }) => name);
    expect(shown(0n)).toEqual([]);
    expect(shown(32n)).toEqual(["managers"]);
    expect(shown(8n)).toEqual(["nobody", "managers"]);
});

// Application Commands, "Authorizing Your Application":
// https://docs.discord.com/developers/interactions/application-commands#authorizing-your-application
test("commands work in a server that installed the app without the bot, and answer for the server", async () => {
    const { loopback, onInteraction } = await aClient({ commands: [slash("ask")] });
    const guild = loopback.guild("Commands only", { installed: "commands" });
    onInteraction(async (interaction) => {
        if (interaction.isChatInputCommand())
            await interaction.reply(
                `${interaction.authorizingIntegrationOwners.guildId} ${interaction.inCachedGuild()}`,
            );
    });
    const answer = await (await guild.member("Noor").run(guild.channel("lobby"), "ask")).answer();
    expect(answer.content).toBe(`${guild.id} false`);
});

// Application Commands, "Contexts": https://docs.discord.com/developers/interactions/application-commands#contexts
test("in a group, commands are shown to those who installed the app for themselves", async () => {
    const { loopback, member, guild } = await aClient({
        commands: [
            { ...slash("ask"), contexts: [0, 1, 2], integration_types: [0, 1] },
            { ...slash("servers"), contexts: [0, 1, 2], integration_types: [0] },
        ],
    });
    const installer = guild.member("Bo", { installedApp: true });
    const group = loopback.group([member, installer]);
    const names = (whose: typeof member) => whose.offered(group).map(({ name }) => name);
    expect(names(installer)).toEqual(["ask"]);
    expect(names(member)).toEqual([]);
    await expect(member.run(group, "ask")).rejects.toThrow("this member did not install the app");
});

// Application Commands, "User Commands": https://docs.discord.com/developers/interactions/application-commands#user-commands
// For slash commands: https://github.com/discord/discord-api-docs/issues/2696
// For message commands: https://github.com/discord/discord-api-docs/issues/7707
test("members use commands only where they may write, except those in the menu of messages", async () => {
    const find = { type: 3, name: "Find the source" };
    const { guild, general, member } = await aClient({ commands: [slash("ask"), find] });
    const said = await member.say(general, "The bridge is long.");
    const thread = await member.startThread(general, "Length");
    const forum = guild.channel("questions", { kind: "forum" });
    const offered = () =>
        [general, thread, forum].map((place) => member.offered(place).map(({ name }) => name));
    expect(offered()).toEqual([["ask", find.name], ["ask", find.name], []]);
    guild.overwrite(general, guild.id, { deny: permissionFlags.sendMessages });
    expect(offered()).toEqual([[find.name], ["ask", find.name], []]);
    await expect(member.run(general, "ask")).rejects.toThrow("not available to this member");
    guild.overwrite(general, guild.id, { deny: permissionFlags.useApplicationCommands });
    expect(offered()).toEqual([[], [], []]);
    await expect(member.apply(said, find.name)).rejects.toThrow("not available to this member");
});
