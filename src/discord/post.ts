import { type Client, RESTJSONErrorCodes as Code, type GuildTextBasedChannel } from "discord.js";
import { inLanguage } from "../../locales/speaking.ts";
import type { MessageReply } from "./command/reply.ts";
import type { Observe } from "./event.ts";
import type { ShownProposals } from "./memory/shown-proposals.ts";
import type { CommandIds } from "./message/command-ids.ts";
import { payloadOf, publicFlags } from "./message/payload.ts";
import { serverLanguage } from "./reading/reader-languages.ts";
import type { SettingsInUse } from "./receive/server-settings.ts";
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
    /** `make` says it in the server's language. Resolves with the message's id; undefined if it could not be sent. Never rejects. */
    post(place: PostPlace, make: () => MessageReply): Promise<string | undefined>;
    /** Replaces a posted message; false if that failed. Never rejects. */
    replace(place: PostPlace, messageId: string, make: () => MessageReply): Promise<boolean>;
    /** Does work that says something, in the server's language. */
    saidIn<Result>(guildId: string, work: () => Result): Result;
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
    readonly settings: Pick<SettingsInUse, "of">;
    /** Learns which posts show proposals. */
    readonly shownProposals: Pick<ShownProposals, "note">;
}

/** Opens the bot's own posts in servers' channels. */
export function openPosts(options: PostOptions): Posts {
    const { client, observe, newReference, mentionsIn, shownProposals, settings } = options;
    const failed = new Set<string>();
    const channelOf = ({ guildId, channelId }: PostPlace): GuildTextBasedChannel => {
        const channel = client().guilds.cache.get(guildId)?.channels.cache.get(channelId);
        if (channel === undefined || !channel.isSendable()) throw new NoPlace(Code.UnknownChannel);
        if (!mayWrite(channel)) throw new NoPlace(Code.MissingPermissions);
        return channel;
    };
    const saidIn: Posts["saidIn"] = (guildId, work) => {
        const locale = client().guilds.cache.get(guildId)?.preferredLocale;
        return inLanguage(serverLanguage(settings.of(guildId), locale), work);
    };
    const said = ({ guildId }: PostPlace, make: () => MessageReply) =>
        saidIn(guildId, () => {
            const reply = make();
            return {
                reply,
                payload: { ...payloadOf(reply, mentionsIn(guildId)), flags: publicFlags } as const,
            };
        });
    const report = (cause: unknown, place: PostPlace) => {
        observe(inChannel(failureEvent(cause, place.what, newReference()), place));
    };
    const replace: Posts["replace"] = async (place, messageId, make) => {
        try {
            const { payload } = said(place, make);
            await channelOf(place).messages.edit(messageId, { ...payload, attachments: [] });
            return true;
        } catch (cause) {
            report(cause, place);
            return false;
        }
    };
    return {
        post: async (place, make) => {
            try {
                const channel = channelOf(place);
                const { reply, payload } = said(place, make);
                const { id } = await channel.send(payload);
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
        saidIn,
        isMember: (guildId) => client().guilds.cache.has(guildId),
        mayPost: (channelId) => {
            const channel = client().channels.cache.get(channelId);
            if (channel === undefined || channel.isDMBased() || !channel.isSendable()) return false;
            return mayWrite(channel);
        },
        failed: () => [...failed],
    };
}
