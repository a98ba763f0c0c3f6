import type {
    ButtonInteraction,
    ChatInputCommandInteraction,
    Interaction,
    MessageContextMenuCommandInteraction,
    ModalMessageModalSubmitInteraction,
    ModalSubmitInteraction,
    StringSelectMenuInteraction,
} from "discord.js";

/** What a member did with a command, and waits for a reply to. */
export type Usable =
    | ChatInputCommandInteraction
    | MessageContextMenuCommandInteraction
    | ButtonInteraction
    | StringSelectMenuInteraction
    | ModalSubmitInteraction;

/** What she did under a message of the bot's, that the reply may take the place of. */
type UnderMessage = ButtonInteraction | StringSelectMenuInteraction | ModalMessageModalSubmitInteraction;

export function isUsable(interaction: Interaction): interaction is Usable {
    return (
        interaction.isChatInputCommand() ||
        interaction.isMessageContextMenuCommand() ||
        interaction.isButton() ||
        interaction.isStringSelectMenu() ||
        interaction.isModalSubmit()
    );
}

export function isUnderMessage(interaction: Usable): interaction is UnderMessage {
    if (interaction.isModalSubmit()) return interaction.isFromMessage();
    return interaction.isButton() || interaction.isStringSelectMenu();
}
