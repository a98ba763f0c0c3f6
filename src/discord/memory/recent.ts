import { LRUCache } from "lru-cache";

interface Limits<Value> {
    readonly most: number;
    /** In milliseconds. */
    readonly lifetime: number;
    readonly now: () => number;
    /** Of all entries together, in the unit of `lengthOf`. A longer entry is not kept. */
    readonly longest?: number;
    readonly lengthOf?: (value: Value) => number;
}

/** A cache whose entries expire by the time they were written. Reading does not extend it. */
export function recent<Value extends object | string | true>(limits: Limits<Value>) {
    const { most, lifetime, now, longest, lengthOf } = limits;
    const entries = new LRUCache<string, Value>({
        max: most,
        ...(longest !== undefined && { maxSize: longest }),
        ...(lengthOf !== undefined && { sizeCalculation: lengthOf }),
        ttl: lifetime,
        ttlResolution: 0,
        // lru-cache treats an entry written at 0 as having no age.
        perf: { now: () => now() + 1 },
    });
    return {
        get: (key: string) => entries.peek(key),
        set: (key: string, value: Value) => void entries.set(key, value),
        delete: (key: string) => void entries.delete(key),
        /** The newest first. */
        keys: () => [...entries.keys()],
    };
}

/** Such a cache whose entries belong to members. The limits are those of all members together. */
export function recentOfMembers<Value extends object | string | true>(limits: Limits<Value>) {
    const entries = recent<Value>(limits);
    const keyOf = (userId: string, key: string) => `${userId} ${key}`;
    /** The newest first. */
    const keysOf = (userId: string) => entries.keys().filter((key) => key.startsWith(`${userId} `));
    return {
        get: (userId: string, key: string) => entries.get(keyOf(userId, key)),
        set: (userId: string, key: string, value: Value) => entries.set(keyOf(userId, key), value),
        delete: (userId: string, key: string) => entries.delete(keyOf(userId, key)),
        /** Drops all entries of a member but the newest. */
        keepNewest: (userId: string, most: number) => {
            for (const key of keysOf(userId).slice(most)) entries.delete(key);
        },
        forget: (userId: string) => {
            for (const key of keysOf(userId)) entries.delete(key);
        },
    };
}
