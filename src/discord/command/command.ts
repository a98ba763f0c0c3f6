import type { CommandContext } from "./context.ts";
import type { Options, RawValues } from "./option.ts";
import type { MessageReply, Reply } from "./reply.ts";

/**
 * "moderators": only in the home guilds, only for moderators. "managers": members with Manage Server, in every server that
 * has the bot. Checked in code at every use.
 */
export type Audience = "everyone" | "moderators" | "managers";

/** What answers the buttons, menus and modals of a command's replies; `argument` is the one they were made with. */
export interface Continuations {
    readonly press?: (argument: string, context: CommandContext) => Reply | Promise<Reply>;
    /** `values` are those of the chosen items. */
    readonly choose?: (
        argument: string,
        values: readonly string[],
        context: CommandContext,
    ) => Reply | Promise<Reply>;
    /** `values` are what was written, by the names of the modal's inputs; a modal cannot open another. */
    readonly submit?: (
        argument: string,
        values: Readonly<Record<string, string>>,
        context: CommandContext,
    ) => MessageReply | Promise<MessageReply>;
}

/** Something a member can run: a command without subcommands, or one subcommand. */
export interface Action {
    readonly description: string;
    readonly options: Options;
    run(values: RawValues, context: CommandContext): Reply | Promise<Reply>;
}

export interface SlashCommand extends Continuations {
    readonly name: string;
    readonly description: string;
    readonly audience: Audience;
    /** Whether it counts against the member's questions a minute. */
    readonly asks: boolean;
    /** One action, or subcommands by name in display order. */
    readonly does: Action | Readonly<Record<string, Action>>;
}

/** A message that a message command was run on. */
interface TargetMessage {
    readonly id: string;
    /** Whether the bot wrote it. */
    readonly isOurs: boolean;
    /** Discord Markdown. */
    readonly content: string;
}

/** A command in the menu of every message, under "Apps". */
export interface MessageCommand extends Continuations {
    /** As members read it, such as "Keep this answer true". */
    readonly name: string;
    readonly audience: Audience;
    run(message: TargetMessage, context: CommandContext): Reply | Promise<Reply>;
}

export type Command = SlashCommand | MessageCommand;

/** Whether a command does one thing, rather than having subcommands. */
export function isAction(does: SlashCommand["does"]): does is Action {
    return typeof does["run"] === "function";
}
