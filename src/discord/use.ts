import type { Audience, Command, CommandContext } from "./command.ts";
import { readCustomId } from "./custom-id.ts";
import { actionOf, rawValues } from "./given-values.ts";
import type { Reply, Visibility } from "./reply.ts";
import type { Usable } from "./usable.ts";

type Run = (context: CommandContext) => Reply | Promise<Reply>;

/** One use of a command: a run, a press, a choice or a submission. */
export interface Use {
    readonly audience: Audience;
    readonly asks: boolean;
    /** Discord fixes at a deferral who sees the reply, before it is known: only questions may be public, unless hidden. */
    readonly expected: Visibility;
    readonly run: Run;
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
): Use | undefined {
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

function privately(command: Command, run: Run): Use {
    const asks = "asks" in command && command.asks;
    return { audience: command.audience, asks, expected: "private", run };
}

function continuationOf(
    interaction: Exclude<Usable, { readonly commandName: string }>,
    { press, choose, submit }: Command,
): Run | undefined {
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
