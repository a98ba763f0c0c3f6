import { canSee } from "../world/computed-permissions.ts";
import type { WorldChannel, WorldGuild } from "../world/places.ts";
import type { World } from "../world/world.ts";
import { channelWire } from "./channel-wire.ts";
import { memberWire, roleWire } from "./wire.ts";

/** The guild in the format of Discord's API, with the bot as its only listed member, and the active threads that it sees. */
export function guildWire(guild: WorldGuild, world: World) {
    const bot = guild.members.get(world.bot.id);
    const all = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
    const wires = (channels: readonly WorldChannel[]) =>
        channels.map((channel) => channelWire(channel, world));
    const threads = all.filter(
        (channel) => channel.thread?.archived === false && canSee(world, channel, world.bot.id),
    );
    return {
        id: guild.id,
        name: guild.name,
        icon: null,
        owner_id: guild.ownerId,
        roles: [...guild.roles.values()].map(roleWire),
        channels: wires(all.filter(({ thread }) => thread === undefined)),
        members: bot === undefined ? [] : [memberWire(bot)],
        member_count: guild.members.size,
        threads: wires(threads),
        emojis: [],
        stickers: [],
        presences: [],
        voice_states: [],
        stage_instances: [],
        guild_scheduled_events: [],
        features: [],
        joined_at: "2026-01-01T00:00:00.000000+00:00",
        large: false,
        unavailable: false,
        preferred_locale: guild.locale,
        premium_tier: 0,
        verification_level: 0,
        default_message_notifications: 0,
        explicit_content_filter: 0,
        mfa_level: 0,
        nsfw_level: 0,
        system_channel_flags: 0,
        afk_timeout: 300,
    };
}
