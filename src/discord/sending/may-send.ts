import { type Channel, type Message, PermissionFlagsBits } from "discord.js";
import { isTimedOut } from "../needed-permissions.ts";

const { Administrator, ViewChannel, Connect, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
const { ReadMessageHistory, AddReactions, ManageThreads } = PermissionFlagsBits;

/**
 * Whether the bot may write there, according to the gateway's cache. True if the cache does not know enough. Discord bans bots that
 * make too many requests that it refuses.
 */
export function mayWrite(channel: Channel): boolean {
    if (!channel.isThread()) return may(channel, SendMessages);
    // Anyone who may write in an archived thread opens it by doing so, but a locked one stays closed.
    return may(channel, SendMessagesInThreads) && (channel.locked !== true || may(channel, ManageThreads));
}

/** Whether the message's channel was deleted, or the bot was removed from its server, since the message arrived. */
export function isGone(message: Message): boolean {
    // In the types it is always there, but it is looked up in the gateway's cache each time.
    const channel: Channel | null = message.channel;
    return channel === null;
}

/** Whether what the bot writes there can be a reply, by the cache. */
export const mayReply = (channel: Channel): boolean => may(channel, ReadMessageHistory);

/** Whether the bot may add a reaction that nobody has added yet, by the cache. */
export const mayReact = (channel: Channel): boolean => may(channel, ReadMessageHistory | AddReactions);

function may(channel: Channel, permissions: bigint): boolean {
    if (channel.isDMBased()) return true;
    const { me } = channel.guild.members;
    const granted = me === null ? null : channel.permissionsFor(me);
    // Only roles make an administrator: where a channel allows it, that means nothing.
    if (me === null || granted === null || me.permissions.has(Administrator)) return true;
    if (isTimedOut(channel.guild) && (permissions & ~readable) !== 0n) return false;
    return granted.has(permissions | ViewChannel | (channel.isVoiceBased() ? Connect : 0n), false);
}

/** What remains during a timeout. */
const readable = ViewChannel | ReadMessageHistory;
