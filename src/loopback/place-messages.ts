import type { Channels } from "./channels.ts";
import type { Loopback } from "./contract.ts";
import type { Watchers } from "./watch.ts";
import { seen, shown } from "./wire/message-wire.ts";

/** Reads the messages of a channel, and waits for new ones. */
export function messagesIn(
    channels: Channels,
    watch: Watchers["watch"],
): Pick<Loopback, "messages" | "nextMessage" | "seen"> {
    const { world } = channels;
    const waiting = new Set<() => void>();
    watch(({ kind }) => {
        if (kind !== "message") return;
        for (const check of waiting) check();
    });
    const publicIn = (channelId: string) => [...channels.channel(channelId).messages.values()];
    return {
        messages: ({ channelId }) => publicIn(channelId).map(shown),
        seen: ({ channelId }) =>
            [...publicIn(channelId), ...channels.channel(channelId).aside.values()]
                .sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1))
                .map((message) => seen(message, world)),
        nextMessage: ({ channelId }, after) =>
            new Promise((resolve) => {
                const check = () => {
                    const later = publicIn(channelId).filter(
                        ({ id }) => after === undefined || BigInt(id) > BigInt(after),
                    );
                    const found = later.find(({ author }) => author.id === world.bot.id);
                    if (found === undefined) return;
                    waiting.delete(check);
                    resolve(shown(found));
                };
                waiting.add(check);
                check();
            }),
    };
}
