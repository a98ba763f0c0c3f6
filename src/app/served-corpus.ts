import type { LiveLibrary, Reload } from "../answer/live-library.ts";
import type { Storage } from "../discord/command/context.ts";
import type { DiskWatch } from "../disk/disk-watch.ts";
import type { IndexChoice } from "../search/term-index/open-term-index.ts";
import type { ListedSource } from "../sources/list/listed-source.ts";
import type { Retention } from "../store/retention.ts";
import type { ReadingLimits } from "../thread/reading/reading-thread.ts";

/** Where the articles and the data about them are stored. */
export interface CorpusPlace {
    readonly corpusFolder: string;
    /** The folder of the store and the snapshot. If undefined, the store is in memory and there is no snapshot. */
    readonly dataFolder?: string | undefined;
    readonly databaseUrl?: string | undefined;
    /** What members' hashes are made with; by default, SQLite has its own in a file. */
    readonly privacyKey?: string | undefined;
    /** How many days what people did is kept; defaults if undefined. */
    readonly retention?: Retention | undefined;
    /** Whether other processes of the same bot use the database, so that this one cannot do without it. */
    readonly sharesDatabase?: boolean | undefined;
    /** Which index to search with; `auto` if undefined. */
    readonly searchIndex?: IndexChoice | undefined;
    /** Where articles come from by themselves; nowhere if undefined. */
    readonly sources?: readonly ListedSource[] | undefined;
    /** Of the process. git gets what it needs of it. */
    readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
    /** Limits for reading one file; defaults if undefined. */
    readonly reading?: ReadingLimits | undefined;
}

export type ServedListener = (reload: Reload, by: "command" | "signal" | "another process") => void;

/** The served articles, and how to change them. */
export interface ServedCorpus {
    readonly live: LiveLibrary;
    /**
     * Undefined if the store could not be opened. Questions are then answered from the folder, and nothing can be changed.
     */
    readonly storage: Storage | undefined;
    /** How full the disks are that the program writes to. */
    readonly disk: Pick<DiskWatch, "problems" | "latest" | "listen" | "look" | "space">;
    /** Calls back whenever the served articles change, and whenever a change is refused. */
    onServed(listener: ServedListener): void;
    /** Publishes the folder as it is now. Never rejects: a failure is a "refused" outcome. */
    reload(): Promise<Reload>;
    close(): Promise<void>;
}
