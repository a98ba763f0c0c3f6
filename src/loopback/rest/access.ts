import type { Channels } from "../channels.ts";
import { refused } from "../refusals.ts";
import { canSee, canUse } from "../world/computed-permissions.ts";
import { permissionFlags } from "../world/permission-flags.ts";
import { channelTypes, isSpoken, takesOnlyPosts, type WorldChannel } from "../world/places.ts";
import type { World } from "../world/world.ts";

const { sendMessages, sendMessagesInThreads, readMessageHistory, manageThreads, attachFiles, connect } =
    permissionFlags;

/** The channel, if the bot can see it. Throws "Unknown Channel" or "Missing Access". */
export function visibleChannel(channels: Channels, id: string): WorldChannel {
    const { world } = channels;
    const channel = channels.channel(id);
    if (channel.guildId !== undefined && world.guilds.get(channel.guildId)?.app !== "bot")
        throw refused(50001);
    if (!canSee(world, channel, world.bot.id)) throw refused(50001);
    // A voice channel's messages also need CONNECT (Message, "Get Channel Message").
    if (isSpoken(channel) && !botMay(world, channel, connect)) throw refused(50001);
    return channel;
}

/** The channel, if the bot can read older messages in it. */
export function channelWithHistory(channels: Channels, id: string): WorldChannel {
    const channel = visibleChannel(channels, id);
    if (!botMay(channels.world, channel, readMessageHistory)) throw refused(50001);
    return channel;
}

/** Whether the bot has a permission in a channel; in direct messages it has all that matter. */
export const botMay = (world: World, channel: WorldChannel, permission: bigint): boolean =>
    channel.guildId === undefined || canUse(world, channel, world.bot.id, permission);

interface Posting {
    readonly isReply: boolean;
    readonly hasFiles: boolean;
}

/** Throws unless the bot may post this in the channel (Message, "Create Message", "Limitations"). */
export function checkPosting(world: World, channel: WorldChannel, { isReply, hasFiles }: Posting): void {
    if (channel.type === channelTypes.category) throw refused(50008);
    if (takesOnlyPosts(channel)) throw refused(40058);
    if (channel.guildId === undefined) return checkRecipient(world, channel);
    const may = (permission: bigint) => botMay(world, channel, permission);
    if (!may(channel.thread === undefined ? sendMessages : sendMessagesInThreads)) throw refused(50013);
    checkLock(world, channel);
    if (isReply && !may(readMessageHistory)) throw refused(160002);
    if (hasFiles && !may(attachFiles)) throw refused(50013);
}

/**
 * Throws if the bot may not write in a locked thread, which needs Manage Threads, or the thread is archived as well (Threads,
 * "Locked Threads").
 */
function checkLock(world: World, channel: WorldChannel): void {
    if (channel.thread?.locked !== true || botMay(world, channel, manageThreads)) return;
    throw refused(channel.thread.archived ? 50083 : 160005);
}

/** Throws if messages or reactions in this place cannot be changed (Threads, "Active & Archived Threads"). */
export function checkActive(world: World, channel: WorldChannel, what: "message" | "reaction"): void {
    if (channel.thread?.archived === true) throw refused(50083);
    if (what === "message") checkLock(world, channel);
}

function checkRecipient(world: World, { recipients }: WorldChannel): void {
    const user = world.users.get(recipients[0] ?? "");
    if (user === undefined || user.refusesDirect === true) throw refused(50007);
    const isMutual = [...world.guilds.values()].some(
        ({ app, members }) => app === "bot" && members.has(user.id),
    );
    if (!isMutual && user.installedApp !== true) throw refused(50278);
}
