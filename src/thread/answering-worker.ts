import { flushCompileCache } from "node:module";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { FromLibrary, SharedState } from "./library-messages.ts";
import { fromShared, type OpeningOptions, openState } from "./library-state.ts";
import { serveRequests } from "./serve-requests.ts";

/** What a thread that only answers starts with. */
export interface AnsweringStart extends OpeningOptions {
    /** Receives a SharedState, which does not pass the main thread, so that nothing there keeps its memory. */
    readonly from: MessagePort;
}

/** Runs in a thread that answers from a library that another thread has built, and shares it with more threads like itself. */
function serve(port: MessagePort, { from, ...options }: AnsweringStart): void {
    from.once("message", (shared: SharedState) => {
        from.close();
        serveRequests(port, openState(fromShared(shared), options));
        port.postMessage({ kind: "opened" } satisfies FromLibrary);
        flushCompileCache();
    });
}

if (parentPort !== null) serve(parentPort, workerData);
