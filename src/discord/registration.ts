import {
    type APIApplicationCommandBasicOption,
    ApplicationCommandOptionType,
    ApplicationCommandType,
    ApplicationIntegrationType,
    InteractionContextType,
    PermissionFlagsBits,
    type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import type { Action, Command, Option } from "./command.ts";

/** Discord's description of its API has the permissions as a number; it gives them back as a string. */
export type Registered = Omit<
    RESTPostAPIChatInputApplicationCommandsJSONBody,
    "default_member_permissions"
> & {
    readonly default_member_permissions?: number | null;
};

/** The commands of everyone, as Discord keeps them for servers, direct messages and user installs. */
export function globalRegistration(commands: readonly Command[]): Registered[] {
    return commands
        .filter(({ audience }) => audience === "everyone")
        .map((command) => ({
            ...bodyOf(command),
            contexts: [
                InteractionContextType.Guild,
                InteractionContextType.BotDM,
                InteractionContextType.PrivateChannel,
            ],
            integration_types: [
                ApplicationIntegrationType.GuildInstall,
                ApplicationIntegrationType.UserInstall,
            ],
        }));
}

/**
 * The commands of moderators, for home guilds. Discord shows them to members with Manage Server only, unless moderators
 * are known by role: then to all, since Discord knows nothing of the roles. The code checks either way.
 */
export function homeRegistration(
    commands: readonly Command[],
    moderatorRoles: readonly string[],
): Registered[] {
    const permissions = moderatorRoles.length === 0 ? Number(PermissionFlagsBits.ManageGuild) : null;
    return commands
        .filter(({ audience }) => audience === "moderators")
        .map((command) => ({ ...bodyOf(command), default_member_permissions: permissions }));
}

function bodyOf({ name, description, does }: Command): Registered {
    const options = isAction(does)
        ? Object.entries(does.options).map(([option, facts]) => optionOf(option, facts))
        : Object.entries(does).map(([subcommand, action]) => ({
              type: ApplicationCommandOptionType.Subcommand as const,
              name: subcommand,
              description: action.description,
              options: Object.entries(action.options).map(([option, facts]) => optionOf(option, facts)),
          }));
    return { type: ApplicationCommandType.ChatInput, name, description, options };
}

/** Whether a command does one thing, rather than having subcommands. */
export function isAction(does: Command["does"]): does is Action {
    return typeof does["run"] === "function";
}

function optionOf(name: string, option: Option): APIApplicationCommandBasicOption {
    const { description } = option;
    if (option.kind === "flag")
        return { type: ApplicationCommandOptionType.Boolean, name, description, required: false };
    const { required, maxLength, suggest } = option;
    return {
        type: ApplicationCommandOptionType.String,
        name,
        description,
        required,
        max_length: maxLength,
        autocomplete: suggest !== undefined,
    };
}

/** The same for what we would register and for what Discord says is registered, when nothing needs to be done. */
export function fingerprintOf(commands: readonly unknown[]): string {
    return JSON.stringify(commands.map(essential).sort((one, other) => (one < other ? -1 : 1)));
}

/** Only what a registration states, without values that Discord leaves out, fills in by default or puts in another order. */
function essential(command: unknown): string {
    return JSON.stringify(command, (key, value: unknown) => {
        if (key === "default_member_permissions") return String(value);
        if (Array.isArray(value)) return value.every(Number.isInteger) ? value.toSorted() : value;
        if (typeof value !== "object" || value === null) return value;
        const ofGuild = "guild_id" in value;
        const kept = Object.entries(value).filter(
            ([name, held]) => stated.has(name) && !isDefault(held) && !(ofGuild && globalOnly.has(name)),
        );
        return Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1)));
    });
}

const globalOnly = new Set(["contexts", "integration_types"]);

/** What we state, and what an older version may have stated: it must not stay. Discord's own additions are not here. */
const stated = new Set([
    ..."type name description options required max_length min_length autocomplete choices nsfw".split(" "),
    ..."name_localizations description_localizations default_member_permissions".split(" "),
    ...globalOnly,
]);

const isDefault = (value: unknown) =>
    value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0);
