import { type Client, DiscordAPIError, RESTJSONErrorCodes } from "discord.js";

/** Those of these channels that have not been deleted. Makes a request for each that the gateway has not named. Never rejects. */
export async function withoutDeleted(client: Client, channelIds: readonly string[]): Promise<string[]> {
    const checked = channelIds.map(async (id) => ((await isDeleted(client, id)) ? [] : [id]));
    return (await Promise.all(checked)).flat();
}

async function isDeleted({ channels }: Client, id: string): Promise<boolean> {
    if (channels.cache.has(id)) return false;
    return channels.fetch(id).then(
        () => false,
        (cause: unknown) =>
            cause instanceof DiscordAPIError && cause.code === RESTJSONErrorCodes.UnknownChannel,
    );
}
