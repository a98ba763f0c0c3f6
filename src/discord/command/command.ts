import type { ContextPart, Uses } from "./context.ts";
import type { Continuation } from "./continuation.ts";
import type { Options, RawValues } from "./option.ts";
import type { Reply } from "./reply.ts";

/**
 * "moderators": only moderators, only in home guilds. "managers": members with Manage Server, in every server that has the
 * bot. Checked in code on every use.
 */
export type Audience = "everyone" | "moderators" | "managers";

/** What all commands have in common. */
interface CommandFacts {
    /** In English; of a message command, its label in the menu, such as "Keep this answer true". */
    readonly name: string;
    readonly audience: Audience;
    /** The buttons, menus and forms of its replies, with what handles them. */
    readonly continuations: readonly Continuation[];
    /** Whether it counts towards the member's questions per minute. */
    readonly asks: boolean;
}

/** Something a member can run: a command without subcommands, or one subcommand. */
export interface Action<Used extends ContextPart = ContextPart> {
    readonly description: () => string;
    readonly options: Options;
    /** Uses only the declared parts of `context`, even if there are more. */
    readonly run: (values: RawValues, context: Uses<Used>) => Reply | Promise<Reply>;
}

export interface SlashCommand extends CommandFacts {
    readonly description: () => string;
    /** One action, or several subcommands by name, in display order. */
    readonly does: Action | Readonly<Record<string, Action>>;
}

/** The message that a message command was used on. */
export interface TargetMessage {
    readonly id: string;
    /** Whether this bot wrote it. */
    readonly isOurs: boolean;
    /** Discord Markdown. */
    readonly content: string;
    /** Whether it has something that is not text, such as attachments, or forwards another message. */
    readonly hasMore: boolean;
}

/** A command in the context menu of every message, under "Apps". */
export interface MessageCommand<Used extends ContextPart = ContextPart> extends CommandFacts {
    /** What the menu calls it, in the language of the member who opens it. */
    readonly label: () => string;
    /** Whether the message is the question, which costs nothing if it is only talk. */
    readonly isQuestion?: boolean;
    readonly run: (message: TargetMessage, context: Uses<Used>) => Reply | Promise<Reply>;
}

export type Command = SlashCommand | MessageCommand;

/** Whether a command is a single action, without subcommands. */
export function isAction(does: SlashCommand["does"]): does is Action {
    return typeof does["run"] === "function";
}
