import { type ParseArgsConfig, parseArgs } from "node:util";
import { say } from "../../locales/say.ts";
import { closestName } from "../closest-name.ts";

/** What is wrong with the first of the arguments that parseArgs does not take; undefined where it takes all. */
export function argumentComplaint({
    args = [],
    options = {},
    allowPositionals = false,
}: ParseArgsConfig): string | undefined {
    const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
    for (const token of tokens) {
        if (token.kind === "positional" && !allowPositionals)
            return say("arguments.unexpected", { argument: token.value });
        if (token.kind !== "option") continue;
        const { rawName: name, value, inlineValue } = token;
        const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
        if (option === undefined) return unknownOption(name, Object.keys(options));
        if (option.type === "boolean" && value !== undefined)
            return say("arguments.takes-no-value", { option: name });
        const isAnotherOption = value?.startsWith("-") === true && inlineValue === false;
        if (option.type === "string" && (value === undefined || isAnotherOption))
            return say("arguments.value-missing", { option: name });
    }
    return undefined;
}

/** What is wrong with a word where one of these should be. */
export function unknownWord(word: string, known: readonly string[]): string {
    const meant = closestName(word, known);
    return meant === undefined
        ? say("arguments.unexpected", { argument: word })
        : say("arguments.unexpected-meant", { argument: word, meant });
}

function unknownOption(option: string, known: readonly string[]): string {
    // Every command takes these two.
    const names = [...known, "help", "version"].map((name) => `--${name}`);
    const meant = closestName(option, names);
    return meant === undefined
        ? say("arguments.unknown-option", { option })
        : say("arguments.unknown-option-meant", { option, meant });
}

/** What is wrong, and how to see what can be given. */
export function withHelp(complaint: string, command: "start" | "ask" | "corpus" | "store"): string {
    return `${complaint} ${say("arguments.see-help", { command })}`;
}
