import type { Message } from "discord.js";
import type { Observe } from "../event.ts";
import type { OncePerMinute } from "../recent.ts";
import { failureEvent } from "./failure-event.ts";
import { mayReact } from "./may-send.ts";

/** What a reaction means: the bot may not answer in this channel; thanks are received. */
export const reactions = { notHere: "🔇", thanks: "👍" } as const;

interface Reacting {
    /** Whether this member's message may get a reaction, so that nobody can make the bot send many. */
    readonly reacts: OncePerMinute;
    readonly observe: Observe;
    readonly newReference: () => string;
}

/**
 * Reacts to a message, in servers at most once a minute for each member. Where the bot may not react, nothing happens. Never
 * rejects.
 */
export async function react(
    message: Message,
    emoji: (typeof reactions)[keyof typeof reactions],
    { reacts, observe, newReference }: Reacting,
): Promise<void> {
    if (!mayReact(message.channel)) return;
    // Direct messages disturb nobody else.
    if (!message.channel.isDMBased() && !reacts(message.author.id)) return;
    await message
        .react(emoji)
        .catch((cause: unknown) => observe(failureEvent(cause, "reaction", newReference())));
}
