import type { Library } from "../answer/library.ts";
import type { LiveLibrary } from "../answer/live-library.ts";
import type { Reply } from "./reply.ts";

/** Everything a command may know and do. */
export interface CommandContext {
    /** The library that answers now; it stays the same for the whole run of one command. */
    readonly library: Library;
    readonly live: Pick<LiveLibrary, "status" | "reload">;
    /** The version of the program. */
    readonly programVersion: string;
}

export interface Choice {
    readonly name: string;
    readonly value: string;
}

export interface TextOption<Required extends boolean = boolean> {
    readonly kind: "text";
    readonly description: string;
    readonly required: Required;
    readonly maxLength: number;
    /** Proposals while the member types, best first; free text must work all the same. */
    readonly suggest?: (typed: string, context: CommandContext) => readonly Choice[];
}

export interface FlagOption {
    readonly kind: "flag";
    readonly description: string;
}

export type Option = TextOption | FlagOption;
export type Options = Readonly<Record<string, Option>>;

type OptionValue<O extends Option> = O extends FlagOption
    ? boolean
    : O extends TextOption<true>
      ? string
      : string | undefined;

export type OptionValues<O extends Options> = { readonly [Name in keyof O]: OptionValue<O[Name]> };

/** The values as Discord sent them, by option name. */
export type RawValues = Readonly<Record<string, string | boolean | undefined>>;

/** Something a member can run: a command without subcommands, or one subcommand. */
export interface Action {
    readonly description: string;
    readonly options: Options;
    run(values: RawValues, context: CommandContext): Reply | Promise<Reply>;
}

export interface Command {
    readonly name: string;
    readonly description: string;
    /** "moderators": only in the home guilds, only for moderators; checked in code at every use. */
    readonly audience: "everyone" | "moderators";
    /** Whether it counts against the member's questions a minute. */
    readonly asks: boolean;
    /** One action, or subcommands by name in display order. */
    readonly does: Action | Readonly<Record<string, Action>>;
    /** Answers a press on a button of this command's replies; the message is replaced by the reply. */
    readonly press?: (argument: string, context: CommandContext) => Reply | Promise<Reply>;
}
