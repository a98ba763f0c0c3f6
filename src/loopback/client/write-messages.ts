import type { Channels } from "../channels.ts";
import type { Address, GivenFile, MessageAddress, ShownMessage } from "../member-contract.ts";
import { shown } from "../wire/message-wire.ts";
import { storeFile } from "../world/attachments.ts";
import { canSee, canUse, canWrite } from "../world/computed-permissions.ts";
import type { WorldUser } from "../world/people.ts";
import { permissionFlags } from "../world/permission-flags.ts";
import { allPings, pingsOf } from "../world/pings.ts";
import { takesOnlyPosts, type WorldChannel } from "../world/places.ts";
import { addReaction, readEmoji } from "../world/reactions.ts";
import type { World } from "../world/world.ts";
import { ClientRefusal } from "./client-refusal.ts";
import { visibleMessage } from "./use-components.ts";

/** Who writes, and where everything is. */
interface Writing {
    readonly channels: Channels;
    readonly user: WorldUser;
}

export interface Saying {
    readonly content: string;
    readonly replyTo?: string;
    /** Whether a reply pings; true by default, as in Discord's client. */
    readonly ping?: boolean;
    /** True for a picture. */
    readonly attachment?: boolean | GivenFile;
    /** The message's id, if it is already known. */
    readonly id?: string;
}

/** Posts a message of a member. Throws a ClientRefusal if they may not write there. */
export function say(writing: Writing, place: Address, saying: Saying): ShownMessage {
    const { channels, user } = writing;
    const { world } = channels;
    const channel = channels.channel(place.channelId);
    const { content, replyTo, ping = true, attachment = false, id = world.newId() } = saying;
    checkWriting(writing, channel);
    const replied =
        replyTo === undefined
            ? undefined
            : visibleMessage(channels, user, { channelId: channel.id, id: replyTo });
    const file = attachment === true ? picture : attachment;
    const message = {
        id,
        channelId: channel.id,
        author: user,
        sentAt: new Date(channels.now()).toISOString(),
        content,
        flags: 0,
        embeds: [],
        components: [],
        pings: pingsOf(world, {
            content,
            author: user,
            channel,
            replied,
            allowed: { ...allPings, repliedUser: ping },
        }),
        edits: 0,
        reactions: new Map(),
        thinking: false,
        replyTo,
        files: file
            ? [storeFile(world, { name: file.name, bytes: Buffer.from(file.content), channelId: channel.id })]
            : [],
    };
    channels.show(message);
    // The documentation does not say whether a thread is reopened before or after the message that reopens it.
    channels.enterThread(channel, user.id);
    return shown(message);
}

/** Adds a reaction of a member. Throws a ClientRefusal if they may not. */
export function react({ channels, user }: Writing, address: MessageAddress, written: string): void {
    const { world } = channels;
    const message = visibleMessage(channels, user, address);
    const channel = channels.channel(address.channelId);
    const emoji = readEmoji(written);
    if (emoji === undefined) throw new ClientRefusal(`${written} is not an emoji.`);
    const isNew = !message.reactions.has(emoji);
    const may =
        channel.guildId === undefined || canUse(world, channel, user.id, permissionFlags.addReactions);
    if ((isNew && !may) || channel.thread?.archived === true)
        throw new ClientRefusal("This member may not react here.");
    if (addReaction(message, emoji, user.id)) channels.react(message, { emoji, user, added: true });
}

const picture: GivenFile = { name: "picture.png", content: new Uint8Array(1) };

/** Why a member may not write in a channel at all; undefined if they may. */
export function whyNotWriting(world: World, channel: WorldChannel, userId: string): string | undefined {
    if (!canSee(world, channel, userId)) return "This member does not see the channel.";
    if (channel.guildId === undefined) return undefined;
    if (takesOnlyPosts(channel)) return "Only posts are possible here.";
    if (!canWrite(world, channel, userId)) return "This member may not write here.";
    const opens = canUse(world, channel, userId, permissionFlags.manageThreads);
    return channel.thread?.locked === true && !opens ? "This thread is locked." : undefined;
}

function checkWriting({ channels, user }: Writing, channel: WorldChannel): void {
    const { world } = channels;
    const reason = whyNotWriting(world, channel, user.id);
    if (reason !== undefined) throw new ClientRefusal(reason);
    const bypasses = canUse(world, channel, user.id, permissionFlags.bypassSlowmode);
    const last = [...channel.messages.values()].findLast(({ author }) => author.id === user.id);
    const waited = last === undefined ? Number.POSITIVE_INFINITY : channels.now() - Date.parse(last.sentAt);
    if (waited < channel.slowmode * 1000 && !bypasses) throw new ClientRefusal("Slowmode is on here.");
}
