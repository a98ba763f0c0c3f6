import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import type { Library } from "../answer/library.ts";
import { LibraryAwayError } from "../answer/library-away.ts";
import type { CorpusError, CorpusFacts } from "../corpus/corpus.ts";
import { NoCorpusError } from "../corpus/read-files.ts";
import type { Finding } from "../doctor/finding.ts";
import type { Questions } from "../doctor/unasked.ts";
import { type FileToSend, sendContents, sendFiles } from "./building/send-files.ts";
import type { FromLibrary, ThreadStart, ToLibrary } from "./library-messages.ts";
import {
    type LibraryPool,
    openPool,
    type PoolLimits,
    poolAround,
    poolLimits,
    poolOfOne,
} from "./library-pool.ts";
import { unpacked } from "./packed.ts";
import { awayBecause, endOf } from "./thread-end.ts";
import { openRequests } from "./thread-requests.ts";
import { threadedLibrary } from "./threaded-library.ts";

/** A library that was built in another thread, and what else that thread can do. */
export interface BuiltLibrary {
    readonly corpus: CorpusFacts;
    readonly library: Library;
    /** Runs the doctor on the articles. Questions wait meanwhile, which takes several seconds for 100,000 paragraphs. */
    readonly examine: (questions?: Questions) => Promise<readonly Finding[]>;
    /** Saves the snapshot now, for a library that was opened with `saveSnapshot: false`. */
    readonly saveSnapshot: () => Promise<void>;
    /** Posts the library to the port, for a thread that builds another one from it. Closes the port if that is impossible. */
    readonly share: (to: MessagePort) => void;
}

/** A library in one thread. Everything rejects with a LibraryAwayError after the thread has ended. */
export interface LibraryThread extends BuiltLibrary {
    /** Resolves when the thread has ended, on purpose or not, with the reason. */
    readonly ended: Promise<LibraryAwayError>;
    isAlive(): boolean;
}

/** A folder to read, or files and the problems of others. */
type Opening = (
    | { readonly folder: string }
    | { readonly files: readonly FileToSend[]; readonly errors?: readonly CorpusError[] | undefined }
) &
    Pick<ThreadStart, "dataFolder" | "searchIndex" | "reading"> & {
        /** False for a library that may never be published: it only reads the snapshot that is there. */
        readonly saveSnapshot?: boolean | undefined;
        /** `poolLimits` by default. */
        readonly pool?: PoolLimits;
        /** Ends the threads once it is aborted while they load. */
        readonly signal?: AbortSignal | undefined;
        /** Has an open library posted to the port: one with many of the same files, from which all is taken that is the same. */
        readonly earlier?: ((to: MessagePort) => void) | undefined;
    };

/**
 * Builds a library in a thread of its own, so that neither loading nor answering blocks the event loop. A large one is then
 * answered from by several threads. `onProgress` receives growing shares from 0 to 1. Rejects with a NoCorpusError if the folder
 * cannot be read, with a LibraryAwayError if a thread dies while loading, and with the signal's reason once that is aborted.
 */
export async function openLibraryThread(
    opening: Opening,
    onNoSnapshot: (cause: Error) => void = () => undefined,
    onProgress: (share: number) => void = () => undefined,
): Promise<LibraryThread> {
    const { corpus, pool } = await openThreads(opening, onProgress);
    const { first, ended } = pool;
    const saveSnapshot = async () => void (await first.requests.send({ wanted: "snapshot" }));
    // Without a snapshot, the next start only takes longer.
    if (opening.saveSnapshot !== false && opening.dataFolder !== undefined)
        saveSnapshot().catch((cause: unknown) => {
            if (!(cause instanceof LibraryAwayError))
                onNoSnapshot(cause instanceof Error ? cause : new Error("unknown"));
        });
    return {
        corpus,
        library: threadedLibrary(pool, corpus),
        examine: async (questions) => (await first.requests.send({ wanted: "findings", questions })).findings,
        saveSnapshot,
        share: (to) => {
            // A port that is posted to a thread that has ended would neither arrive nor be closed.
            if (first.requests.isEnded()) to.close();
            else first.worker.postMessage({ wanted: "share", to } satisfies ToLibrary, [to]);
        },
        ended,
        isAlive: () => pool.threads().every(({ requests }) => !requests.isEnded()),
    };
}

