import type {
    ChannelOption,
    Choice,
    ChoiceOption,
    FileOption,
    FlagOption,
    TextOption,
    WholeNumberOption,
} from "./option.ts";

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
