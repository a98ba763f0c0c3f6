import { once } from "node:events";
import {
    ActionRowBuilder,
    ApplicationCommandType,
    ButtonBuilder,
    ButtonStyle,
    Client,
    EmbedBuilder,
    Events,
    GatewayIntentBits,
    type Interaction,
    MessageFlags,
    ModalBuilder,
    StringSelectMenuBuilder,
    TextInputBuilder,
    TextInputStyle,
} from "discord.js";
import type { Loopback } from "../../src/loopback/contract.ts";
import { within } from "../within.ts";

/** A bot that uses what Pullquote may come to use: embeds, a select menu, a modal, a message command, deferred and missing answers. */
export async function openOtherBot({ api, token }: Loopback): Promise<{ stop(): Promise<void> }> {
    const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
    const waiting: (() => void)[] = [];
    client.on(Events.InteractionCreate, (interaction) => void answer(interaction, waiting));
    const ready = once(client, Events.ClientReady);
    await client.login(token);
    await within("the other bot to log in", ready);
    await client.application?.commands.set([
        { name: "card", description: "Show an embed with a menu" },
        { name: "several", description: "Show a menu of several values" },
        { name: "file", description: "Answer with a file" },
        { name: "form", description: "Open a form" },
        { name: "slow", description: "Think until /hurry" },
        { name: "hurry", description: "End the thinking" },
        { name: "silent", description: "Answer nothing" },
        { name: "Keep this", type: ApplicationCommandType.Message },
    ]);
    return { stop: () => client.destroy() };
}

async function answer(interaction: Interaction, waiting: (() => void)[]): Promise<void> {
    if (interaction.isStringSelectMenu()) {
        await interaction.update({ content: `You chose ${interaction.values.join(", ")}.`, components: [] });
    } else if (interaction.isModalSubmit()) {
        await interaction.reply(`Title: ${interaction.fields.getTextInputValue("title")}`);
    } else if (interaction.isMessageContextMenuCommand()) {
        await interaction.reply({
            content: `Kept: ${interaction.targetMessage.content}`,
            flags: MessageFlags.Ephemeral,
        });
    } else if (interaction.isChatInputCommand()) {
        switch (interaction.commandName) {
            case "card":
                await interaction.reply({ content: "", embeds: [card], components: [menu, buttons] });
                return;
            case "several":
                await interaction.reply({ content: "Choose.", components: [several] });
                return;
            case "file":
                await interaction.reply({ content: "All of it is in the file.", files: [findings] });
                return;
            case "form":
                await interaction.showModal(form);
                return;
            case "slow":
                await interaction.deferReply();
                waiting.push(() => void interaction.editReply("Here at last."));
                return;
            case "hurry":
                for (const end of waiting.splice(0)) end();
                await interaction.reply("Hurrying.");
                return;
        }
    }
}

const card = new EmbedBuilder()
    .setTitle("What would change")
    .setDescription("Two articles, **one** of them new.")
    .setColor(0x5865f2)
    .addFields(
        { name: "Added", value: "The bridge", inline: true },
        { name: "Removed", value: "none", inline: true },
    )
    .setFooter({ text: "Version 7" });

const menu = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder()
        .setCustomId("pick")
        .setPlaceholder("Pick an article")
        .addOptions({ label: "The bridge", value: "bridge" }, { label: "The ferry", value: "ferry" }),
);

const several = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder()
        .setCustomId("several")
        .setPlaceholder("Pick articles")
        .setMinValues(1)
        .setMaxValues(2)
        .addOptions(
            { label: "The bridge", value: "bridge", description: "Lervik Gazette, 2016" },
            { label: "The ferry", value: "ferry", description: "Skarvoy Post" },
            { label: "The mill", value: "mill" },
        ),
);

const findings = {
    name: "findings.txt",
    attachment: Buffer.from(
        Array.from({ length: 40 }, (_, at) => `fault: article ${at}: no date\n`).join(""),
    ),
};

const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId("publish").setLabel("Publish").setStyle(ButtonStyle.Success),
    new ButtonBuilder().setCustomId("discard").setLabel("Discard").setStyle(ButtonStyle.Danger),
    new ButtonBuilder()
        .setCustomId("later")
        .setLabel("Later")
        .setStyle(ButtonStyle.Secondary)
        .setDisabled(true),
);

const form = new ModalBuilder()
    .setCustomId("form")
    .setTitle("Paste an article")
    .addComponents(
        new ActionRowBuilder<TextInputBuilder>().addComponents(
            new TextInputBuilder().setCustomId("title").setLabel("Title").setStyle(TextInputStyle.Short),
        ),
        new ActionRowBuilder<TextInputBuilder>().addComponents(
            new TextInputBuilder()
                .setCustomId("text")
                .setLabel("Text")
                .setStyle(TextInputStyle.Paragraph)
                .setRequired(false),
        ),
    );
