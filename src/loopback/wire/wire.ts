import type { RegisteredCommand } from "../limits/command-limits.ts";
import type { WorldMember, WorldRole, WorldUser } from "../world/people.ts";

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

/** The member in the format of Discord's API. Discord adds `permissions` only in interactions. */
export function memberWire({ user, roles, timedOutUntil }: WorldMember, permissions?: bigint) {
    return {
        user: userWire(user),
        roles,
        nick: null,
        avatar: null,
        joined_at: "2026-01-01T00:00:00.000000+00:00",
        premium_since: null,
        deaf: false,
        mute: false,
        flags: 0,
        communication_disabled_until:
            timedOutUntil === undefined ? null : new Date(timedOutUntil).toISOString(),
        ...(permissions === undefined ? {} : { permissions: String(permissions) }),
    };
}

/** The role in the format of Discord's API. A bot's own role is managed, and its tags name the bot. */
export function roleWire({ id, name, permissions, botId, mentionable }: WorldRole, position: number) {
    return {
        id,
        name,
        permissions: String(permissions),
        color: 0,
        colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
        hoist: false,
        position,
        managed: botId !== undefined,
        mentionable,
        flags: 0,
        ...(botId === undefined ? {} : { tags: { bot_id: botId } }),
    };
}

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
