import type { ContextPart, Uses } from "./context.ts";
import type { Continuation } from "./continuation.ts";
import type { Options, RawValues } from "./option.ts";
import type { Reply } from "./reply.ts";

/**
 * "moderators": only in the home guilds, only for moderators. "managers": members with Manage Server, in every server that
 * has the bot. Checked in code at every use.
 */
export type Audience = "everyone" | "moderators" | "managers";

/** What is true of every command. */
interface CommandFacts {
    /** Of a message command as members read it, such as "Keep this answer true". */
    readonly name: string;
    readonly audience: Audience;
    /** What answers the buttons, menus and forms of its replies. */
    readonly continuations: readonly Continuation[];
}

/** Something a member can run: a command without subcommands, or one subcommand. */
export interface Action<Used extends ContextPart = ContextPart> {
    readonly description: string;
    readonly options: Options;
    /** `context` may have more than what was declared; only that is used. */
    readonly run: (values: RawValues, context: Uses<Used>) => Reply | Promise<Reply>;
}

export interface SlashCommand extends CommandFacts {
    readonly description: string;
    /** Whether it counts against the member's questions a minute. */
    readonly asks: boolean;
    /** One action, or subcommands by name in display order. */
    readonly does: Action | Readonly<Record<string, Action>>;
}

/** A message that a message command was run on. */
export interface TargetMessage {
    readonly id: string;
    /** Whether the bot wrote it. */
    readonly isOurs: boolean;
    /** Discord Markdown. */
    readonly content: string;
}

/** A command in the menu of every message, under "Apps". */
export interface MessageCommand<Used extends ContextPart = ContextPart> extends CommandFacts {
    readonly run: (message: TargetMessage, context: Uses<Used>) => Reply | Promise<Reply>;
}

export type Command = SlashCommand | MessageCommand;

/** Whether a command does one thing, rather than having subcommands. */
export function isAction(does: SlashCommand["does"]): does is Action {
    return typeof does["run"] === "function";
}
