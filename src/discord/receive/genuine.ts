import type {
    ButtonInteraction,
    Message,
    MessageActionRowComponent,
    ModalSubmitInteraction,
    StringSelectMenuInteraction,
} from "discord.js";
import { commandOf } from "../command/custom-id.ts";

type ComponentUse = ButtonInteraction | StringSelectMenuInteraction | ModalSubmitInteraction;

/**
 * Whether Discord's own client could have sent this: the component is on a message of this bot, enabled, and offers the chosen
 * values. A form opened from a message needs a component of its command there.
 */
export function isGenuine(interaction: ComponentUse): boolean {
    const { message, customId } = interaction;
    if (customId.length > longestCustomId) return false;
    // A form that a slash command opened has no message. Who may submit it is checked like the command.
    if (message === null) return interaction.isModalSubmit();
    if (message.author.id !== interaction.client.user.id) return false;
    const usable = componentsOf(message).filter(({ disabled }) => !disabled);
    if (interaction.isModalSubmit())
        return usable.some((one) => one.customId !== null && commandOf(one.customId) === commandOf(customId));
    const used = usable.find((one) => one.customId === customId && one.type === interaction.componentType);
    if (used === undefined || !interaction.isStringSelectMenu()) return used !== undefined;
    return "options" in used && offers(used, interaction.values);
}

/** Discord's limit, in UTF-16 units. */
const longestCustomId = 100;

interface OfferedValues {
    readonly options: readonly { readonly value: string }[];
    readonly minValues: number | null;
    readonly maxValues: number | null;
}

function offers({ options, minValues, maxValues }: OfferedValues, chosen: readonly string[]): boolean {
    const known = new Set(options.map(({ value }) => value));
    return (
        chosen.length === new Set(chosen).size &&
        chosen.length >= (minValues ?? 1) &&
        chosen.length <= (maxValues ?? 1) &&
        chosen.every((value) => known.has(value))
    );
}

const componentsOf = ({ components }: Message): readonly MessageActionRowComponent[] =>
    components.flatMap((row) => ("components" in row && row.type === 1 ? row.components : []));
