import type { World, WorldChannel, WorldGuild, WorldMember, WorldMessage, WorldUser } from "./world.ts";

/** The shapes in which Discord sends what the world holds. */
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

/** View channels, send messages, embed links, read history, use application commands. */
export const everyonesPermissions = 0x80010c00n | 0x4000n;

export function messageWire(message: WorldMessage, world: World) {
    const { id, channelId, author, content, flags, components, replyTo, sentAt, attachment } = message;
    const mentioned = mentionedUsers(message, world);
    return {
        id,
        channel_id: channelId,
        author: userWire(author),
        content,
        timestamp: sentAt,
        edited_timestamp: message.edits === 0 ? null : sentAt,
        tts: false,
        mention_everyone: /@(?:everyone|here)/u.test(content) && message.pings.includes("everyone"),
        mentions: mentioned.map(userWire),
        mention_roles: [],
        attachments: attachment
            ? [
                  {
                      id,
                      filename: "picture.png",
                      size: 1,
                      url: "http://127.0.0.1/picture.png",
                      proxy_url: "http://127.0.0.1/picture.png",
                  },
              ]
            : [],
        embeds: [],
        pinned: false,
        type: replyTo === undefined ? 0 : 19,
        flags,
        components,
        ...(message.webhookId === undefined
            ? {}
            : { webhook_id: message.webhookId, application_id: message.webhookId }),
        ...(replyTo === undefined
            ? {}
            : { message_reference: { type: 0, channel_id: channelId, message_id: replyTo } }),
    };
}

/** Users named in the text, and the author of the message that a member's reply answers. */
export function mentionedUsers(
    { content, replyTo, channelId, author }: WorldMessage,
    world: World,
): WorldUser[] {
    const named = [...content.matchAll(/<@!?(\d+)>/gu)].flatMap(([, id = ""]) => world.users.get(id) ?? []);
    const replied = author.bot
        ? undefined
        : world.channels.get(channelId)?.messages.get(replyTo ?? "")?.author;
    return [...new Set(replied === undefined ? named : [...named, replied])];
}
