import type { Uses } from "./context.ts";
import type { AttachedFile } from "./download.ts";

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
        context: Uses<"library" | "whole">,
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

export type Option = TextOption | FlagOption | ChoiceOption | WholeNumberOption | ChannelOption | FileOption;
export type Options = Readonly<Record<string, Option>>;

type OptionValueOf<O extends Option> =
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
      ? OptionValueOf<O>
      : OptionValueOf<O> | undefined;

export type OptionValues<O extends Options> = { readonly [Name in keyof O]: OptionValue<O[Name]> };

/** The values as Discord sent them, by option name. */
export type RawValues = Readonly<Record<string, string | boolean | number | AttachedFile | undefined>>;

type TextFacts = Partial<Pick<TextOption, "maxLength" | "suggest">>;

/** The least and the most that Discord lets a member give. */
type Bounds = Pick<WholeNumberOption, "min" | "max">;

/** A line of text that the member must give. */
export function text(description: string, facts: TextFacts = {}): TextOption<true> {
    return { kind: "text", description, required: true, maxLength: 300, ...facts };
}

/** A line of text that the member may leave out. */
export function optionalText(description: string, facts: TextFacts = {}): TextOption<false> {
    return { kind: "text", description, required: false, maxLength: 300, ...facts };
}

/** Yes or no; no when the member leaves it out. */
export function flag(description: string): FlagOption {
    return { kind: "flag", description };
}

/** One of at most 25 values, that the member must choose. */
export function choice<const Value extends string>(
    description: string,
    choices: readonly Choice<Value>[],
): ChoiceOption<Value, true> {
    return { kind: "choice", description, required: true, choices };
}

export function optionalChoice<const Value extends string>(
    description: string,
    choices: readonly Choice<Value>[],
): ChoiceOption<Value, false> {
    return { kind: "choice", description, required: false, choices };
}

export function wholeNumber(description: string, bounds: Bounds): WholeNumberOption<true> {
    return { kind: "whole number", description, required: true, ...bounds };
}

export function optionalWholeNumber(description: string, bounds: Bounds): WholeNumberOption<false> {
    return { kind: "whole number", description, required: false, ...bounds };
}

/** A text channel of the server. */
export function channel(description: string): ChannelOption<true> {
    return { kind: "channel", description, required: true };
}

export function optionalChannel(description: string): ChannelOption<false> {
    return { kind: "channel", description, required: false };
}

/** A file to attach; the context's `download` fetches it. */
export function file(description: string): FileOption<true> {
    return { kind: "file", description, required: true };
}

export function optionalFile(description: string): FileOption<false> {
    return { kind: "file", description, required: false };
}
