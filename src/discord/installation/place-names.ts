import { ChannelType, type Client } from "discord.js";
import { say } from "../../../locales/say.ts";
import type { PlaceNames } from "../command/context.ts";

/** The names and kinds in the gateway's cache, or ids where the bot does not see the place. */
export const placeNamesOf = (client: () => Client<true>): PlaceNames => ({
    kind: (id) => kindOf(client(), id),
    server: (id) => serverName(client(), id),
    channel: (id) => channelName(client(), id),
});

export const serverName = ({ guilds }: Client, id: string): string =>
    guilds.cache.get(id)?.name ?? say("installation.server", { id });

export function channelName({ channels }: Client, id: string): string {
    const channel = channels.cache.get(id);
    const name = channel !== undefined && "name" in channel ? channel.name : undefined;
    return name == null ? say("installation.channel", { id }) : `#${name}`;
}

function kindOf({ channels }: Client, id: string): ReturnType<PlaceNames["kind"]> {
    const channel = channels.cache.get(id);
    if (channel?.type === ChannelType.GuildCategory) return "category";
    return channel?.isThread() === true ? "thread" : "channel";
}
