import type { Channels } from "../channels.ts";
import type { ChannelKind, GivenChannel } from "../guild-contract.ts";
import type { Address } from "../member-contract.ts";
import { channelWire } from "../wire/channel-wire.ts";
import { channelTypes, emptyChannel, type WorldGuild } from "../world/places.ts";

const types: Readonly<Record<ChannelKind, number>> = channelTypes;

/** The channel with this name, created if it does not exist. A new one is announced to the bot. */
export function openChannelIn(
    guild: WorldGuild,
    { name, kind = "text", category, slowmode = 0 }: GivenChannel & { readonly name: string },
    channels: Channels,
): Address {
    const { world } = channels;
    const known = guild.channels.get(name);
    if (known !== undefined) return { channelId: known };
    const id = world.newId();
    const facts = { id, type: types[kind], name, guildId: guild.id, parentId: category?.channelId, slowmode };
    const channel = emptyChannel(facts);
    guild.channels.set(name, id);
    world.channels.set(id, channel);
    channels.tell(guild.id, "CHANNEL_CREATE", channelWire(channel, world));
    channels.notify({ kind: "channels" });
    return { channelId: id };
}
