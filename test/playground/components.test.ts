import { once } from "node:events";
import { Client, Events, GatewayIntentBits, type Interaction } from "discord.js";
import { expect, onTestFinished, test } from "vitest";
import { within } from "../within.ts";
import { aPlayground } from "./a-playground.ts";

const commands = [
    { name: "report", description: "Opens a form" },
    { type: 3, name: "Quote this" },
    { name: "nothing", description: "Is never answered" },
];
const form = {
    custom_id: "form",
    title: "Report",
    components: [{ type: 1, components: [{ type: 4, custom_id: "why", label: "Why", style: 1 }] }],
};
const menu = { type: 3, custom_id: "size", options: [{ label: "Large", value: "large" }] };
const button = { type: 2, custom_id: "more", label: "More", style: 2 };

/** A bot with what the real one does not use: forms, menus, message commands. */
async function aPlaygroundWithForms() {
    const playground = await aPlayground();
    const { loopback } = playground;
    const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: loopback.api } });
    onTestFinished(() => client.destroy());
    client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
    const ready = once(client, Events.ClientReady);
    await client.login(loopback.token);
    await within("the bot to log in", ready);
    await client.rest.put(`/applications/${loopback.applicationId}/commands`, { body: commands });
    return playground;
}

async function answer(interaction: Interaction): Promise<unknown> {
    if (interaction.isMessageContextMenuCommand())
        return interaction.reply(`> ${interaction.targetMessage.content}`);
    if (interaction.isChatInputCommand() && interaction.commandName === "report")
        return interaction.showModal(form);
    if (interaction.isModalSubmit())
        return interaction.reply({
            content: `Because: ${interaction.fields.getTextInputValue("why")}`,
            components: [
                { type: 1, components: [menu] },
                { type: 1, components: [button] },
            ],
        });
    if (interaction.isStringSelectMenu()) return interaction.update(`Size: ${interaction.values.join()}`);
    return interaction.isButton() ? interaction.update("More.") : undefined;
}

test("a form is opened for who asked for it, submitted, and its answer's menu and button are used", async () => {
    const { act, tab, place, cast } = await aPlaygroundWithForms();
    const { of, message } = await tab();
    const general = place("member", "general");
    await act({ kind: "run", ...general, command: "report", options: {} });
    await expect.poll(() => of("modal")).toHaveLength(1);
    const [opened] = of("modal");
    expect(opened).toMatchObject({ userId: cast.members.member.id, modal: { wire: { title: "Report" } } });

    const { interactionId = "" } = opened?.modal ?? {};
    const filled = { kind: "submit", interactionId, customId: "form", values: { why: "so" } } as const;
    expect(await act({ ...filled, persona: "moderator" })).toEqual({
        status: 422,
        body: { error: "This form is no longer open." },
    });
    expect((await act({ ...filled, persona: "member" })).status).toBe(200);
    const messageId = (await message("Because: so")).wire.id;

    await act({ kind: "press", ...general, messageId, customId: "size", values: ["large"] });
    expect((await message("Size: large")).wire.id).toBe(messageId);
    await act({ kind: "press", ...general, messageId, customId: "more" });
    expect((await message("More.")).wire.id).toBe(messageId);
});

test("a message command is run on a message", async () => {
    const { act, tab, place } = await aPlaygroundWithForms();
    const { message } = await tab();
    const general = place("moderator", "general");
    await act({ kind: "say", ...general, content: "The bridge is long." });
    const messageId = (await message("The bridge is long.")).wire.id;
    await act({ kind: "run", ...general, command: "Quote this", options: {}, messageId });
    expect((await message("> The bridge is long.")).answers).toEqual({
        userName: "Theo",
        command: "Quote this",
    });
});

test("a command that the bot does not answer fails as in Discord", async () => {
    const { act, tab, place, cast } = await aPlaygroundWithForms();
    const { of } = await tab();
    const general = place("member", "general");
    await act({ kind: "run", ...general, command: "nothing", options: {} });
    await expect
        .poll(() => of("failed"))
        .toEqual([
            {
                kind: "failed",
                userId: cast.members.member.id,
                channelId: general.channelId,
                text: "The application did not respond.",
            },
        ]);
});
