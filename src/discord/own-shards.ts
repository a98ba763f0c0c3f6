import { type Client, type ClientOptions, ShardClientUtil, Status } from "discord.js";

/** The shards of one process: `first` to `last` of `total`, counted from 0. */
export interface ShardRange {
    readonly first: number;
    readonly last: number;
    readonly total: number;
}

/** One of the process's connections to Discord. */
export interface ShardStatus {
    readonly id: number;
    readonly isConnected: boolean;
    /** How many servers are on it, as far as Discord has named them. */
    readonly servers: number;
}

/**
 * The shards that a client opens: those of the range, or as many as Discord recommends. Both options are always set, because
 * discord.js otherwise reads SHARDS and SHARD_COUNT from the environment.
 */
export function shardOptions(range: ShardRange | undefined): Pick<ClientOptions, "shards" | "shardCount"> {
    // With "auto", discord.js ignores the count.
    if (range === undefined) return { shards: "auto", shardCount: 1 };
    const { first, last, total } = range;
    return { shards: Array.from({ length: last - first + 1 }, (_, at) => first + at), shardCount: total };
}

/** The shards of this process, in ascending order. */
export function shardsOf(client: Client<true>): ShardStatus[] {
    const { ws, guilds } = client;
    const servers = new Map<number, number>();
    for (const { shardId } of guilds.cache.values()) servers.set(shardId, (servers.get(shardId) ?? 0) + 1);
    return [...ws.shards.values()]
        .map(({ id, status }) => ({
            id,
            // isReady() stays true when a connection is lost later.
            isConnected: client.isReady() && status === Status.Ready,
            servers: servers.get(id) ?? 0,
        }))
        .sort((one, other) => one.id - other.id);
}

/** Whether the events of a server arrive in this process, whether the bot is a member there or not. */
export function isServedHere({ ws, options }: Client<true>, guildId: string): boolean {
    // After the login, discord.js puts the number of all shards there.
    return ws.shards.has(ShardClientUtil.shardIdForGuildId(guildId, options.shardCount ?? 1));
}
