import type { CommandContext } from "./command.ts";

/** A value to choose, and how it is shown. */
export interface Choice<Value extends string = string> {
    readonly name: string;
    readonly value: Value;
}

interface OptionFacts<Required extends boolean> {
    readonly description: string;
    readonly required: Required;
}

export interface TextOption<Required extends boolean = boolean> extends OptionFacts<Required> {
    readonly kind: "text";
    readonly maxLength: number;
    /** Proposals while the member types, best first; free text must work all the same. */
    readonly suggest?: (
        typed: string,
        context: CommandContext,
    ) => readonly Choice[] | Promise<readonly Choice[]>;
}

export interface FlagOption {
    readonly kind: "flag";
    readonly description: string;
}

export interface ChoiceOption<Value extends string = string, Required extends boolean = boolean>
    extends OptionFacts<Required> {
    readonly kind: "choice";
    /** At most 25, in display order. */
    readonly choices: readonly Choice<Value>[];
}

export interface WholeNumberOption<Required extends boolean = boolean> extends OptionFacts<Required> {
    readonly kind: "whole number";
    readonly min: number;
    readonly max: number;
}

/** A text channel of the server; its value is the channel's id. */
export interface ChannelOption<Required extends boolean = boolean> extends OptionFacts<Required> {
    readonly kind: "channel";
}

export interface FileOption<Required extends boolean = boolean> extends OptionFacts<Required> {
    readonly kind: "file";
}

/** A file that a member attached, as Discord describes it; nothing of it is downloaded yet. */
export interface AttachedFile {
    readonly name: string;
    readonly address: string;
    /** Bytes. */
    readonly size: number;
}

export type Option = TextOption | FlagOption | ChoiceOption | WholeNumberOption | ChannelOption | FileOption;
export type Options = Readonly<Record<string, Option>>;

type GivenValue<O extends Option> =
    O extends ChoiceOption<infer Value>
        ? Value
        : O extends WholeNumberOption
          ? number
          : O extends FileOption
            ? AttachedFile
            : string;

type OptionValue<O extends Option> = O extends FlagOption
    ? boolean
    : O extends { readonly required: true }
      ? GivenValue<O>
      : GivenValue<O> | undefined;

export type OptionValues<O extends Options> = { readonly [Name in keyof O]: OptionValue<O[Name]> };

/** The values as Discord sent them, by option name. */
export type RawValues = Readonly<Record<string, string | boolean | number | AttachedFile | undefined>>;
