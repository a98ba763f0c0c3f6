import { flushCompileCache } from "node:module";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { FromLibrary } from "./library-messages.ts";
import { fromShared, type OpeningOptions, openState, type SharedState } from "./library-state.ts";
import { serveRequests } from "./serve-requests.ts";

/** What a thread that only answers starts with. */
export interface AnsweringStart extends OpeningOptions {
    /** Receives a SharedState, which does not pass the main thread, so that nothing there keeps its memory. */
    readonly from: MessagePort;
}

/** Runs in a thread that answers from a library that another thread has built. */
function serve(port: MessagePort, { from, ...options }: AnsweringStart): void {
    from.once("message", (state: SharedState) => {
        from.close();
        serveRequests(port, openState(fromShared(state), options));
        port.postMessage({ kind: "opened" } satisfies FromLibrary);
        flushCompileCache();
    });
}

if (parentPort !== null) serve(parentPort, workerData);
