import type { LiveLibrary, Reload } from "../answer/live-library.ts";
import type { Storage } from "../discord/command/context.ts";
import type { ReadingLimits } from "../thread/reading-thread.ts";

/** Where the articles and what is stored about them lie. */
export interface CorpusPlace {
    readonly corpusFolder: string;
    /** Where the store and the snapshot lie; the store is in memory and there is no snapshot where undefined. */
    readonly dataFolder?: string | undefined;
    readonly databaseUrl?: string | undefined;
    /** What reading one file may take; the program's own limits where undefined. */
    readonly reading?: ReadingLimits | undefined;
}

export type ServedListener = (reload: Reload, by: "command" | "signal" | "another process") => void;

/** The articles that are served, and how they are changed. */
export interface ServedCorpus {
    readonly live: LiveLibrary;
    /** Undefined where no store could be opened: then questions are answered from the folder, and nothing can be changed. */
    readonly storage: Storage | undefined;
    /** Calls back on every change of what is served, and on every one that was refused. */
    onServed(listener: ServedListener): void;
    /** Serves the folder as it is now. Never rejects: a failure is a "refused" outcome. */
    reload(): Promise<Reload>;
    close(): Promise<void>;
}
