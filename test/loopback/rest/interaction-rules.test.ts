import type { ChatInputCommandInteraction } from "discord.js";
import { describe, expect, test } from "vitest";
import { permissionFlags } from "../../../src/loopback/world/permission-flags.ts";
import { aClient, slash } from "../a-client.ts";

const everywhere = { ...slash("ask"), contexts: [0, 1, 2], integration_types: [0, 1] };

/** A client with one command, and a member of a server without it. */
async function elsewhere(answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>) {
    const stage = await aClient({ commands: [everywhere] });
    stage.onInteraction(async (interaction) => {
        if (interaction.isChatInputCommand()) await answer(interaction);
    });
    const foreign = stage.loopback.guild("Elsewhere", { installed: false });
    return { ...stage, foreign, lobby: foreign.channel("lobby"), noor: foreign.member("Noor") };
}

const codeOf = (refused: Promise<unknown>) =>
    refused.then(
        () => undefined,
        (error: { readonly code?: unknown }) => error.code,
    );

// Permissions, "Bitwise Permission Flags", USE_EXTERNAL_APPS:
// https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
describe("a member without Use External Apps", () => {
    test.each([
        ["replies", async (interaction: ChatInputCommandInteraction) => interaction.reply("Public.")],
        [
            "defers",
            async (interaction: ChatInputCommandInteraction) => {
                await interaction.deferReply();
                await interaction.editReply("Public.");
            },
        ],
    ])(
        "sees answers alone, whether the bot %s or not; but not where the app is installed",
        async (_, answer) => {
            const { foreign, lobby, noor, guild, general, member, loopback } = await elsewhere(answer);
            expect(await (await noor.run(lobby, "ask")).answer()).toMatchObject({ ephemeral: false });
            foreign.overwrite(lobby, foreign.id, { deny: permissionFlags.useExternalApps });
            expect(await (await noor.run(lobby, "ask")).answer()).toMatchObject({
                ephemeral: true,
                flags: 64,
            });
            expect(loopback.messages(lobby)).toHaveLength(1);
            guild.overwrite(general, guild.id, { deny: permissionFlags.useExternalApps });
            expect(await (await member.run(general, "ask")).answer()).toMatchObject({ ephemeral: false });
        },
    );

    // https://github.com/discord/discord-api-docs/issues/7707
    test("and a member who may not write, see the answer to a message command alone", async () => {
        const { foreign, lobby, noor, client, loopback, onInteraction } = await elsewhere(
            async () => undefined,
        );
        const find = { type: 3, name: "Find", contexts: [0], integration_types: [1] };
        await client.rest.put(`/applications/${loopback.applicationId}/commands`, { body: [find] });
        onInteraction(async (interaction) => {
            if (interaction.isMessageContextMenuCommand()) await interaction.reply("Public.");
        });
        const said = await noor.say(lobby, "The bridge is long.");
        const answer = async () => (await noor.apply(said, "Find")).answer();
        expect(await answer()).toMatchObject({ ephemeral: false });
        foreign.overwrite(lobby, foreign.id, { deny: permissionFlags.sendMessages });
        expect(await answer()).toMatchObject({ ephemeral: true });
    });
});

// Receiving and Responding, "Create Followup Message":
// https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message
test("an app that only the member installed may add five messages to its answer", async () => {
    const codes: unknown[] = [];
    const { lobby, noor, general, member } = await elsewhere(async (interaction) => {
        await interaction.deferReply();
        await interaction.editReply("Answer.");
        for (let at = 0; at < 6; at++) codes.push(await codeOf(interaction.followUp(`More ${at}`)));
    });
    await noor.run(lobby, "ask");
    await expect.poll(() => codes).toEqual([undefined, undefined, undefined, undefined, undefined, 40094]);
    await member.run(general, "ask");
    await expect
        .poll(() => codes.slice(6))
        .toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
});

// https://github.com/discord/discord-api-docs/issues/5517, https://github.com/discord/discord-api-docs/issues/6884
describe("in a thread that was locked and archived meanwhile", () => {
    test.each([
        ["a member of the server", true, 50083],
        ["not a member of it", false, 50001],
    ])("a bot that is %s cannot answer", async (_, installed, code) => {
        const codes: unknown[] = [];
        const { loopback, onInteraction } = await aClient({ commands: [everywhere] });
        const guild = loopback.guild("Lervik", { installed });
        const ann = guild.member("Ann");
        const thread = await ann.startThread(guild.channel("general"), "Length");
        onInteraction(async (interaction) => {
            if (!interaction.isChatInputCommand()) return;
            await interaction.deferReply();
            guild.change(thread, { archived: true, locked: true });
            codes.push(await codeOf(interaction.editReply("Answer.")));
        });
        await ann.run(thread, "ask");
        await expect.poll(() => codes).toEqual([code]);
    });
});
