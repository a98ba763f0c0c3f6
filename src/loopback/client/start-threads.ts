import type { Channels } from "../channels.ts";
import type { Address } from "../member-contract.ts";
import { channelWire } from "../wire/channel-wire.ts";
import { canSee, canUse } from "../world/computed-permissions.ts";
import type { WorldUser } from "../world/people.ts";
import { permissionFlags } from "../world/permission-flags.ts";
import { channelTypes, emptyChannel, takesOnlyPosts, type WorldChannel } from "../world/places.ts";
import type { World } from "../world/world.ts";
import { ClientRefusal } from "./client-refusal.ts";

interface NewThread {
    readonly channels: Channels;
    readonly user: WorldUser;
    readonly name: string;
    /** The message that it is started from. Both then have the same id (Threads, "Public & Private Threads"). */
    readonly from?: string | undefined;
    readonly isPrivate?: boolean;
}

/** Starts a thread, or the thread of a post in a forum. Throws a ClientRefusal if the member may not. */
export function startThread(
    place: Address,
    { channels, user, name, from, isPrivate = false }: NewThread,
): Address {
    const { world } = channels;
    const parent = channels.channel(place.channelId);
    const type = threadType(parent, isPrivate);
    if (type === undefined || parent.guildId === undefined)
        throw new ClientRefusal("There are no threads here.");
    const { sendMessages, createPublicThreads, createPrivateThreads } = permissionFlags;
    const ofChannel = isPrivate ? createPrivateThreads : createPublicThreads;
    const needed = takesOnlyPosts(parent) ? sendMessages : ofChannel;
    if (from !== undefined && !parent.messages.has(from)) throw new ClientRefusal("This message is gone.");
    if (world.channels.has(from ?? "")) throw new ClientRefusal("This message already has a thread.");
    if (!canUse(world, parent, user.id, needed))
        throw new ClientRefusal("This member may not start threads here.");
    const id = from ?? world.newId();
    const thread = emptyChannel({
        id,
        type,
        name,
        guildId: parent.guildId,
        parentId: parent.id,
        thread: { ownerId: user.id, members: new Set([user.id]), archived: false, locked: false },
    });
    world.channels.set(id, thread);
    if (canSee(world, thread, world.bot.id)) announce(thread, channels);
    channels.notify({ kind: "channels" });
    return { channelId: id };
}

/** Adds a user to a thread. A private thread is then announced to the bot. */
export function addToThread(place: Address, userId: string, channels: Channels): void {
    const channel = channels.channel(place.channelId);
    channel.thread?.members.add(userId);
    if (userId === channels.world.bot.id && channel.type === channelTypes.privateThread)
        announce(channel, channels);
}

function announce(thread: WorldChannel, channels: Channels): void {
    const wire = { ...channelWire(thread, channels.world), newly_created: true };
    channels.tell(thread.guildId ?? "", "THREAD_CREATE", wire);
}

/** Whether a member may start public threads in a channel, other than the posts of a forum. */
export const mayStartThreads = (world: World, channel: WorldChannel, userId: string): boolean =>
    threadType(channel, false) !== undefined &&
    !takesOnlyPosts(channel) &&
    canUse(world, channel, userId, permissionFlags.createPublicThreads);

/** The type of a thread in a channel; undefined if it has no such threads. */
function threadType({ type }: WorldChannel, isPrivate: boolean): number | undefined {
    const { text, announcement, forum, media } = channelTypes;
    if (isPrivate) return type === text ? channelTypes.privateThread : undefined;
    if (type === announcement) return channelTypes.announcementThread;
    return type === text || type === forum || type === media ? channelTypes.publicThread : undefined;
}
