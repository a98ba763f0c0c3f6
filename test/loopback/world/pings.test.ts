import { describe, expect, test } from "vitest";
import { permissionFlags } from "../../../src/loopback/world/permission-flags.ts";
import { aClient, slash } from "../a-client.ts";

// Message, "Allowed Mentions Object": https://docs.discord.com/developers/resources/message#allowed-mentions-object
describe("without allowed_mentions", () => {
    const text = "@everyone <@7> <@&8>";

    test("a message pings everyone it mentions, and an answer to an interaction only users", async () => {
        const { client, loopback, guild, general, member, onInteraction } = await aClient({
            commands: [slash("ask")],
        });
        const role = guild.role("keepers").id;
        const content = text.replace("8", role);
        onInteraction(async (interaction) => {
            if (interaction.isChatInputCommand()) await interaction.reply(content);
        });
        await client.rest.post(`/channels/${general.channelId}/messages`, { body: { content } });
        expect(loopback.messages(general)[0]?.pings).toEqual(["everyone", "7", role]);
        const answer = await (await member.run(general, "ask")).answer();
        expect(answer.pings).toEqual(["7"]);
    });

    // Permissions, "Bitwise Permission Flags", MENTION_EVERYONE, and "Implicit Permissions":
    // https://docs.discord.com/developers/topics/permissions#implicit-permissions
    test("who may not mention everyone pings neither everyone nor roles", async () => {
        const { client, loopback, guild, general, member } = await aClient();
        guild.overwrite(general, guild.id, { deny: permissionFlags.mentionEveryone });
        const content = text.replace("8", guild.role("keepers").id);
        await client.rest.post(`/channels/${general.channelId}/messages`, { body: { content } });
        await member.say(general, content);
        expect(loopback.messages(general).map(({ pings }) => pings)).toEqual([["7"], ["7"]]);
    });
});
