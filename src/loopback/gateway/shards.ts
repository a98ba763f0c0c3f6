import type { World } from "../world/world.ts";

/** A session's shard: its number, from 0, and the count of all shards. */
export type Shard = readonly [id: number, count: number];

/** The shard of an IDENTIFY, [0, 1] if it names none; undefined if it is invalid (Gateway, "Sharding"). */
export function readShard(given: unknown): Shard | undefined {
    if (given === undefined || given === null) return [0, 1];
    if (!Array.isArray(given) || given.length !== 2) return undefined;
    const [id, count] = given.map(Number);
    if (id === undefined || count === undefined || !Number.isInteger(id) || !Number.isInteger(count))
        return undefined;
    return id >= 0 && id < count ? [id, count] : undefined;
}

/** Whether a shard gets the events of a server. Events without one go to the first shard. */
export function isOfShard([id, count]: Shard, guildId: string | undefined): boolean {
    if (guildId === undefined) return id === 0;
    return (BigInt(guildId) >> 22n) % BigInt(count) === BigInt(id);
}

/** How many shards Discord recommends: one for each thousand servers, where 2,500 is the most. */
export function recommendedShards({ guilds }: World, guildsPerShard: number): number {
    const count = [...guilds.values()].filter(({ app }) => app === "bot").length;
    return Math.max(1, Math.ceil(count / (guildsPerShard * 0.4)));
}

interface ThrottleOptions {
    /** Milliseconds since the epoch. */
    readonly now: () => number;
    readonly maxConcurrency: number;
    /** How many times faster than Discord's the windows pass. */
    readonly hurry: number;
}

/**
 * Whether this shard may identify now: one per five seconds for each remainder of its number by `maxConcurrency` (Gateway, "Max
 * Concurrency").
 */
export function openIdentifyThrottle({
    now,
    maxConcurrency,
    hurry,
}: ThrottleOptions): (shard: Shard) => boolean {
    const last = new Map<number, number>();
    return ([id]) => {
        const key = id % maxConcurrency;
        const earlier = last.get(key);
        if (earlier !== undefined && now() - earlier < 5000 / hurry) return false;
        last.set(key, now());
        return true;
    };
}
