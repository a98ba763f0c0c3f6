import english from "./en.json" with { type: "json" };
import type { MessageArguments } from "./message-arguments.ts";
import { say } from "./say.ts";

type NameKey = Extract<keyof MessageArguments, `name.${string}`>;

/** What a command or one of its subcommands is called in the language that is spoken now. In code, as in English, if it has no name there. */
export const commandName = (command: string, subcommand?: string): string =>
    nameUnder(`name.${[command, ...(subcommand === undefined ? [] : [subcommand])].join(".")}`) ??
    subcommand ??
    command;

/** What an option of a command is called. Options that are numbered, such as "file2", share a name. */
export function optionName(option: string): string {
    const [, word = "", number = ""] = /^(.*?)(\d*)$/u.exec(option) ?? [];
    return `${nameUnder(`name.option.${word}`) ?? word}${number}`;
}

const nameUnder = (key: string): string | undefined => (isNameKey(key) ? say(key) : undefined);

const isNameKey = (key: string): key is NameKey => Object.hasOwn(english, key);
