import type { Uses } from "./context.ts";
import type { AttachedFile } from "./download.ts";

/** A value to choose, and the name that members see. */
export interface Choice<Value extends string = string> {
    readonly name: string;
    readonly value: Value;
}

/** A value to choose that is part of the command's definition. */
interface FixedChoice<Value extends string> {
    readonly name: () => string;
    readonly value: Value;
}

interface OptionFacts<Required extends boolean> {
    /** Said in its reader's language, like the names of choices. */
    readonly description: () => string;
    readonly required: Required;
}

export interface TextOption<Required extends boolean = boolean> extends OptionFacts<Required> {
    readonly kind: "text";
    readonly maxLength: number;
    /** Whether the value is as typed, with Discord's marks and ids, for `readQuestion`. Other texts come as people read them. */
    readonly isQuestion?: boolean;
    /**
     * Suggestions while the member types, best first. The member can still submit other text. `others` has the values that the
     * other options have so far, unchecked.
     */
    readonly suggest?: (
        typed: string,
        context: Uses<"library" | "whole"> & Partial<Uses<"storeReader">> & { readonly others: RawValues },
    ) => readonly Choice[] | Promise<readonly Choice[]>;
}

export interface FlagOption<LeftOut extends false | undefined = false | undefined> {
    readonly kind: "flag";
    readonly description: () => string;
    /** Its value if the member leaves it out. */
    readonly leftOut: LeftOut;
}

export interface ChoiceOption<Value extends string = string, Required extends boolean = boolean>
    extends OptionFacts<Required> {
    readonly kind: "choice";
    /** At most 25, in display order. */
    readonly choices: readonly FixedChoice<Value>[];
}

export interface WholeNumberOption<Required extends boolean = boolean> extends OptionFacts<Required> {
    readonly kind: "whole number";
    readonly min: number;
    readonly max: number;
}

/** "messages": text and announcement channels. "any": also voice channels, forums, categories and threads. */
type TakenChannels = "messages" | "any";

/** A channel of the server. Its value is the channel's id. */
export interface ChannelOption<Required extends boolean = boolean> extends OptionFacts<Required> {
    readonly kind: "channel";
    readonly takes: TakenChannels;
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

type OptionValue<O extends Option> =
    O extends FlagOption<infer LeftOut>
        ? boolean | LeftOut
        : O extends { readonly required: true }
          ? OptionValueOf<O>
          : OptionValueOf<O> | undefined;

export type OptionValues<O extends Options> = { readonly [Name in keyof O]: OptionValue<O[Name]> };

/** Option values as Discord sent them, by name. */
export type RawValues = Readonly<Record<string, string | boolean | number | AttachedFile | undefined>>;

type TextFacts = Partial<Pick<TextOption, "maxLength" | "suggest" | "isQuestion">>;

/** The range that Discord accepts, inclusive. */
type Bounds = Pick<WholeNumberOption, "min" | "max">;

/** A required line of text; at most 300 UTF-16 units by default. */
export function text(description: () => string, facts: TextFacts = {}): TextOption<true> {
    return { kind: "text", description, required: true, maxLength: 300, ...facts };
}

/** An optional line of text; at most 300 UTF-16 units by default. */
export function optionalText(description: () => string, facts: TextFacts = {}): TextOption<false> {
    return { kind: "text", description, required: false, maxLength: 300, ...facts };
}

/** Yes or no; false if the member leaves it out. */
export function flag(description: () => string): FlagOption<false> {
    return { kind: "flag", description, leftOut: false };
}

/** Yes or no, or undefined if the member leaves it out. */
export function optionalFlag(description: () => string): FlagOption<undefined> {
    return { kind: "flag", description, leftOut: undefined };
}

/** One of up to 25 values, required. */
export function choice<const Value extends string>(
    description: () => string,
    choices: readonly FixedChoice<Value>[],
): ChoiceOption<Value, true> {
    return { kind: "choice", description, required: true, choices };
}

/** One of up to 25 values, or undefined. */
export function optionalChoice<const Value extends string>(
    description: () => string,
    choices: readonly FixedChoice<Value>[],
): ChoiceOption<Value, false> {
    return { kind: "choice", description, required: false, choices };
}

/** A whole number, required. */
export function wholeNumber(description: () => string, bounds: Bounds): WholeNumberOption<true> {
    return { kind: "whole number", description, required: true, ...bounds };
}

/** A whole number, or undefined. */
export function optionalWholeNumber(description: () => string, bounds: Bounds): WholeNumberOption<false> {
    return { kind: "whole number", description, required: false, ...bounds };
}

/** A channel of the server, required. The value is its id. */
export function channel(description: () => string, takes: TakenChannels): ChannelOption<true> {
    return { kind: "channel", description, required: true, takes };
}

/** The id of a channel of the server, or undefined. */
export function optionalChannel(description: () => string, takes: TakenChannels): ChannelOption<false> {
    return { kind: "channel", description, required: false, takes };
}

/** An attachment, required. The context's `download` fetches its bytes. */
export function file(description: () => string): FileOption<true> {
    return { kind: "file", description, required: true };
}

/** An attachment, or undefined. The context's `download` fetches its bytes. */
export function optionalFile(description: () => string): FileOption<false> {
    return { kind: "file", description, required: false };
}
