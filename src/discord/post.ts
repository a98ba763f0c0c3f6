import { type Client, RESTJSONErrorCodes as Code, type GuildTextBasedChannel } from "discord.js";
import type { MessageReply } from "./command/reply.ts";
import type { Observe } from "./event.ts";
import type { ShownProposals } from "./memory/shown-proposals.ts";
import type { CommandIds } from "./message/command-ids.ts";
import { payloadOf, publicFlags } from "./message/payload.ts";
import { failureEvent, inChannel, NoPlace } from "./sending/failure-event.ts";
import { mayWrite } from "./sending/may-send.ts";

/** Where to post, and what. */
interface PostPlace {
    readonly guildId: string;
    readonly channelId: string;
    /** What is posted, for the log, such as "digest". */
    readonly what: string;
}

/** Sends messages on the bot's initiative. Failures are observed, without the message's text. */
export interface Posts {
    /** Resolves with the message's id; undefined if it could not be sent. Never rejects. */
    post(place: PostPlace, reply: MessageReply): Promise<string | undefined>;
    /** Replaces a posted message; false if that failed. Never rejects. */
    replace(place: PostPlace, messageId: string, reply: MessageReply): Promise<boolean>;
    /** Whether the bot is in this server, according to the gateway's cache. */
    isMember(guildId: string): boolean;
    /** Whether the bot may write in this channel, according to the gateway's cache. */
    mayPost(channelId: string): boolean;
    /** Channels in which the last post failed. */
    failed(): readonly string[];
}

interface PostOptions {
    /** A function because the bot logs in later. */
    readonly client: () => Client<true>;
    readonly observe: Observe;
    readonly newReference: () => string;
    readonly mentionsIn: CommandIds["mentionsIn"];
    /** Learns which posts show proposals. */
    readonly shownProposals: Pick<ShownProposals, "note">;
}

/** Opens the bot's own posts in servers' channels. */
export function openPosts({ client, observe, newReference, mentionsIn, shownProposals }: PostOptions): Posts {
    const failed = new Set<string>();
    const channelOf = ({ guildId, channelId }: PostPlace): GuildTextBasedChannel => {
        const channel = client().guilds.cache.get(guildId)?.channels.cache.get(channelId);
        if (channel === undefined || !channel.isSendable()) throw new NoPlace(Code.UnknownChannel);
        if (!mayWrite(channel)) throw new NoPlace(Code.MissingPermissions);
        return channel;
    };
    const payload = (reply: MessageReply, { guildId }: PostPlace) =>
        ({ ...payloadOf(reply, mentionsIn(guildId)), flags: publicFlags }) as const;
    const report = (cause: unknown, place: PostPlace) => {
        observe(inChannel(failureEvent(cause, place.what, newReference()), place));
    };
    const replace: Posts["replace"] = async (place, messageId, reply) => {
        try {
            await channelOf(place).messages.edit(messageId, { ...payload(reply, place), attachments: [] });
            return true;
        } catch (cause) {
            report(cause, place);
            return false;
        }
    };
    return {
        post: async (place, reply) => {
            try {
                const { id } = await channelOf(place).send(payload(reply, place));
                failed.delete(place.channelId);
                if (reply.kind === "text" && reply.proposal !== undefined)
                    shownProposals.note(reply.proposal, { id, replace: (next) => replace(place, id, next) });
                return id;
            } catch (cause) {
                failed.add(place.channelId);
                report(cause, place);
                return undefined;
            }
        },
        replace,
        isMember: (guildId) => client().guilds.cache.has(guildId),
        mayPost: (channelId) => {
            const channel = client().channels.cache.get(channelId);
            if (channel === undefined || channel.isDMBased() || !channel.isSendable()) return false;
            return mayWrite(channel);
        },
        failed: () => [...failed],
    };
}
