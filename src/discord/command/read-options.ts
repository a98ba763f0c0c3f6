import type {
    AutocompleteInteraction,
    ChatInputCommandInteraction,
    CommandInteractionOption,
} from "discord.js";
import { type Action, isAction, type SlashCommand } from "./command.ts";
import type { Option, Options, RawValues } from "./option.ts";

/**
 * The value of every option, of the type its kind has; nothing else that was sent. Throws a TypeError for what Discord
 * would not send for commands as they are now.
 */
export function valuesOf(options: Options, raw: RawValues): RawValues {
    const values = Object.entries(options).map(([name, option]) => [name, checked(name, option, raw[name])]);
    return Object.fromEntries(values);
}

function checked(name: string, option: Option, value: RawValues[string]): RawValues[string] {
    if (option.kind === "flag") return value === true;
    if (fits(option, value)) return value;
    // Discord checks commands as they were registered, so this is a stale registration.
    if (value !== undefined) throw new TypeError(`The option "${name}" is no ${option.kind} that it takes.`);
    if (option.required) throw new TypeError(`The option "${name}" is missing.`);
    return undefined;
}

function fits(option: Exclude<Option, { kind: "flag" }>, value: RawValues[string]): boolean {
    switch (option.kind) {
        case "text":
        case "channel":
            return typeof value === "string";
        case "choice":
            return option.choices.some((choice) => choice.value === value);
        case "whole number":
            return Number.isInteger(value) && Number(value) >= option.min && Number(value) <= option.max;
        case "file":
            return typeof value === "object";
    }
}

type SentOptions = (ChatInputCommandInteraction | AutocompleteInteraction)["options"];

/** The action that was chosen; undefined where the command has no such subcommand any more. */
export function actionOf(options: SentOptions, { does }: SlashCommand): Action | undefined {
    return isAction(does) ? does : does[options.getSubcommand(false) ?? ""];
}

/** What was filled in, by option name, also below a subcommand. */
export function rawValues({ data }: SentOptions): RawValues {
    const given = data.flatMap((option) => option.options ?? [option]);
    return Object.fromEntries(given.map((option) => [option.name, rawValue(option)]));
}

function rawValue({ value, attachment }: CommandInteractionOption): RawValues[string] {
    if (!attachment) return value;
    const { name, url, size } = attachment;
    return { name, address: url, size };
}
