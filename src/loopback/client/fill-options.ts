import type { RegisteredOption } from "../limits/command-limits.ts";
import type { GivenOptions } from "../member-contract.ts";
import { ClientRefusal } from "./client-refusal.ts";

/**
 * The options of a command as interaction data. Throws a ClientRefusal for values that the client would not send. If one is
 * `focused`, required ones may be missing.
 */
export function filledOptions(
    known: readonly RegisteredOption[],
    given: GivenOptions,
    focused: string | undefined,
) {
    for (const name of Object.keys(given)) {
        if (!known.some((option) => option.name === name))
            throw new ClientRefusal(`There is no option ${name}.`);
    }
    return known.flatMap((option) => {
        const { name, type, required } = option;
        const value = given[name];
        if (value === undefined) {
            if (required && focused === undefined) throw new ClientRefusal(`The option ${name} is required.`);
            return [];
        }
        const isFocused = name === focused;
        const problem = isFocused ? tooLong(option, value) : fault(option, value);
        if (problem !== undefined) throw new ClientRefusal(`The option ${name} ${problem}.`);
        return [
            {
                name,
                type,
                value,
                channelTypes: option.channel_types,
                ...(isFocused ? { focused: true } : {}),
            },
        ];
    });
}

function fault(option: RegisteredOption, value: GivenOptions[string]): string | undefined {
    const { type, choices } = option;
    const kind = kinds.get(type);
    if (kind === undefined) return `has type ${type}, which the loopback does not know`;
    if (!kind.takes(value)) return `must be ${kind.name}`;
    if (choices !== undefined && choices.length > 0 && !choices.some((choice) => choice.value === value))
        return `has no choice ${value}`;
    return tooLong(option, value) ?? outside(option, value) ?? tooLarge(value);
}

/** Discord's limit for uploads without a subscription, in bytes. */
const mostBytes = 10 * 1024 * 1024;

function tooLarge(value: GivenOptions[string]): string | undefined {
    return typeof value === "object" && Buffer.byteLength(value.content) > mostBytes
        ? "must be a file of at most 10 MiB"
        : undefined;
}

function outside({ min_value: least, max_value: most }: RegisteredOption, value: GivenOptions[string]) {
    if (typeof value !== "number") return undefined;
    if (least !== undefined && value < least) return `must be at least ${least}`;
    return most !== undefined && value > most ? `must be at most ${most}` : undefined;
}

function tooLong(
    { max_length: most = 6000 }: RegisteredOption,
    value: GivenOptions[string],
): string | undefined {
    return typeof value === "string" && value.length > most
        ? `can have at most ${most} characters`
        : undefined;
}

/** The kinds of options, by Discord's number of the type. */
const kinds: ReadonlyMap<
    number,
    { readonly name: string; readonly takes: (value: GivenOptions[string]) => boolean }
> = new Map([
    [3, { name: "text", takes: (value) => typeof value === "string" }],
    [4, { name: "a whole number", takes: (value) => Number.isInteger(value) }],
    [5, { name: "true or false", takes: (value) => typeof value === "boolean" }],
    [7, { name: "a channel", takes: (value) => typeof value === "string" }],
    [11, { name: "a file", takes: (value) => typeof value === "object" }],
    [10, { name: "a number", takes: (value) => typeof value === "number" }],
]);
