import { resolve } from "node:path";
import { NoCorpusError } from "../corpus/read-files.ts";
import type { Observe } from "../discord/event.ts";
import { type FolderWatch, watchFolder } from "../thread/watch-thread.ts";
import type { FolderProposals } from "./folder-proposals.ts";

interface FolderWatchOptions {
    readonly proposals: FolderProposals;
    /** Ids of the channels to post changes in. The folder is only watched if there is at least one. */
    readonly channels: () => readonly string[];
    readonly corpusFolder: string;
    /** Not watched if it is inside the articles folder. */
    readonly dataFolder: string | undefined;
    /** Milliseconds without further changes before the folder is read. */
    readonly settle: number;
    readonly observe: Observe;
    /** Runs work whose failure is reported under the name `at`, but not passed on. */
    readonly run: (at: string, work: () => Promise<void>) => Promise<void>;
}

/** Watches the articles folder as long as a home server wants its changes proposed. */
export interface FolderChanges {
    /** Starts or stops watching, according to the current settings. */
    adjust(): void;
    /** Compares the folder with what is served, and proposes the difference. Never rejects. */
    look(): Promise<void>;
    /** Must be called when another version is served, since the folder then differs from that one. */
    published(): void;
    /** Stops watching for good. */
    close(): Promise<void>;
}

/** Does not start watching before the first call of `adjust`. */
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
            // The watch may trigger this several times while the folder is away; report it once.
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
            // A new watch triggers a look once it is running.
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