interface Opened {
    readonly corpus: CorpusFacts;
    readonly pool: LibraryPool;
}

async function openThreads(opening: Opening, onProgress: (share: number) => void): Promise<Opened> {
    const { dataFolder, searchIndex, reading, signal } = opening;
    signal?.throwIfAborted();
    const from = "folder" in opening ? { folder: opening.folder } : { errors: opening.errors ?? [] };
    const earlier = opening.earlier && portTo(opening.earlier);
    const start: ThreadStart = { ...from, dataFolder, searchIndex, reading, earlier };
    const worker = new Worker(new URL("./library-worker.ts", import.meta.url), {
        workerData: start,
        transferList: earlier === undefined ? [] : [earlier],
        // V8's default, set explicitly: otherwise a thread that runs out of memory may crash the whole process.
        resourceLimits: { maxYoungGenerationSizeMb: 24 },
    });
    const requests = openRequests(worker);
    const loaded = Promise.withResolvers<LoadedMessage>();
    // It may reject before anybody waits for it, while files are being sent.
    loaded.promise.catch(() => undefined);
    worker.on("message", (message: FromLibrary) => {
        switch (message.kind) {
            case "loaded":
                return loaded.resolve(message);
            case "no-corpus":
                return loaded.reject(new NoCorpusError(message.said));
            case "progress":
                return onProgress(message.share);
            case "needed":
                return void (
                    "files" in opening &&
                    sendContents(worker, opening.files, message.files).catch(loaded.reject)
                );
            case "opened":
                return;
            default:
                return requests.settle(message);
        }
    });
    const ended = endOf(worker).then((cause) => {
        requests.end(cause);
        loaded.reject(cause);
        return cause;
    });
    const stop = () => {
        loaded.reject(signal?.reason);
        void worker.terminate();
    };
    signal?.addEventListener("abort", stop, { once: true });
    try {
        const { corpus, isLarge, answers } = await whenLoaded(worker, opening, loaded.promise);
        worker.unref();
        const builder = { worker, requests, ended };
        const options = { dataFolder, searchIndex, limits: opening.pool ?? poolLimits };
        const pool = !isLarge
            ? poolOfOne(builder)
            : await (answers ? poolAround(builder, options) : openPool(builder, options));
        signal?.throwIfAborted();
        return { corpus, pool };
    } catch (cause) {
        throw signal?.aborted === true ? signal.reason : cause;
    } finally {
        signal?.removeEventListener("abort", stop);
    }
}

/** Sends the files, if there are any, and waits for the thread to load them. If they cannot be read, the thread is ended. */
async function whenLoaded(
    worker: Worker,
    opening: Opening,
    loaded: Promise<LoadedMessage>,
): Promise<Pick<LoadedMessage, "isLarge" | "answers"> & { readonly corpus: CorpusFacts }> {
    try {
        if ("files" in opening) await sendFiles(worker, opening.files);
        const { version, articles, errors, isLarge, answers } = await loaded;
        const corpus = { version, articles: await unpacked(articles), errors: await unpacked(errors) };
        return { corpus, isLarge, answers };
    } catch (cause) {
        await worker.terminate();
        throw cause instanceof NoCorpusError ? cause : awayBecause(cause);
    }
}

type LoadedMessage = Extract<FromLibrary, { readonly kind: "loaded" }>;

function portTo(earlier: (to: MessagePort) => void): MessagePort {
    const { port1, port2 } = new MessageChannel();
    earlier(port1);
    return port2;
}
