import { told } from "../../locales/message.ts";
import { say } from "../../locales/say.ts";
import { openLiveLibrary } from "../answer/live-library.ts";
import { type DiskWatch, type MeasureDisk, watchDisk } from "../disk/disk-watch.ts";
import { type ContentFile, openContentFile } from "../publishing/content-file.ts";
import type { WatchedReading } from "../publishing/documents/converted-files.ts";
import { type KeptConversions, keptConversions } from "../publishing/documents/kept-conversions.ts";
import { madeInVersion } from "../publishing/documents/made-before.ts";
import { type FolderRead, firstEdition } from "../publishing/first-edition.ts";
import { type FolderMemory, folderMemory } from "../publishing/folder-memory.ts";
import { readAgain, readArticles } from "../publishing/read-articles.ts";
import type { SourceChange } from "../sources/watched-source.ts";
import { StoreError } from "../store/store-error.ts";
import type { LibraryEvent } from "../thread/lasting-library.ts";
import type { openLibraryThread } from "../thread/library-thread.ts";
import { type FileReader, openFileReader } from "../thread/reading/file-reader.ts";
import { programMark } from "../thread/snapshot/program-mark.ts";
import { type LibraryBuilder, libraryBuilder } from "./build-library.ts";
import { openStoreIfPossible } from "./open-store-if-possible.ts";
import { serveStored } from "./serve-stored.ts";
import type { CorpusPlace, ServedCorpus, ServedListener } from "./served-corpus.ts";

export interface ServeOptions extends CorpusPlace {
    /** Receives problems that do not stop the program from answering. */
    readonly warn: (sentence: string) => void;
    readonly now?: () => Date;
    /** Ids of the servers whose moderators may change the articles. */
    readonly homeGuilds?: readonly string[];
    /** Called when a library's thread crashes, and when another one has opened. */
    readonly onLibrary?: (event: LibraryEvent) => void;
    /** Receives how much of the first library is built, from 0 to 1; before that, which long document is read. */
    readonly onLoading?: WatchedReading["onProgress"];
    /** Its version is told to the hosts of feeds. */
    readonly programVersion?: string;
    /** Called when a source cannot be looked at any more, and when it can again. */
    readonly onSource?: (change: SourceChange) => void;
    /** Opens a library's thread; replaced in tests. */
    readonly openThread?: typeof openLibraryThread;
    /** Measures a disk; replaced in tests. */
    readonly measureDisk?: MeasureDisk | undefined;
}

/** Reads the folder and the store, and serves the articles of both. Rejects with a NoCorpusError or NoArticleError. */
export async function serveCorpus(options: ServeOptions): Promise<ServedCorpus> {
    const disk = await watchDisk({ dataFolder: options.dataFolder, measure: options.measureDisk });
    const contents = openContentFile(options.dataFolder);
    try {
        const corpus = await serveWith(contents, { ...options, disk });
        // The folder may have been made meanwhile.
        void disk.look();
        return {
            ...corpus,
            close: async () => {
                disk.close();
                await corpus.close();
            },
        };
    } catch (cause) {
        disk.close();
        await contents.close();
        throw cause;
    }
}

type DiskWatchedOptions = ServeOptions & { readonly disk: DiskWatch };

async function serveWith(contents: ContentFile, options: DiskWatchedOptions): Promise<ServedCorpus> {
    const { now = () => new Date(), disk, warn, onLoading } = options;
    const onProgress: typeof onLoading = (_share, reading) => reading && onLoading?.(0, reading);
    const builder = libraryBuilder(options);
    const memory = folderMemory(now);
    const reader = openFileReader(options.reading);
    const opening = openStoreIfPossible({ ...options, now });
    // Whether it opened is asked below.
    opening.catch(() => undefined);
    const mark = async () => (await programMark()).toString("hex");
    const kept = keptConversions({ dataFolder: options.dataFolder, mark });
    const converting = { read: reader.read, made: madeInVersion(opening), kept };
    const folder = await readArticles(options, contents, { memory, converting, onProgress }).catch(
        async (cause: unknown) => {
            reader.close();
            await (await opening.catch(() => undefined))?.close();
            throw cause;
        },
    );
    const store = await opening;
    if (store === undefined)
        return serveFolder(folder, {
            place: options,
            contents,
            memory,
            reader,
            kept,
            builder,
            now,
            onLoading,
            disk,
        });
    store.onFull(({ message }) => disk.databaseFull(message));
    try {
        const first = await firstEdition(store, folder, contents);
        const live = await openLiveLibrary({
            load: () => builder.build(first.edition.set, folder.errors, onLoading),
            now,
        });
        builder.served(live.current());
        const { homeGuilds = [], programVersion = "0", onSource = () => undefined } = options;
        const served = await first.publish(live.status().errors).catch((cause: unknown) => {
            if (!(cause instanceof StoreError)) throw cause;
            // What was read is served all the same, and the next publication contains it.
            warn(`${told(cause.said)} ${say("start.unpublished")}`);
            return first.edition;
        });
        if (served !== first.edition) await kept.tidy(served.set);
        return serveStored({
            place: options,
            contents,
            memory,
            reader,
            kept,
            builder,
            store,
            live,
            first: served,
            now,
            homeGuilds,
            userAgent: `Pullquote/${programVersion}`,
            onSource,
            disk,
        });
    } catch (cause) {
        await store.close();
        throw cause;
    }
}

interface FolderServing {
    readonly place: CorpusPlace;
    readonly contents: ContentFile;
    readonly memory: FolderMemory;
    readonly reader: FileReader;
    readonly kept: KeptConversions;
    readonly builder: LibraryBuilder;
    readonly now: () => Date;
    readonly onLoading: ServeOptions["onLoading"];
    readonly disk: DiskWatch;
}

/** Serves the folder only, without a store. */
async function serveFolder(
    { set, errors }: FolderRead,
    { place, contents, memory, reader, kept, builder, now, onLoading, disk }: FolderServing,
): Promise<ServedCorpus> {
    const live = await openLiveLibrary({ load: () => builder.build(set, errors, onLoading), now });
    builder.served(live.current());
    const listeners: ServedListener[] = [];
    let served = set;
    const fromFolder = async () => {
        const folder = await readAgain(place, contents, { served, memory, read: reader.read, kept });
        served = folder.set;
        return builder.build(folder.set, folder.errors);
    };
    return {
        live,
        disk,
        storage: undefined,
        onServed: (listener) => void listeners.push(listener),
        reload: async () => {
            const reload = await live.reload(fromFolder);
            builder.served(live.current());
            for (const listener of listeners) listener(reload, "signal");
            return reload;
        },
        close: async () => {
            reader.close();
            await builder.saved();
            live.current().close();
            await contents.close();
        },
    };
}
