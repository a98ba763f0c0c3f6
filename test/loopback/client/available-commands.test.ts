import { expect, test } from "vitest";
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
