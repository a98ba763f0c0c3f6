import type {
    ButtonInteraction,
    ChatInputCommandInteraction,
    Interaction,
    Message,
    MessageContextMenuCommandInteraction,
    ModalMessageModalSubmitInteraction,
    ModalSubmitInteraction,
    StringSelectMenuInteraction,
} from "discord.js";
import type { Library } from "../../answer/library.ts";
import type { Audience, Command } from "../command/command.ts";
import type { CommandContext } from "../command/context.ts";
import type { Continuation } from "../command/continuation.ts";
import { commandOf, readCustomId } from "../command/custom-id.ts";
import type { Options, RawValues } from "../command/option.ts";
import { actionOf, areValuesOf, rawValues, spokenValues } from "../command/read-options.ts";
import type { Reply, Visibility } from "../command/reply.ts";
import { knownNames } from "../reading/known-names.ts";
import { spokenQuestion } from "../spoken-text.ts";
import { isTalkOfArticle, talkOf } from "../talk/talk-of.ts";
import { isGenuine } from "./genuine.ts";

type RunCommand = (context: CommandContext) => Reply | Promise<Reply>;

/** One use of a command: a run, a press, a choice or a submission. */
export interface Invocation {
    readonly audience: Audience;
    readonly asks: boolean;
    /** Whether it is for a question, but asks nothing of the text: "hi". It does not count as a question. */
    readonly talks?: boolean;
    /**
     * Who will see the reply if it is deferred, because Discord wants to know that in advance. Only questions can be public,
     * and only if not hidden.
     */
    readonly expected: Visibility;
    readonly run: RunCommand;
}

/** The name of the command that was used. A forged custom id can contain anything, so only known names get into the log. */
export function commandNameOf(
    interaction: SupportedInteraction,
    { commands }: { readonly commands: readonly Command[] },
): string {
    const used = "customId" in interaction ? commandOf(interaction.customId) : interaction.commandName;
    return commands.some(({ name }) => name === used) ? used : "unknown command";
}

/** What to run for this interaction; undefined if no command handles it any more, or if it was forged. */
export function invocationOf(
    interaction: SupportedInteraction,
    { commands, answersPublicly, library }: InvocationContext,
): Invocation | undefined {
    const isTalk = (typed: string) => {
        const spoken = spokenQuestion(typed, knownNames(interaction, { commands }));
        return talkOf(spoken) !== undefined || isTalkOfArticle(spoken, library());
    };
    if (interaction.isChatInputCommand()) {
        const slash = commands
            .filter((command) => "does" in command)
            .find(({ name }) => name === interaction.commandName);
        const action = slash && actionOf(interaction.options, slash);
        if (slash === undefined || action === undefined) return undefined;
        const raw = rawValues(interaction.options);
        if (!areValuesOf(action.options, raw)) return undefined;
        const values = spokenValues(action.options, raw, knownNames(interaction, { commands }));
        const question = slash.asks ? questionIn(action.options, raw) : undefined;
        const talks = question !== undefined && isTalk(question);
        const isPublic = slash.asks && answersPublicly && values["hide"] !== true;
        const expected = isPublic ? "public" : "private";
        const run: RunCommand = (context) => action.run(values, context);
        return { ...privateInvocation(slash, run), expected, ...(talks && { asks: false, talks }) };
    }
    if (interaction.isMessageContextMenuCommand()) {
        const menu = commands
            .filter((command) => "run" in command)
            .find(({ name }) => name === interaction.commandName);
        // In the types it is always there, but it is only as complete as what was sent.
        const target: Message | null = interaction.targetMessage;
        if (menu === undefined || target === null) return undefined;
        const { id, author, content, client, attachments, embeds, stickers, messageSnapshots } = target;
        const hasMore = attachments.size + embeds.length + stickers.size + messageSnapshots.size > 0;
        const message = { id, content, isOurs: author.id === client.user.id, hasMore };
        const talks = menu.isQuestion === true && isTalk(content);
        const run: RunCommand = (context) => menu.run(message, context);
        return { ...privateInvocation(menu, run), ...(talks && { asks: false, talks }) };
    }
    return isGenuine(interaction) ? continuationOf(interaction, { commands, isTalk }) : undefined;
}

interface InvocationContext {
    readonly commands: readonly Command[];
    readonly answersPublicly: boolean;
    /** The articles that may be asked here. */
    readonly library: () => Pick<Library, "articles">;
}

function questionIn(options: Options, raw: RawValues): string | undefined {
    const [name] =
        Object.entries(options).find(([, option]) => option.kind === "text" && option.isQuestion === true) ??
        [];
    const typed = name === undefined ? undefined : raw[name];
    return typeof typed === "string" ? typed : undefined;
}

function privateInvocation(command: Command, run: RunCommand): Invocation {
    return { audience: command.audience, asks: command.asks, expected: "private", run };
}

/** A press, choice or submission has the audience of the command that lists it. */
function continuationOf(
    interaction: ComponentInteraction,
    {
        commands,
        isTalk,
    }: Pick<InvocationContext, "commands"> & { readonly isTalk: (typed: string) => boolean },
): Invocation | undefined {
    const { id, written } = readCustomId(interaction.customId);
    const kind = kindOf(interaction);
    const values = interaction.isStringSelectMenu() ? interaction.values : [];
    const sent = { written, values, inputs: inputsOf(interaction) };
    for (const command of commands) {
        const known = command.continuations.find((one) => one.kind === kind && one.id === id);
        const run = known?.read(sent);
        if (run === undefined) continue;
        // Only a submitted text can be a question.
        const typed = known?.question === undefined ? undefined : sent.inputs[known.question];
        const talks = command.asks && typed !== undefined && isTalk(typed);
        const asks = kind === "modal" && command.asks && !talks;
        return { ...privateInvocation(command, run), asks, talks };
    }
    return undefined;
}

function kindOf(interaction: ComponentInteraction): Continuation["kind"] {
    if (interaction.isButton()) return "button";
    return interaction.isStringSelectMenu() ? "menu" : "modal";
}

/** The texts of a submitted form, by input name. */
export function inputsOf(interaction: ComponentInteraction): Readonly<Record<string, string>> {
    if (!interaction.isModalSubmit()) return {};
    const written = new Map<string, string>();
    for (const field of interaction.fields.fields.values())
        if ("value" in field && typeof field.value === "string") written.set(field.customId, field.value);
    return Object.fromEntries(written);
}

/** An interaction that a command handles and replies to. */
export type SupportedInteraction =
    | ChatInputCommandInteraction
    | MessageContextMenuCommandInteraction
    | ButtonInteraction
    | StringSelectMenuInteraction
    | ModalSubmitInteraction;

type ComponentInteraction = Exclude<SupportedInteraction, { readonly commandName: string }>;

/** An interaction with a message of the bot, which the reply can replace. */
type UnderMessage = ButtonInteraction | StringSelectMenuInteraction | ModalMessageModalSubmitInteraction;

/** Whether commands handle this kind of interaction. */
export function isSupported(interaction: Interaction): interaction is SupportedInteraction {
    return (
        interaction.isChatInputCommand() ||
        interaction.isMessageContextMenuCommand() ||
        interaction.isButton() ||
        interaction.isStringSelectMenu() ||
        interaction.isModalSubmit()
    );
}

/** Whether the interaction came from a button, menu or form of a message. */
export function isUnderMessage(interaction: SupportedInteraction): interaction is UnderMessage {
    if (interaction.isModalSubmit()) return interaction.isFromMessage();
    return interaction.isButton() || interaction.isStringSelectMenu();
}
