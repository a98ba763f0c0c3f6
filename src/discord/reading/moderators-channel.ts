import {
    type Channel,
    ChannelType,
    type Client,
    type GuildBasedChannel,
    type GuildMember,
    PermissionFlagsBits,
    type Role,
} from "discord.js";
import type { Moderation } from "../command/permissions.ts";

/**
 * Whether only moderators see a channel of a home server, by the gateway's cache: members of every role that may view it are
 * moderators or bots. Members whom it allows by themselves count only if the cache knows that they are. A thread counts as its channel.
 */
export function isForModerators(channel: Channel | null, moderation: Moderation): boolean {
    if (channel === null || channel.isDMBased() || !moderation.homeGuilds.includes(channel.guild.id))
        return false;
    const place = channel.isThread() ? channel.parent : channel;
    return (
        place !== null &&
        rolesThatView(place).every(isModerating(moderation)) &&
        onlyModeratorsAt(place, moderation)
    );
}

/** Whether everyone in its server can read a channel, by the gateway's cache. A public thread counts as its channel. */
export function isOpenToAll({ channels }: Client, channelId: string): boolean {
    const channel = channels.cache.get(channelId);
    if (channel === undefined || channel.isDMBased() || channel.type === ChannelType.PrivateThread)
        return false;
    const place = channel.isThread() ? channel.parent : channel;
    return place?.permissionsFor(place.guild.roles.everyone).has(ViewChannel) === true;
}

const { ViewChannel, ManageGuild } = PermissionFlagsBits;

const rolesThatView = (place: GuildBasedChannel): readonly Role[] =>
    [...place.guild.roles.cache.values()].filter((role) => place.permissionsFor(role)?.has(ViewChannel));

/** Whether all members of a role are moderators or bots. */
const isModerating =
    ({ moderatorRoles }: Moderation) =>
    (role: Role): boolean =>
        role.permissions.has(ManageGuild) ||
        moderatorRoles.includes(role.id) ||
        role.tags?.botId !== undefined;

function onlyModeratorsAt(place: GuildBasedChannel, moderation: Moderation): boolean {
    if (!("permissionOverwrites" in place)) return false;
    const { guild } = place;
    const allowed = [...place.permissionOverwrites.cache.values()].filter(
        ({ id, allow }) => !guild.roles.cache.has(id) && allow.has(ViewChannel),
    );
    return allowed.every(({ id }) => {
        const member = guild.members.cache.get(id);
        return id === guild.ownerId || (member !== undefined && isTrusted(member, moderation));
    });
}

/** Whether a member is a moderator or a bot. */
const isTrusted = ({ user, roles }: GuildMember, moderation: Moderation): boolean =>
    user.bot || roles.cache.some(isModerating(moderation));

/** Ids of members of a home server who are moderators, as far as the gateway's cache knows: the owner, and others that it has seen. */
export function knownModerators(
    client: Client,
    guildId: string | undefined,
    moderation: Moderation,
): readonly string[] {
    const guild = client.guilds.cache.get(guildId ?? "");
    if (guild === undefined || !moderation.homeGuilds.includes(guild.id)) return [];
    const seen = [...guild.members.cache.values()].filter(
        (member) => !member.user.bot && isTrusted(member, moderation),
    );
    return [...new Set([guild.ownerId, ...seen.map(({ id }) => id)])];
}
