import type { WorldMessage } from "./stored-message.ts";

/** An emoji as it is written in addresses: a Unicode emoji, or "name:id" of a custom one. Undefined if it is neither. */
export function readEmoji(written: string): string | undefined {
    return /^(?:\p{RGI_Emoji}|\w{2,32}:\d+)$/v.test(written) ? written : undefined;
}

/** Whether this user did not have this reaction yet. */
export function addReaction({ reactions }: WorldMessage, emoji: string, userId: string): boolean {
    const users = reactions.get(emoji) ?? new Set();
    reactions.set(emoji, users);
    return users.size !== users.add(userId).size;
}

/** Whether this user had this reaction. A reaction without users disappears. */
export function removeReaction({ reactions }: WorldMessage, emoji: string, userId: string): boolean {
    const users = reactions.get(emoji);
    const wasThere = users?.delete(userId) === true;
    if (users?.size === 0) reactions.delete(emoji);
    return wasThere;
}

/** The emoji in the format of Discord's API. */
export function emojiWire(emoji: string) {
    const [name = "", id] = emoji.split(":");
    return { id: id ?? null, name };
}

/** A message's reactions in the format of Discord's API. The field is omitted if there are none. */
export function reactionsWire({ reactions }: WorldMessage, botId: string) {
    if (reactions.size === 0) return {};
    return {
        reactions: [...reactions].map(([emoji, users]) => ({
            count: users.size,
            count_details: { burst: 0, normal: users.size },
            me: users.has(botId),
            me_burst: false,
            emoji: emojiWire(emoji),
            burst_colors: [],
        })),
    };
}
