import { Worker } from "node:worker_threads";
import type { WatchStart } from "./library-messages.ts";

interface Watched extends WatchStart {
    /** Milliseconds without further changes before `onChange` is called. */
    readonly settle: number;
    /** Called after changes, when the folder disappears or comes back, and once at the start for changes made before that. */
    readonly onChange: () => void;
    /** Called at most once, after which nothing is watched any more. */
    readonly onFailure: (cause: unknown) => void;
}

/** A running watch of a folder. */
export interface FolderWatch {
    close(): Promise<void>;
}

/**
 * Watches a folder in a thread of its own, since listing 100,000 files would delay questions by seconds. Waits for a folder that
 * does not exist yet.
 */
export function watchFolder({ settle, onChange, onFailure, ...start }: Watched): FolderWatch {
    const worker = new Worker(new URL("./watch-worker.ts", import.meta.url), {
        workerData: start satisfies WatchStart,
    });
    worker.unref();
    let settling: NodeJS.Timeout | undefined;
    let isOver = false;
    const over = () => {
        isOver = true;
        clearTimeout(settling);
        return worker.terminate();
    };
    const fail = (cause: unknown) => {
        if (isOver) return;
        void over();
        onFailure(cause);
    };
    worker.on("message", (message: "changed" | Error) => {
        if (isOver) return;
        if (message instanceof Error) return fail(message);
        clearTimeout(settling);
        settling = setTimeout(onChange, settle).unref();
    });
    worker.on("error", fail);
    worker.on("exit", (code) =>
        fail(new Error(`The thread that watches the folder exited with code ${code}.`)),
    );
    return {
        close: async () => {
            await over();
        },
    };
}
