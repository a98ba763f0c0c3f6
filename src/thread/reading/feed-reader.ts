import { Worker } from "node:worker_threads";
import type { FeedRead } from "./feed-entries.ts";

/** A feed to read in a thread. */
export interface FeedToRead {
    readonly bytes: Uint8Array;
    /** The encoding that a server declared, if any. */
    readonly charset: string | undefined;
}

/** What reading a feed may take. */
interface FeedLimits {
    /** Milliseconds. */
    readonly time: number;
    /** Megabytes. */
    readonly memory: number;
}

/** Reads a feed in a thread of its own, which is ended if it takes too much. Never rejects. */
export function readFeed(
    feed: FeedToRead,
    { time, memory }: FeedLimits = { time: 10_000, memory: 256 },
): Promise<FeedRead | { readonly outcome: "too-much" }> {
    const { promise, resolve } = Promise.withResolvers<FeedRead | { readonly outcome: "too-much" }>();
    const worker = new Worker(new URL("./feed-worker.ts", import.meta.url), {
        workerData: feed,
        resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    const timer = setTimeout(() => resolve({ outcome: "too-much" }), time);
    worker.on("message", (read: FeedRead) => resolve(read));
    worker.on("error", () => resolve({ outcome: "too-much" }));
    worker.on("exit", () => resolve({ outcome: "too-much" }));
    return promise.finally(() => {
        clearTimeout(timer);
        return worker.terminate().then(() => undefined);
    });
}
