import type {
    AutocompleteInteraction,
    ChatInputCommandInteraction,
    CommandInteractionOption,
} from "discord.js";
import { type Names, spokenName } from "../spoken-text.ts";
import { type Action, isAction, type SlashCommand } from "./command.ts";
import { safeName } from "./download.ts";
import type { Option, Options, RawValues } from "./option.ts";

/**
 * The values of the defined options, checked against their kinds; anything else is dropped. Throws a TypeError for values
 * that do not match the current definition.
 */
export function valuesOf(options: Options, raw: RawValues): RawValues {
    const values = Object.entries(options).map(([name, option]) => [name, checked(name, option, raw[name])]);
    return Object.fromEntries(values);
}

function checked(name: string, option: Option, value: RawValues[string]): RawValues[string] {
    if (fits(option, value)) return value === undefined && option.kind === "flag" ? option.leftOut : value;
    if (value === undefined) throw new TypeError(`The option "${name}" is missing.`);
    throw new TypeError(`The option "${name}" has a value that is not a valid ${option.kind}.`);
}

function fits(option: Option, value: RawValues[string]): boolean {
    if (value === undefined) return option.kind === "flag" || !option.required;
    switch (option.kind) {
        case "flag":
            return typeof value === "boolean";
        case "text":
            return typeof value === "string";
        case "channel":
            return typeof value === "string" && /^\d{1,20}$/u.test(value);
        case "choice":
            return option.choices.some((choice) => choice.value === value);
        case "whole number":
            return Number.isInteger(value) && Number(value) >= option.min && Number(value) <= option.max;
        case "file":
            return typeof value === "object";
    }
}

/**
 * Whether every value is of a defined option and fits it, and no required one is missing. Discord checks that against the
 * registered command, so otherwise the registration is outdated, or the values are forged.
 */
export function areValuesOf(options: Options, raw: RawValues): boolean {
    if (Object.keys(raw).some((name) => !Object.hasOwn(options, name))) return false;
    return Object.entries(options).every(([name, option]) => fits(option, raw[name]));
}

type SentOptions = (ChatInputCommandInteraction | AutocompleteInteraction)["options"];

/** The chosen action; undefined if the command no longer has that subcommand. */
export function actionOf(options: SentOptions, { does }: SlashCommand): Action | undefined {
    if (isAction(does)) return does;
    const name = options.getSubcommand(false) ?? "";
    return Object.hasOwn(does, name) ? does[name] : undefined;
}

/** The submitted values by option name, including those of a subcommand. */
export function rawValues({ data }: SentOptions): RawValues {
    const given = data.flatMap((option) => option.options ?? [option]);
    return Object.fromEntries(given.map((option) => [option.name, rawValue(option)]));
}

/** The values, with names as people read them. Questions stay as typed, because `readQuestion` reads them. */
export function spokenValues(options: Options, raw: RawValues, names: Names): RawValues {
    const spoken = Object.entries(raw).map(([name, value]) => {
        const option = options[name];
        const isName = option?.kind === "text" && option.isQuestion !== true && typeof value === "string";
        return [name, isName ? spokenName(value, names) : value];
    });
    return Object.fromEntries(spoken);
}

function rawValue({ value, attachment }: CommandInteractionOption): RawValues[string] {
    if (!attachment) return value;
    const { url, size } = attachment;
    return { name: safeName(originalName(attachment)), address: url, size };
}

/**
 * The name that the file had on the member's device. Discord stores it under another one if it is not plain ASCII, and then
 * the title is the original name, without its ending.
 */
function originalName({ name, title }: { readonly name: string; readonly title?: string | null }): string {
    const ending = /\.[^.]*$/u.exec(name)?.[0] ?? "";
    if (title === undefined || title === null || title === "") return name;
    return title.endsWith(ending) ? title : `${title}${ending}`;
}
