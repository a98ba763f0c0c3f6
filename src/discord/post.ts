import { type Client, type GuildTextBasedChannel, PermissionFlagsBits } from "discord.js";
import type { MessageReply } from "./command/reply.ts";
import type { Observe } from "./event.ts";
import { payloadOf, publicFlags } from "./message/payload.ts";
import { failureEvent } from "./receive/failure.ts";

/** Where to post, and what for. */
interface PostPlace {
    readonly guildId: string;
    readonly channelId: string;
    /** What is posted, for the log, such as "digest". */
    readonly what: string;
}

/** Messages that the bot writes of its own accord. What Discord refuses is observed, without the message's text. */
export interface Posts {
    /** Resolves with the message's id; undefined where it could not be posted. Never rejects. */
    post(place: PostPlace, reply: MessageReply): Promise<string | undefined>;
    /** Puts the reply in the place of one that was posted; false where that could not be done. Never rejects. */
    replace(place: PostPlace, messageId: string, reply: MessageReply): Promise<boolean>;
    /** Whether the bot may write in this channel, as far as the gateway told. */
    mayPost(channelId: string): boolean;
    /** Channels in which the last post failed. */
    failed(): readonly string[];
}

interface PostOptions {
    /** Asked late, since the bot logs in after this was made. */
    readonly client: () => Client<true>;
    readonly observe: Observe;
    readonly newReference: () => string;
}

export function openPosts({ client, observe, newReference }: PostOptions): Posts {
    const failed = new Set<string>();
    const channelOf = ({ guildId, channelId }: PostPlace): GuildTextBasedChannel => {
        const channel = client().guilds.cache.get(guildId)?.channels.cache.get(channelId);
        if (channel === undefined || !channel.isSendable()) throw new NoChannel();
        return channel;
    };
    const payload = (reply: MessageReply) => ({ ...payloadOf(reply), flags: publicFlags }) as const;
    const tell = (cause: unknown, { what }: PostPlace) =>
        observe(
            cause instanceof NoChannel
                ? { kind: "unsendable", at: what, code: unknownChannel }
                : failureEvent(cause, what, newReference()),
        );
    return {
        post: async (place, reply) => {
            try {
                const { id } = await channelOf(place).send(payload(reply));
                failed.delete(place.channelId);
                return id;
            } catch (cause) {
                failed.add(place.channelId);
                tell(cause, place);
                return undefined;
            }
        },
        replace: async (place, messageId, reply) => {
            try {
                await channelOf(place).messages.edit(messageId, {
                    ...payload(reply),
                    attachments: [],
                });
                return true;
            } catch (cause) {
                tell(cause, place);
                return false;
            }
        },
        mayPost: (channelId) => {
            const channel = client().channels.cache.get(channelId);
            if (channel === undefined || channel.isDMBased() || !channel.isSendable()) return false;
            return channel.permissionsFor(client().user)?.has(needed) === true;
        },
        failed: () => [...failed],
    };
}

class NoChannel extends Error {
    override readonly name = "NoChannel";
}

/** Discord's code for a channel that is gone. */
const unknownChannel = 10003;

const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;
