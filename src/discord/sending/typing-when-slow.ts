import { setTimeout as pause } from "node:timers/promises";
import type { Message } from "discord.js";
import { isGone } from "./may-send.ts";

/** Shows the bot typing below a message if the work takes longer than `after` milliseconds. */
export async function typingWhenSlow<T>(message: Message, work: Promise<T>, after: number): Promise<T> {
    const waiting = new AbortController();
    const late = pause(after, "late" as const, { signal: waiting.signal }).catch(() => undefined);
    const first = await Promise.race([work, late]).finally(() => waiting.abort());
    // If the typing indicator fails, answer anyway.
    if (first === "late" && !isGone(message) && message.channel.isSendable())
        await message.channel.sendTyping().catch(() => undefined);
    return work;
}
