import { Worker } from "node:worker_threads";
import { message, type Tellable } from "../../../locales/message.ts";
import { isFull, StoreError } from "../store-error.ts";
import {
    buffersIn,
    type FromSqlite,
    type SqliteFailure,
    type SqlitePart,
    type SqliteStart,
    type ToSqlite,
} from "./sqlite-messages.ts";

/** A SQLite database that is open in a thread of its own. */
export interface SqliteThread {
    /** Resolves with the reply. Rejects with SQLite's error, or with a StoreError if the thread has ended. */
    send(message: ToSqlite): Promise<SqlitePart>;
    /** Closes the database after all earlier messages. Resolves when the thread has ended. */
    close(): Promise<void>;
    /** Whether the thread ended or was closed. */
    isOver(): boolean;
}

interface ThreadOptions {
    readonly onStopped?: ((cause: StoreError) => void) | undefined;
    readonly exclusive?: boolean;
}

/**
 * Opens a database in a thread of its own, since SQLite waits for the disk. Pending messages keep the process alive, an idle
 * thread does not. `onStopped` is called once if the thread ends, except by `close`. Rejects with a StoreError.
 */
export async function openSqliteThread(
    path: string | undefined,
    { onStopped = () => undefined, exclusive = false }: ThreadOptions = {},
): Promise<SqliteThread> {
    const worker = new Worker(new URL("./sqlite-worker.ts", import.meta.url), {
        workerData: { path, exclusive } satisfies SqliteStart,
        // Queries leave little behind. Without a limit, a thread that runs out of memory may crash the whole process.
        resourceLimits: { maxYoungGenerationSizeMb: 4 },
    });
    /** In the order in which the thread replies. */
    const waiting: Pick<PromiseWithResolvers<SqlitePart>, "resolve" | "reject">[] = [];
    const exited = Promise.withResolvers<void>();
    let over: Error | undefined;
    const opened = Promise.withResolvers<SqlitePart>();
    waiting.push({
        resolve: opened.resolve,
        reject: (cause) => {
            // At once, because the thread's end may be reported right after its reply.
            over ??= notOpened(path, cause);
            opened.reject(over);
        },
    });
    const send = (message: ToSqlite) => {
        worker.postMessage(message, message.wanted === "query" ? buffersIn(message.parameters) : []);
        const reply = Promise.withResolvers<SqlitePart>();
        waiting.push(reply);
        worker.ref();
        return reply.promise;
    };
    const end = (cause: StoreError) => {
        if (over === undefined) onStopped(cause);
        over ??= cause;
        for (const { reject } of waiting.splice(0)) reject(cause);
    };
    worker.on("message", (received: FromSqlite) => {
        const first = waiting.shift();
        if (waiting.length === 0) worker.unref();
        if ("failure" in received) first?.reject(errorOf(received.failure));
        else first?.resolve(received);
    });
    worker.on("error", (cause) => end(stopped(path, nameOf(cause), cause)));
    worker.on("messageerror", (cause) => {
        end(stopped(path, nameOf(cause), cause));
        void worker.terminate();
    });
    worker.on("exit", (code) => {
        end(stopped(path, message("store.exit-code", { code: String(code) })));
        exited.resolve();
    });
    await opened.promise;
    return {
        send: async (query) => {
            if (over !== undefined) throw over;
            return send(query);
        },
        close: async () => {
            if (over === undefined) {
                over = new Error("The database is closed.");
                await send({ wanted: "close" });
            }
            worker.ref();
            await exited.promise;
        },
        isOver: () => over !== undefined,
    };
}

/** The error about a database that cannot be opened. */
export function notOpened(path: string | undefined, cause: unknown): StoreError {
    const file = path ?? ":memory:";
    const isLocked = cause instanceof Error && "errcode" in cause && cause.errcode === busy;
    const why = cause instanceof Error ? cause.message : "none";
    if (isFull(cause))
        return new StoreError("full", message("store.unopened-full", { path: file, why }), { cause });
    const said = isLocked
        ? message("store.locked", { path: file })
        : message("store.unopened", { path: file, why });
    return new StoreError("unwritable", said, { cause });
}

/** SQLite's number for a database that another process has locked. */
const busy = 5;

function errorOf({ message, facts }: SqliteFailure): Error {
    return Object.assign(new Error(message), facts);
}

function stopped(path: string | undefined, why: Tellable, cause?: unknown): StoreError {
    const said =
        path === undefined ? message("store.memory-lost", { why }) : message("store.stopped", { why });
    return new StoreError("failed", said, { cause });
}

/** A name for an error without its message, which may quote stored data. */
function nameOf(cause: unknown): string {
    if (!(cause instanceof Error)) return typeof cause;
    return "code" in cause ? String(cause.code) : cause.name;
}
