import { availableParallelism } from "node:os";
import { MessageChannel, Worker } from "node:worker_threads";
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
    /** Resolves when the thread has ended, with the reason. */
    readonly ended: Promise<LibraryAwayError>;
}

/**
 * Opens several threads that answer from what `builder` has built, one for each processor, and ends `builder`. They share its
 * memory. Rejects with a LibraryAwayError if one of them ends before it is open.
 */
export async function openPool(
    { worker: builder, ended }: Pick<AnsweringThread, "worker" | "ended">,
    options: Omit<OpeningOptions, "threads">,
): Promise<readonly AnsweringThread[]> {
    const threads = Math.min(mostThreads, availableParallelism());
    const opening = Array.from({ length: threads }, () => openOne(builder, { ...options, threads }));
    try {
        const all = Promise.all(opening.map(({ opened }) => opened));
        return await Promise.race([all, ended.then((cause) => Promise.reject(cause))]);
    } catch (cause) {
        for (const { worker } of opening) void worker.terminate();
        throw cause;
    } finally {
        builder.postMessage({ wanted: "end" } satisfies ToLibrary);
    }
}

/** Each takes about 40 MB besides what they share. */
const mostThreads = 4;

function openOne(builder: Worker, options: OpeningOptions) {
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(new URL("./answering-worker.ts", import.meta.url), {
        workerData: { ...options, from: port2 } satisfies AnsweringStart,
        transferList: [port2],
        resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
    });
    builder.postMessage({ wanted: "share", to: port1 } satisfies ToLibrary, [port1]);
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
