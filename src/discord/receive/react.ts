import { type Message, PermissionFlagsBits } from "discord.js";
import type { BotContext } from "./bot-context.ts";
import { failureEvent } from "./failure.ts";

/** What a reaction means: the settings allow no answer in this channel; thanks are received. */
export const reactions = { notHere: "🔇", thanks: "👍" } as const;

/**
 * Reacts to a message, in servers at most once a minute for each member. Where the bot may not react, nothing happens. Never
 * rejects.
 */
export async function react(
    message: Message,
    emoji: (typeof reactions)[keyof typeof reactions],
    bot: Pick<BotContext, "reacts" | "observe" | "newReference">,
): Promise<void> {
    if (!mayReact(message)) return;
    // Direct messages disturb nobody else.
    if (!message.channel.isDMBased() && !bot.reacts(message.author.id)) return;
    await message
        .react(emoji)
        .catch((cause: unknown) => bot.observe(failureEvent(cause, "reaction", bot.newReference())));
}

/** By the gateway's cache, since Discord bans bots that make too many requests that it refuses. */
function mayReact({ channel, client }: Message): boolean {
    return channel.isDMBased() || channel.permissionsFor(client.user)?.has(needed) === true;
}

const needed =
    PermissionFlagsBits.ViewChannel |
    PermissionFlagsBits.ReadMessageHistory |
    PermissionFlagsBits.AddReactions;
