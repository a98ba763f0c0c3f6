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
