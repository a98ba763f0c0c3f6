import type { Answer } from "../answer/answer.ts";
import type { Library } from "../answer/library.ts";
import type { LiveLibrary } from "../answer/live-library.ts";
import type { Download } from "./download.ts";
import type { Member } from "./member.ts";
import type { AttachedFile, Options, RawValues } from "./option.ts";
import type { Reply, Shown } from "./reply.ts";

/** What a command may know and do, whoever uses it. */
export interface SharedContext {
    /** The library that answers now; it stays the same for the whole run of one command. */
    readonly library: Library;
    readonly live: Pick<LiveLibrary, "status" | "reload">;
    /** The version of the program. */
    readonly programVersion: string;
    /** The answer that the bot gave in this message, where it was one of the last thousand within a day. */
    readonly answerShownIn: (messageId: string) => Answer | undefined;
    /** Fetches what a member attached; never rejects. */
    readonly download: (file: AttachedFile) => Promise<Download>;
}

/** Everything a command may know and do. */
export interface CommandContext extends SharedContext {
    readonly by: Member;
    /**
     * Shows how far long work is, as Discord Markdown, in the message that the reply will take the place of. States that
     * come faster than they may be shown are left out. No modal can be opened after the first.
     */
    readonly progress: (text: string) => void;
}

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
    ) => Shown | Promise<Shown>;
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
