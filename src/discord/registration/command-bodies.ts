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
import { type Audience, type Command, isAction } from "../command/command.ts";
import type { Option, Options } from "../command/option.ts";

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
    const { name } = command;
    if (!("does" in command)) return { type: ApplicationCommandType.Message, name };
    const { description, does } = command;
    const options = isAction(does)
        ? optionBodies(does.options)
        : Object.entries(does).map(([subcommand, action]) => ({
              type: ApplicationCommandOptionType.Subcommand as const,
              name: subcommand,
              description: action.description,
              options: optionBodies(action.options),
          }));
    return { type: ApplicationCommandType.ChatInput, name, description, options };
}

/** The options in the format of Discord's API. Discord requires the required ones to be first. */
export function optionBodies(options: Options): APIApplicationCommandBasicOption[] {
    return Object.entries(options).map(([name, option]) => optionBody(name, option));
}

function optionBody(name: string, option: Option): APIApplicationCommandBasicOption {
    const { description } = option;
    if (option.kind === "flag")
        return { type: ApplicationCommandOptionType.Boolean, name, description, required: false };
    const facts = { name, description, required: option.required };
    switch (option.kind) {
        case "text":
            return {
                ...facts,
                type: ApplicationCommandOptionType.String,
                max_length: option.maxLength,
                autocomplete: option.suggest !== undefined,
            };
        case "choice":
            return { ...facts, type: ApplicationCommandOptionType.String, choices: [...option.choices] };
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
