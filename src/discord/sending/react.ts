import { DiscordAPIError, type Message, RESTJSONErrorCodes } from "discord.js";
import type { Observe } from "../event.ts";
import type { ClosedChannels, OncePerMinute } from "../memory/once.ts";
import { failureEvent, inChannel, isForbidden } from "./failure-event.ts";
import { isGone, mayReact } from "./may-send.ts";

/** What a reaction means: the bot may not answer in this channel; thanks are received. */
export const reactions = { notHere: "🔇", thanks: "👍" } as const;

type Emoji = (typeof reactions)[keyof typeof reactions];

export interface Reacting {
    /** Whether this member's message may get a reaction, so that nobody can make the bot send many. */
    readonly reacts: OncePerMinute;
    readonly closedChannels: ClosedChannels;
    readonly observe: Observe;
    readonly newReference: () => string;
}

/**
 * Reacts to a message. In a channel of a server, a member gets the same reaction at most once a minute. Where the bot may not
 * react, nothing happens. Never rejects.
 */
export async function react(message: Message, emoji: Emoji, reacting: Reacting): Promise<void> {
    const { observe, newReference } = reacting;
    await addReaction(message, emoji, reacting).catch((cause: unknown) =>
        observe(inChannel(failureEvent(cause, "reaction", newReference()), message)),
    );
}

/** Like `react`, but rejects if Discord does not accept the reaction. Resolves with whether there is one now. */
export async function addReaction(
    message: Message,
    emoji: Emoji,
    { reacts, closedChannels }: Pick<Reacting, "reacts" | "closedChannels">,
): Promise<boolean> {
    const { channel, channelId, author } = message;
    if (isGone(message) || !mayReact(channel) || !closedChannels.takesReactions(channelId)) return false;
    // Direct messages disturb nobody else.
    if (!channel.isDMBased() && !reacts(`${author.id} ${channelId} ${emoji}`)) return false;
    await message.react(emoji).catch((cause: unknown) => {
        // A member who blocks the bot only keeps it from reacting to their own messages.
        if (isForbidden(cause) && (channel.isDMBased() || !isBlocked(cause)))
            closedChannels.noteReaction(channelId);
        throw cause;
    });
    return true;
}

const isBlocked = (cause: unknown) =>
    cause instanceof DiscordAPIError && cause.code === RESTJSONErrorCodes.ReactionWasBlocked;
