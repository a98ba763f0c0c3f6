import type { RegisteredCommand } from "../limits/command-limits.ts";
import type { World, WorldChannel, WorldGuild, WorldMember, WorldUser } from "./world.ts";

/** The user in the format of Discord's API. */
export function userWire({ id, name, bot }: WorldUser) {
    return {
        id,
        username: name,
        global_name: bot ? null : name,
        discriminator: bot ? "0001" : "0",
        avatar: null,
        bot,
    };
}

/** The member in the format of Discord's API. */
export function memberWire({ user, roles, permissions }: WorldMember) {
    return {
        user: userWire(user),
        roles,
        permissions: String(permissions),
        nick: null,
        avatar: null,
        joined_at: "2026-01-01T00:00:00.000000+00:00",
        premium_since: null,
        deaf: false,
        mute: false,
        flags: 0,
    };
}

/** The channel in the format of Discord's API. */
export function channelWire(channel: WorldChannel, world: World) {
    const { id, type, name, guildId, recipients } = channel;
    if (type !== 0) {
        const people = recipients.flatMap((recipient) => world.users.get(recipient) ?? []).map(userWire);
        return {
            id,
            type,
            last_message_id: null,
            recipients: people,
            flags: 0,
            ...(type === 3 ? { name } : {}),
        };
    }
    return {
        id,
        type,
        guild_id: guildId,
        name,
        position: 0,
        permission_overwrites: [],
        nsfw: false,
        parent_id: null,
    };
}

/** The guild in the format of Discord's API, with the bot as its only listed member. */
export function guildWire(guild: WorldGuild, world: World) {
    const everyone = { id: guild.id, name: "@everyone", permissions: String(everyonesPermissions) };
    const roles = [
        everyone,
        ...[...guild.roles.values()].map((role) => ({ ...role, permissions: String(role.permissions) })),
    ];
    const own = { user: world.bot, roles: [], permissions: everyonesPermissions };
    const channels = [...guild.channels.values()].flatMap((id) => world.channels.get(id) ?? []);
    return {
        id: guild.id,
        name: guild.name,
        icon: null,
        owner_id: "1",
        roles: roles.map((role, position) => ({
            ...role,
            color: 0,
            hoist: false,
            position,
            managed: false,
            mentionable: false,
            flags: 0,
        })),
        channels: channels.map((channel) => channelWire(channel, world)),
        members: [memberWire(own)],
        member_count: guild.members.size + 1,
        threads: [],
        emojis: [],
        stickers: [],
        presences: [],
        voice_states: [],
        stage_instances: [],
        guild_scheduled_events: [],
        features: [],
        joined_at: "2026-01-01T00:00:00.000000+00:00",
        large: false,
        unavailable: false,
        preferred_locale: "en-US",
        premium_tier: 0,
        verification_level: 0,
        default_message_notifications: 0,
        explicit_content_filter: 0,
        mfa_level: 0,
        nsfw_level: 0,
        system_channel_flags: 0,
        afk_timeout: 300,
    };
}

/** View channels, send messages, embed links, read message history, use application commands. */
export const everyonesPermissions = 0x80010c00n | 0x4000n;

/** A registered command in the format of Discord's API, which omits `required` and `autocomplete` if they are false. */
export function commandWire({ options, ...command }: RegisteredCommand, scope: string, application: string) {
    const bare = (list: RegisteredCommand["options"]): unknown[] =>
        (list ?? []).map(({ required, autocomplete, options: below, ...option }) => ({
            ...option,
            ...(required ? { required } : {}),
            ...(autocomplete ? { autocomplete } : {}),
            ...(below === undefined ? {} : { options: bare(below) }),
        }));
    return {
        ...command,
        application_id: application,
        version: command.id,
        nsfw: false,
        dm_permission: scope === "",
        options: bare(options),
        ...(scope === "" ? {} : { guild_id: scope }),
    };
}
