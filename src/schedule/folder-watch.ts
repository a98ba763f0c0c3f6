import { resolve } from "node:path";
import { NoCorpusError } from "../corpus/read-files.ts";
import type { Observe } from "../discord/event.ts";
import { type FolderWatch, watchFolder } from "../thread/watch-thread.ts";
import type { FolderProposals } from "./folder-proposals.ts";

interface FolderWatchOptions {
    readonly proposals: FolderProposals;
    /** The channels in which changes of the folder are wanted, by id; nothing is watched where there are none. */
    readonly channels: () => readonly string[];
    readonly corpusFolder: string;
    /** Not watched where it lies in the folder of articles. */
    readonly dataFolder: string | undefined;
    /** Milliseconds without a change of the folder before it is looked at. */
    readonly settle: number;
    readonly observe: Observe;
    /** Runs work whose failure is only reported, under the name of what failed. */
    readonly run: (at: string, work: () => Promise<void>) => Promise<void>;
}

/** Watches the folder of articles while a home server wants its changes proposed. */
export interface FolderChanges {
    /** Starts or stops the watch, as the settings want it now. */
    adjust(): void;
    /** Compares the folder with what is served, and proposes the difference. Never rejects. */
    look(): Promise<void>;
    /** To be called when another version is served: the folder differs from it in other ways. */
    published(): void;
    /** Stops the watch for good. */
    close(): Promise<void>;
}

export function openFolderWatch(options: FolderWatchOptions): FolderChanges {
    const { proposals, channels, corpusFolder, dataFolder, settle, observe, run } = options;
    let watching: FolderWatch | undefined;
    let watchedFor = "";
    let isOver = false;
    let reported: string | undefined;

    const compare = async () => {
        try {
            await proposals.look();
            reported = undefined;
        } catch (cause) {
            if (!(cause instanceof NoCorpusError)) throw cause;
            // The watch reports more than once that a folder has gone away.
            if (reported !== cause.message)
                observe({ kind: "folder-away", at: "watch", reason: cause.message });
            reported = cause.message;
        }
    };
    const look = () => run("watch", compare);
    const start = () =>
        watchFolder({
            folder: corpusFolder,
            ignored: dataFolder === undefined ? [] : [resolve(dataFolder)],
            every: 2000,
            settle,
            onChange: () => void look(),
            onFailure: (cause) => {
                // The next adjustment starts it again.
                watching = undefined;
                observe({ kind: "failure", reference: "-", at: "watch", cause });
            },
        });
    const stop = async () => {
        const stopped = watching?.close();
        watching = undefined;
        await stopped;
    };
    return {
        adjust: () => {
            const wanted = channels();
            if (isOver || wanted.length === 0) void stop();
            // It reports a change once it has begun, so that the folder is looked at then.
            else if (watching === undefined) watching = start();
            else if (wanted.join() !== watchedFor || proposals.isUnposted()) void look();
            watchedFor = wanted.join();
        },
        look,
        published: () => {
            if (watching !== undefined) void look();
        },
        close: async () => {
            isOver = true;
            await stop();
        },
    };
}
