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
import { readCustomId } from "../command/components.ts";
import type { CommandContext } from "../command/context.ts";
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
    return "customId" in interaction ? readCustomId(interaction.customId).command : interaction.commandName;
}

/** What the member wants done; undefined where no command knows it any more. */
export function useOf(
    interaction: Usable,
    commands: readonly Command[],
    answersPublicly: boolean,
): Invocation | undefined {
    const name = commandNameOf(interaction);
    const named = commands.filter((command) => command.name === name);
    const slash = named.find((command) => "does" in command);
    const menu = named.find((command) => "run" in command);
    if (interaction.isChatInputCommand()) {
        const action = slash && actionOf(interaction.options, slash);
        if (slash === undefined || action === undefined) return undefined;
        const values = rawValues(interaction.options);
        const isPublic = slash.asks && answersPublicly && values["hide"] !== true;
        const expected = isPublic ? "public" : "private";
        return { ...privately(slash, (context) => action.run(values, context)), expected };
    }
    if (interaction.isMessageContextMenuCommand()) {
        const { id, author, content, client } = interaction.targetMessage;
        const message = { id, content, isOurs: author.id === client.user.id };
        return menu && privately(menu, (context) => menu.run(message, context));
    }
    const command = slash ?? menu;
    const run = command && continuationOf(interaction, command);
    // Only what is written can be a question.
    const asksNothing = interaction.isModalSubmit() ? {} : { asks: false };
    return command && run && { ...privately(command, run), ...asksNothing };
}

function privately(command: Command, run: RunCommand): Invocation {
    const asks = "asks" in command && command.asks;
    return { audience: command.audience, asks, expected: "private", run };
}

function continuationOf(
    interaction: Exclude<Usable, { readonly commandName: string }>,
    { press, choose, submit }: Command,
): RunCommand | undefined {
    const { argument } = readCustomId(interaction.customId);
    if (interaction.isButton()) return press && ((context) => press(argument, context));
    if (interaction.isStringSelectMenu())
        return choose && ((context) => choose(argument, interaction.values, context));
    const written = interaction.fields.fields.map((field) => [
        field.customId,
        "value" in field ? field.value : "",
    ]);
    return submit && ((context) => submit(argument, Object.fromEntries(written), context));
}

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
