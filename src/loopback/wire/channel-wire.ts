import { isSpoken, type ThreadState, takesOnlyPosts, type WorldChannel } from "../world/places.ts";
import type { World } from "../world/world.ts";
import { userWire } from "./wire.ts";

/** The channel or thread in the format of Discord's API. */
export function channelWire(channel: WorldChannel, world: World) {
    const { id, type, name, guildId, parentId, recipients, slowmode, thread } = channel;
    const last = { last_message_id: [...channel.messages.keys()].at(-1) ?? null };
    if (guildId === undefined) {
        const people = recipients.flatMap((recipient) => world.users.get(recipient) ?? []).map(userWire);
        return { id, type, ...last, recipients: people, flags: 0, ...(type === 3 ? { name } : {}) };
    }
    const shared = { id, type, guild_id: guildId, name, parent_id: parentId ?? null, flags: 0, ...last };
    if (thread !== undefined)
        return { ...shared, rate_limit_per_user: slowmode, ...threadFields(channel, thread) };
    return {
        ...shared,
        position: 0,
        permission_overwrites: [...channel.overwrites].map(([whom, overwrite]) => ({
            id: whom,
            type: overwrite.whom === "role" ? 0 : 1,
            allow: String(overwrite.allow),
            deny: String(overwrite.deny),
        })),
        nsfw: false,
        topic: null,
        rate_limit_per_user: slowmode,
        ...(takesOnlyPosts(channel)
            ? { available_tags: [], default_reaction_emoji: null, default_sort_order: null }
            : {}),
        ...(isSpoken(channel) ? { bitrate: 64_000, user_limit: 0, rtc_region: null } : {}),
    };
}

function threadFields({ messages }: WorldChannel, { ownerId, members, archived, locked }: ThreadState) {
    return {
        owner_id: ownerId,
        message_count: messages.size,
        member_count: Math.min(members.size, 50),
        total_message_sent: messages.size,
        thread_metadata: {
            archived,
            locked,
            auto_archive_duration: 1440,
            archive_timestamp: "2026-01-01T00:00:00.000000+00:00",
        },
    };
}
