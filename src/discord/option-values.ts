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
