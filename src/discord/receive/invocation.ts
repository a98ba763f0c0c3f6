import type {
    ButtonInteraction,
    ChatInputCommandInteraction,
    Interaction,
    MessageContextMenuCommandInteraction,
    ModalMessageModalSubmitInteraction,
    ModalSubmitInteraction,
    StringSelectMenuInteraction,
} from "discord.js";
import type { Audience, Command } from "../command/command.ts";
import type { CommandContext } from "../command/context.ts";
import type { Continuation } from "../command/continuation.ts";
import { commandOf, readCustomId } from "../command/custom-id.ts";
import { actionOf, rawValues } from "../command/read-options.ts";
import type { Reply, Visibility } from "../command/reply.ts";

type RunCommand = (context: CommandContext) => Reply | Promise<Reply>;

/** One use of a command: a run, a press, a choice or a submission. */
export interface Invocation {
    readonly audience: Audience;
    readonly asks: boolean;
    /** Discord fixes at a deferral who sees the reply, before it is known: only questions may be public, unless hidden. */
    readonly expected: Visibility;
    readonly run: RunCommand;
}

/** The name of the command that is used, also of one that is not known any more. */
export function commandNameOf(interaction: Usable): string {
    return "customId" in interaction ? commandOf(interaction.customId) : interaction.commandName;
}

/** What the member wants done; undefined where no command knows it any more. */
export function useOf(
    interaction: Usable,
    commands: readonly Command[],
    answersPublicly: boolean,
): Invocation | undefined {
    if (interaction.isChatInputCommand()) {
        const slash = commands
            .filter((command) => "does" in command)
            .find(({ name }) => name === interaction.commandName);
        const action = slash && actionOf(interaction.options, slash);
        if (slash === undefined || action === undefined) return undefined;
        const values = rawValues(interaction.options);
        const isPublic = slash.asks && answersPublicly && values["hide"] !== true;
        const expected = isPublic ? "public" : "private";
        return { ...privately(slash, (context) => action.run(values, context)), expected };
    }
    if (interaction.isMessageContextMenuCommand()) {
        const menu = commands
            .filter((command) => "run" in command)
            .find(({ name }) => name === interaction.commandName);
        const { id, author, content, client } = interaction.targetMessage;
        const message = { id, content, isOurs: author.id === client.user.id };
        return menu && privately(menu, (context) => menu.run(message, context));
    }
    return continued(interaction, commands);
}

function privately(command: Command, run: RunCommand): Invocation {
    const asks = "asks" in command && command.asks;
    return { audience: command.audience, asks, expected: "private", run };
}

/** A press, a choice or a submission, checked like the command that lists what answers it. */
function continued(interaction: Continued, commands: readonly Command[]): Invocation | undefined {
    const { id, written } = readCustomId(interaction.customId);
    const kind = kindOf(interaction);
    const values = interaction.isStringSelectMenu() ? interaction.values : [];
    const sent = { written, values, inputs: inputsOf(interaction) };
    for (const command of commands) {
        const known = command.continuations.find((one) => one.kind === kind && one.id === id);
        const run = known?.read(sent);
        // Only what is written can be a question.
        if (run !== undefined)
            return { ...privately(command, run), ...(kind !== "modal" && { asks: false }) };
    }
    return undefined;
}

function kindOf(interaction: Continued): Continuation["kind"] {
    if (interaction.isButton()) return "button";
    return interaction.isStringSelectMenu() ? "menu" : "modal";
}

function inputsOf(interaction: Continued): Readonly<Record<string, string>> {
    if (!interaction.isModalSubmit()) return {};
    const written = new Map<string, string>();
    for (const field of interaction.fields.fields.values())
        if ("value" in field && typeof field.value === "string") written.set(field.customId, field.value);
    return Object.fromEntries(written);
}

/** What a member did with a command, and waits for a reply to. */
export type Usable =
    | ChatInputCommandInteraction
    | MessageContextMenuCommandInteraction
    | ButtonInteraction
    | StringSelectMenuInteraction
    | ModalSubmitInteraction;

type Continued = Exclude<Usable, { readonly commandName: string }>;

/** What they did under a message of the bot's, that the reply may take the place of. */
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
