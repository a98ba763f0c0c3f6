import {
    type APIApplicationCommandBasicOption,
    ApplicationCommandOptionType,
    ApplicationCommandType,
    ApplicationIntegrationType,
    ChannelType,
    InteractionContextType,
    PermissionFlagsBits,
    type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import { commandName, optionName } from "../../../locales/names.ts";
import { type Audience, type Command, isAction } from "../command/command.ts";
import type { Option, Options } from "../command/option.ts";
import { localizedDescription, localizedName } from "./localizations.ts";

/** Permissions are a number here, because Discord's API types say so; Discord returns them as a string. */
export type Registered = Omit<
    RESTPostAPIChatInputApplicationCommandsJSONBody,
    "type" | "description" | "default_member_permissions"
> & {
    readonly type: ApplicationCommandType.ChatInput | ApplicationCommandType.Message;
    /** Message commands have none. */
    readonly description?: string;
    readonly default_member_permissions?: number | null;
};

/**
 * The global commands: those for everyone, in servers, direct messages and as a user app, and those for managers, in servers.
 * Discord shows the latter only to members with Manage Server, until a server's admins change that. The code checks anyway.
 */
export function globalRegistration(commands: readonly Command[]): Registered[] {
    const { Guild, BotDM, PrivateChannel } = InteractionContextType;
    const { GuildInstall, UserInstall } = ApplicationIntegrationType;
    const everyones = of("everyone", commands).map((command) => ({
        ...bodyOf(command),
        contexts: [Guild, BotDM, PrivateChannel],
        integration_types: [GuildInstall, UserInstall],
    }));
    const managers = of("managers", commands).map((command) => ({
        ...bodyOf(command),
        contexts: [Guild],
        integration_types: [GuildInstall],
        default_member_permissions: manageServer,
    }));
    return [...everyones, ...managers];
}

/**
 * The moderators' commands, for home guilds. Discord shows them only to members with Manage Server, or to everyone if there
 * are moderator roles, because Discord does not know those. The code checks anyway.
 */
export function homeRegistration(
    commands: readonly Command[],
    moderatorRoles: readonly string[],
): Registered[] {
    const permissions = moderatorRoles.length === 0 ? manageServer : null;
    return of("moderators", commands).map((command) => ({
        ...bodyOf(command),
        default_member_permissions: permissions,
    }));
}

const manageServer = Number(PermissionFlagsBits.ManageGuild);

const of = (audience: Audience, commands: readonly Command[]) =>
    commands.filter((command) => command.audience === audience);

function bodyOf(command: Command): Registered {
    if (!("does" in command))
        return { type: ApplicationCommandType.Message, ...localizedName(command.label) };
    const { name, description, does } = command;
    const options = isAction(does)
        ? optionBodies(does.options)
        : Object.entries(does).map(([subcommand, action]) => ({
              type: ApplicationCommandOptionType.Subcommand as const,
              ...localizedName(() => commandName(name, subcommand)),
              ...localizedDescription(action.description),
              options: optionBodies(action.options),
          }));
    return {
        type: ApplicationCommandType.ChatInput,
        ...localizedName(() => commandName(name)),
        ...localizedDescription(description),
        options,
    };
}

/** The options in the format of Discord's API. Discord requires the required ones to be first. */
export function optionBodies(options: Options): APIApplicationCommandBasicOption[] {
    return Object.entries(options).map(([name, option]) => optionBody(name, option));
}

function optionBody(name: string, option: Option): APIApplicationCommandBasicOption {
    const texts = { ...localizedName(() => optionName(name)), ...localizedDescription(option.description) };
    if (option.kind === "flag")
        return { type: ApplicationCommandOptionType.Boolean, ...texts, required: false };
    const facts = { ...texts, required: option.required };
    switch (option.kind) {
        case "text":
            return {
                ...facts,
                type: ApplicationCommandOptionType.String,
                max_length: option.maxLength,
                autocomplete: option.suggest !== undefined,
            };
        case "choice":
            return {
                ...facts,
                type: ApplicationCommandOptionType.String,
                choices: option.choices.map(({ name, value }) => ({ ...localizedName(name), value })),
            };
        case "whole number": {
            const { min, max } = option;
            return {
                ...facts,
                type: ApplicationCommandOptionType.Integer,
                min_value: min,
                max_value: max,
            };
        }
        case "channel":
            return {
                ...facts,
                type: ApplicationCommandOptionType.Channel,
                // Without this, Discord offers channels of every kind, also of kinds that it adds later.
                ...(option.takes === "messages" && { channel_types: [...messageChannels] }),
            };
        case "file":
            return { ...facts, type: ApplicationCommandOptionType.Attachment };
    }
}

const messageChannels = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;
