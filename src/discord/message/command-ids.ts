import { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";
import { commandName, optionName } from "../../../locales/names.ts";

/** Replaces the names of commands in a text, "`/ask`" or "`/corpus pins`", with Discord's clickable mentions, where possible. */
export type MentionCommands = (text: string) => string;

/** The ids that Discord gave the slash commands. In memory only; unknown until they are registered. */
export interface CommandIds {
    /** Notes what is registered in a scope, which is "global" or the id of a server, as Discord's API returns it. */
    note(scope: string, registered: readonly unknown[]): void;
    /** For texts in this server, or in direct messages. */
    mentionsIn(guildId: string | undefined): MentionCommands;
}

export function openCommandIds(): CommandIds {
    const scopes = new Map<string, ReadonlyMap<string, KnownCommand>>();
    return {
        note: (scope, registered) => {
            const commands = registered.flatMap((one) => commandIn(one) ?? []);
            scopes.set(scope, new Map(commands.map((command) => [command.name, command])));
        },
        mentionsIn: (guildId) => (text) =>
            withNames(text, (name, subcommand) => {
                const scope = [guildId, "global"].find(
                    (one) => one !== undefined && scopes.get(one)?.has(name),
                );
                const command = scopes.get(scope ?? "")?.get(name);
                if (command === undefined) return written(name, subcommand);
                // Discord links a command with subcommands only together with one of them.
                const isWhole =
                    subcommand === undefined
                        ? command.subcommands.size === 0
                        : command.subcommands.has(subcommand);
                if (!isWhole) return written(name, subcommand);
                return `</${[name, subcommand].filter((part) => part !== undefined).join(" ")}:${command.id}>`;
            }),
    };
}

/** Replaces the names of commands in a text with those that readers of the language that is spoken now know them by. */
export const withLocalNames: MentionCommands = (text) => withNames(text, written);

function withNames(text: string, shown: (command: string, subcommand: string | undefined) => string): string {
    return text.replace(
        named,
        (whole, command?: string, subcommand?: string, option?: string, value = "") => {
            if (option !== undefined) return `\`${optionName(option)}${value}\``;
            return command === undefined ? whole : shown(command, subcommand);
        },
    );
}

/** A command that cannot be clicked, as inline code. */
function written(name: string, subcommand: string | undefined): string {
    const names = [commandName(name), ...(subcommand === undefined ? [] : [commandName(name, subcommand)])];
    return `\`/${names.join(" ")}\``;
}

interface KnownCommand {
    readonly id: string;
    readonly name: string;
    readonly subcommands: ReadonlySet<string>;
}

/** A slash command, of what Discord's API returned. */
function commandIn(registered: unknown): KnownCommand | undefined {
    const { id, name, type, options } = fieldsOf(registered);
    if (typeof id !== "string" || typeof name !== "string") return undefined;
    // Other kinds of commands cannot be mentioned.
    if (type !== undefined && type !== ApplicationCommandType.ChatInput) return undefined;
    const subcommands = (Array.isArray(options) ? options : [])
        .map(fieldsOf)
        .filter((option) => option["type"] === ApplicationCommandOptionType.Subcommand)
        .map((option) => String(option["name"]));
    return { id, name, subcommands: new Set(subcommands) };
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null ? { ...value } : {};

/**
 * A command as inline code, or an option, alone or with its value. Code of articles is in blocks, which stay as they are, and in other texts of
 * theirs a backtick is escaped.
 */
const named =
    /```[\s\S]*?```|(?<!\\)`\/([\w-]{1,32})(?: ([\w-]{1,32}))?`|(?<!\\)`([a-z]{1,32})(: (?:True|False))?`/gu;
