import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { MessagePort, Worker } from "node:worker_threads";
import { message, type Tellable } from "../../locales/message.ts";
import { LibraryAwayError } from "../answer/library-away.ts";

/** Resolves with the reason when the thread ends: it ran out of memory, threw, was terminated or sent an unreadable message. */
export function endOf(worker: Worker): Promise<LibraryAwayError> {
    const { promise, resolve } = Promise.withResolvers<LibraryAwayError>();
    const end = (cause: unknown) => resolve(awayBecause(cause));
    worker.on("error", end);
    worker.on("messageerror", (cause) => {
        end(cause);
        void worker.terminate();
    });
    worker.on("exit", (code) =>
        resolve(stopped(message("library.exit-code", { code: String(code) }), undefined)),
    );
    return promise;
}

/** Turns any error into a LibraryAwayError that names only its code or name, since its message may quote a member. */
export function awayBecause(cause: unknown): LibraryAwayError {
    if (cause instanceof LibraryAwayError) return cause;
    if (!(cause instanceof Error)) return stopped(typeof cause, cause);
    return stopped("code" in cause ? String(cause.code) : cause.name, cause);
}

function stopped(why: Tellable, cause: unknown): LibraryAwayError {
    return new LibraryAwayError(message("library.stopped", { why }), { cause });
}

/** Ends this thread, as soon as nothing refers to its data any more. */
export function endThread(port: MessagePort): void {
    setImmediate(() => {
        releaseMemory();
        port.close();
    });
}

/**
 * Collects all garbage and returns the memory to the system now. Otherwise V8 keeps it for 8 seconds, and if the thread has ended
 * by then, the main thread returns all of it at once, which takes 40 ms of its time for 300 MB.
 */
export function releaseMemory(): void {
    setFlagsFromString("--expose-gc");
    runInNewContext("gc")({ type: "major", execution: "sync", flavor: "last-resort" });
}
