import { availableParallelism } from "node:os";
import { MessageChannel, Worker } from "node:worker_threads";
import { rememberedAnswers } from "../answer/answer-cache.ts";
import type { LibraryAwayError } from "../answer/library-away.ts";
import type { AnsweringStart } from "./answering-worker.ts";
import type { FromLibrary, ToLibrary } from "./library-messages.ts";
import type { OpeningOptions } from "./library-state.ts";
import { endOf } from "./thread-end.ts";
import { openRequests, type ThreadRequests } from "./thread-requests.ts";

/** A thread that answers questions, alone or as one of several for the same library. */
export interface AnsweringThread {
    readonly worker: Worker;
    readonly requests: ThreadRequests;
    /** Resolves when the thread has ended, on purpose or not, with the reason. */
    readonly ended: Promise<LibraryAwayError>;
}

/** The threads that answer from one library: always the first, and others while it has much to do. */
export interface LibraryPool {
    readonly first: AnsweringThread;
    /** All that are open now. */
    threads(): readonly AnsweringThread[];
    /** The thread for the next question. */
    leastBusy(): AnsweringThread;
    /** Resolves when the first thread has ended, or another one although it was not idle. Then all are ended. */
    readonly ended: Promise<LibraryAwayError>;
}

/** When a pool opens and ends threads. Times in milliseconds. */
export interface PoolLimits {
    /** How many threads there are at most. */
    readonly most: number;
    /** How long every thread must have been busy before another one is opened. */
    readonly busyFor: number;
    /** How long a thread, other than the first, must have been idle before it is ended. */
    readonly idleFor: number;
}

/** Opening a thread takes as long as answering a hundred questions, and then about 40 MB in addition to what all share. */
export const poolLimits: PoolLimits = {
    most: Math.min(4, availableParallelism()),
    busyFor: 2000,
    idleFor: 10_000,
};

/** A pool with only this thread, for a small library, whose index cannot be shared. */
export function poolOfOne(first: AnsweringThread): LibraryPool {
    return { first, threads: () => [first], leastBusy: () => first, ended: first.ended };
}

/** How a pool opens its threads. */
interface PoolOptions extends Omit<OpeningOptions, "remembered"> {
    readonly limits: PoolLimits;
}

/** A pool that begins with the thread that has built the library, and answers from it. */
export function poolAround(builder: AnsweringThread, { limits, ...options }: PoolOptions): LibraryPool {
    // The others remember nothing, since they come and go.
    return growingPool(builder, limits, () => openOne(builder.worker, { ...options, remembered: 0 }));
}

/**
 * Opens a pool that answers from what `builder` has built, and ends `builder`. Its threads share their memory. Rejects with a
 * LibraryAwayError if `builder` or the first thread ends before that thread is open.
 */
export async function openPool(
    builder: Pick<AnsweringThread, "worker" | "ended">,
    options: PoolOptions,
): Promise<LibraryPool> {
    const opening = openOne(builder.worker, { ...options, remembered: rememberedAnswers });
    try {
        const builderEnded = builder.ended.then((cause) => Promise.reject(cause));
        return poolAround(await Promise.race([opening.opened, builderEnded]), options);
    } catch (cause) {
        void opening.worker.terminate();
        throw cause;
    } finally {
        builder.worker.postMessage({ wanted: "end" } satisfies ToLibrary);
    }
}

function growingPool(
    first: AnsweringThread,
    { most, busyFor, idleFor }: PoolLimits,
    openAnother: () => OpeningThread,
): LibraryPool {
    let threads: readonly AnsweringThread[] = [first];
    const { promise: ended, resolve: end } = Promise.withResolvers<LibraryAwayError>();
    void first.ended.then(end);
    let opening: OpeningThread | undefined;
    /** Since when each question has found every thread busy; undefined if the last one found an idle thread. */
    let busySince: number | undefined;

    const add = (thread: AnsweringThread) => {
        threads = [...threads, thread];
        busySince = undefined;
        const leave = () => {
            threads = threads.filter((one) => one !== thread);
        };
        const endWhenIdle = () =>
            thread.requests.whenIdle(() => {
                const asked = thread.requests.asked();
                const check = () => {
                    if (thread.requests.asked() !== asked) return endWhenIdle();
                    leave();
                    thread.worker.postMessage({ wanted: "end" } satisfies ToLibrary);
                };
                setTimeout(check, idleFor).unref();
            });
        endWhenIdle();
        void thread.ended.then((cause) => {
            if (threads.includes(thread)) end(cause);
            leave();
        });
    };
    const grow = () => {
        if (threads.length >= most || opening !== undefined || first.requests.isEnded()) return;
        opening = openAnother();
        opening.opened.then(
            (thread) => {
                opening = undefined;
                add(thread);
            },
            // The open ones go on. It stays at this many, since the next one would probably fail as well.
            () => undefined,
        );
    };
    void ended.then((cause) => {
        void opening?.worker.terminate();
        for (const { worker, requests } of threads) {
            requests.end(cause);
            void worker.terminate();
        }
    });
    return {
        first,
        threads: () => threads,
        leastBusy: () => {
            // Of those with the fewest requests the first, since it has answered most and remembers its answers.
            const found = threads.reduce((one, other) =>
                other.requests.pending() < one.requests.pending() ? other : one,
            );
            const now = performance.now();
            busySince = found.requests.isIdle() ? undefined : (busySince ?? now);
            if (busySince !== undefined && now - busySince >= busyFor) grow();
            return found;
        },
        ended,
    };
}

interface OpeningThread {
    readonly worker: Worker;
    readonly opened: Promise<AnsweringThread>;
}

/** Opens a thread on the library of `source`. */
function openOne(source: Worker, options: OpeningOptions): OpeningThread {
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(new URL("./answering-worker.ts", import.meta.url), {
        workerData: { ...options, from: port2 } satisfies AnsweringStart,
        transferList: [port2],
        resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
    });
    source.postMessage({ wanted: "share", to: port1 } satisfies ToLibrary, [port1]);
    const requests = openRequests(worker);
    const opened = Promise.withResolvers<AnsweringThread>();
    const ended = endOf(worker).then((cause) => {
        requests.end(cause);
        opened.reject(cause);
        return cause;
    });
    worker.on("message", (message: FromLibrary) => {
        switch (message.kind) {
            case "opened":
                worker.unref();
                return opened.resolve({ worker, requests, ended });
            case "loaded":
            case "no-corpus":
            case "needed":
            case "progress":
                return;
            default:
                return requests.settle(message);
        }
    });
    return { worker, opened: opened.promise };
}

/** Megabytes, of which a third is used at a time. Little of what a question creates outlives it. */
const youngGeneration = 12;
