import {
    type Client,
    type ClientOptions,
    ShardClientUtil,
    SimpleIdentifyThrottler,
    Status,
} from "discord.js";

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
 * The shards that a client opens: those of the range, or as many as Discord recommends. `shards` is always set, because
 * discord.js otherwise reads SHARDS from the environment.
 */
export function shardOptions(range: ShardRange | undefined): Pick<ClientOptions, "shards" | "shardCount"> {
    // With "auto", discord.js ignores the count.
    if (range === undefined) return { shards: "auto", shardCount: 1 };
    const { first, last, total } = range;
    return { shards: Array.from({ length: last - first + 1 }, (_, at) => first + at), shardCount: total };
}

/** Waits until this shard may log in, as far as other processes are concerned. */
export type LoginTurn = (key: number, signal: AbortSignal) => Promise<void>;

/**
 * Discord lets one shard log in every five seconds, or one for each remainder of their numbers by `max_concurrency`. discord.js counts
 * that within a process; `turn` keeps this one apart from others. Without it, each login that comes too early is wasted.
 */
export function loginThrottler(turn: LoginTurn | undefined): NonNullable<ClientOptions["ws"]> {
    if (turn === undefined) return {};
    return {
        buildIdentifyThrottler: async (manager) => {
            const { max_concurrency } = (await manager.fetchGatewayInformation()).session_start_limit;
            const own = new SimpleIdentifyThrottler(max_concurrency);
            return {
                waitForIdentify: async (shard, signal) => {
                    await own.waitForIdentify(shard, signal);
                    // Without the database, Discord itself refuses a login that comes too early, and discord.js tries again.
                    await turn(shard % max_concurrency, signal).catch(() => signal.throwIfAborted());
                },
            };
        },
    };
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
