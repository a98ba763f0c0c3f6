import { LRUCache } from "lru-cache";

/** Which members said of which answers whether they were right, so that each counts once. In memory only. */
export interface Judgements {
    /** Whether this is her first one of this message; it counts as given from then on. */
    claim(userId: string, messageId: string): boolean;
    /** For a judgement that could not be counted after all. */
    release(userId: string, messageId: string): void;
    forget(userId: string): void;
}

/** Remembers for a day, and no more than ten thousand: the oldest is forgotten first. */
export function judgements(now: () => number): Judgements {
    const given = new LRUCache<string, true>({ max: 10_000, ttl: day, ttlResolution: 0, perf: { now } });
    const keyOf = (userId: string, messageId: string) => `${userId} ${messageId}`;
    return {
        claim: (userId, messageId) => {
            const key = keyOf(userId, messageId);
            // Looking it up must not make it younger.
            if (given.has(key)) return false;
            given.set(key, true);
            return true;
        },
        release: (userId, messageId) => void given.delete(keyOf(userId, messageId)),
        forget: (userId) => {
            for (const key of [...given.keys()]) if (key.startsWith(`${userId} `)) given.delete(key);
        },
    };
}

const day = 24 * 60 * 60_000;
