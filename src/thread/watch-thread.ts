import { Worker } from "node:worker_threads";
import type { WatchStart } from "./library-messages.ts";

interface Watched extends WatchStart {
    /** Milliseconds without a change after which `onChange` is told of those before. */
    readonly settle: number;
    /** Told once the folder is watched, too: what changed before that is no event; and when it goes away or comes back. */
    readonly onChange: () => void;
    /** Told at most once; then nothing is watched any more. */
    readonly onFailure: (cause: unknown) => void;
}

export interface FolderWatch {
    close(): Promise<void>;
}

/**
 * Watches a folder from a thread of its own, since listing 100,000 files would hold up the questions for seconds. One that is
 * away is waited for.
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
    worker.on("message", (told: "changed" | Error) => {
        if (isOver) return;
        if (told instanceof Error) return fail(told);
        clearTimeout(settling);
        settling = setTimeout(onChange, settle).unref();
    });
    worker.on("error", fail);
    worker.on("exit", (code) => fail(new Error(`The watch of the folder ended with ${code}.`)));
    return {
        close: async () => {
            await over();
        },
    };
}
