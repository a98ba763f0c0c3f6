import {
    ChannelType,
    type Client,
    type Guild,
    type GuildBasedChannel,
    PermissionFlagsBits,
} from "discord.js";
import { say } from "../../locales/say.ts";

export type NeededPermission = keyof typeof flags;

/** What the bot needs to answer in channels. The invite link asks for these, and the documents and the doctor list them. */
const flags = {
    view: PermissionFlagsBits.ViewChannel,
    send: PermissionFlagsBits.SendMessages,
    threads: PermissionFlagsBits.SendMessagesInThreads,
    history: PermissionFlagsBits.ReadMessageHistory,
    reactions: PermissionFlagsBits.AddReactions,
    connect: PermissionFlagsBits.Connect,
} as const;

/** In the order of their weight: without the first ones, the later ones are of little use. */
export const allPermissions = [
    "view",
    "connect",
    "send",
    "threads",
    "history",
    "reactions",
] as const satisfies readonly NeededPermission[];

/** Without Connect: all members have it unless a server denies it, and it would look as if the bot wanted to speak. */
export const invitedPermissions = [
    "view",
    "send",
    "threads",
    "history",
    "reactions",
] as const satisfies readonly NeededPermission[];

/** The address that invites the bot with its permissions, or gives them to it again. */
export function inviteLink(applicationId: string): string {
    const permissions = invitedPermissions.reduce((all, one) => all | flags[one], 0n);
    const query = `client_id=${applicationId}&scope=bot+applications.commands&permissions=${permissions}`;
    return `https://discord.com/oauth2/authorize?${query}`;
}

/** The bit that stands for it in Discord's API. */
export const flagOf = (one: NeededPermission): bigint => flags[one];

/** The name that Discord's settings show. */
export const permissionName = (one: NeededPermission): string => say(`permission.${one}`);

const spoken: readonly ChannelType[] = [ChannelType.GuildVoice, ChannelType.GuildStageVoice];
const withPosts: readonly ChannelType[] = [ChannelType.GuildForum, ChannelType.GuildMedia];

/** What the bot needs in a channel of this type: forums have no messages but those of posts, which are threads. */
export function neededIn(type: ChannelType): readonly NeededPermission[] {
    if (spoken.includes(type)) return ["view", "connect", "send", "history", "reactions"];
    if (withPosts.includes(type)) return ["view", "threads", "history", "reactions"];
    return invitedPermissions;
}

/** What the bot needs in this channel but may not, by the gateway's cache. Empty while Discord has an outage of the server. */
export function lackedIn(channel: GuildBasedChannel): NeededPermission[] {
    const { me } = channel.guild.members;
    const granted = me === null ? undefined : channel.permissionsFor(me);
    if (!channel.guild.available || granted == null) return [];
    return neededIn(channel.type).filter((one) => !granted.has(flags[one], false));
}

/** What the bot lacks in a channel of this id, in the channel of a thread, or in any channel of a category. */
export function lackedAt(client: Client, channelId: string): NeededPermission[] {
    const channel = client.channels.cache.get(channelId);
    if (channel === undefined || channel.isDMBased()) return [];
    const places =
        channel.type === ChannelType.GuildCategory ? [...channel.children.cache.values()] : [channel];
    const lacked = places.flatMap((place) => lackedIn(place.isThread() ? (place.parent ?? place) : place));
    return allPermissions.filter((one) => lacked.includes(one));
}

/** Whether the bot is timed out in the server of this channel. */
export function isTimedOutAt(client: Client, channelId: string): boolean {
    const channel = client.channels.cache.get(channelId);
    return channel !== undefined && !channel.isDMBased() && isTimedOut(channel.guild);
}

/** Whether the bot is timed out in this server, by the gateway's cache. Timeouts do not apply to administrators. */
export function isTimedOut({ members: { me } }: Guild): boolean {
    return me?.isCommunicationDisabled() === true && !me.permissions.has(PermissionFlagsBits.Administrator);
}

/** Whether the bot's roles give it this permission in a server. Channels can still deny or allow it. */
export function isGranted({ guild }: Pick<GuildBasedChannel, "guild">, one: NeededPermission): boolean {
    return guild.members.me?.permissions.has(flags[one]) === true;
}
