import { flushCompileCache } from "node:module";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { FromLibrary, ToLibrary } from "./library-messages.ts";
import {
    fromShared,
    type LibraryState,
    type OpeningOptions,
    openState,
    type SharedState,
    sharedState,
} from "./library-state.ts";
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
        const state = fromShared(shared);
        serveRequests(port, openState(state, options));
        port.on("message", (asked: ToLibrary) => {
            if (asked.wanted === "share") asked.to.postMessage(sharedState(withoutFiles(state)));
        });
        port.postMessage({ kind: "opened" } satisfies FromLibrary);
        flushCompileCache();
    });
}

/** Without what only saving a snapshot needs, which another thread does. */
function withoutFiles(state: LibraryState): LibraryState {
    return { ...state, snapshot: { ...state.snapshot, parsed: new Map() }, isSaved: true };
}

if (parentPort !== null) serve(parentPort, workerData);
