import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LiveLibrary } from "../answer/live-library.ts";
import type { DiskWatch } from "../disk/disk-watch.ts";
import type { ContentFile } from "../publishing/content-file.ts";
import type { KeptConversions } from "../publishing/documents/kept-conversions.ts";
import { type Edition, wholeSet } from "../publishing/edition.ts";
import type { FolderMemory } from "../publishing/folder-memory.ts";
import { openPublishing } from "../publishing/publishing.ts";
import { readAgain } from "../publishing/read-articles.ts";
import { ofOthers } from "../publishing/served-edition.ts";
import { decidedPublishing } from "../sources/decided-publishing.ts";
import { openSources } from "../sources/open-sources.ts";
import { openHttpGet } from "../sources/reading/http-get.ts";
import type { SourceChange } from "../sources/watched-source.ts";
import type { Store } from "../store/store.ts";
import type { FileReader } from "../thread/reading/file-reader.ts";
import type { LibraryBuilder } from "./build-library.ts";
import type { CorpusPlace, ServedCorpus, ServedListener } from "./served-corpus.ts";

interface StoredServing {
    readonly place: CorpusPlace;
    readonly contents: ContentFile;
    readonly memory: FolderMemory;
    readonly reader: FileReader;
    readonly kept: KeptConversions;
    readonly builder: LibraryBuilder;
    readonly store: Store;
    readonly live: LiveLibrary;
    readonly disk: DiskWatch;
    /** The edition that `live` serves. */
    readonly first: Edition;
    readonly now: () => Date;
    /** If one of them wants a second moderator to publish, that holds for all, since they share the articles. */
    readonly homeGuilds: readonly string[];
    /** What feeds and pages are asked by. */
    readonly userAgent: string;
    readonly onSource: (change: SourceChange) => void;
}

/** Serves the articles of folder and store, and lets proposals change them. */
export function serveStored(serving: StoredServing): ServedCorpus {
    const {
        place,
        contents,
        memory,
        reader,
        kept,
        builder,
        store,
        live,
        first,
        now,
        homeGuilds,
        userAgent,
        onSource,
        disk,
    } = serving;
    const listeners: ServedListener[] = [];
    const notify: ServedListener = (reload, by) => {
        builder.served(live.current());
        for (const listener of listeners) listener(reload, by);
    };
    const opened = openPublishing({
        store,
        live,
        first,
        contents,
        readFolder: (served, watched) =>
            readAgain(place, contents, { ...watched, served, memory, read: reader.read, kept }),
        build: builder.build,
        buildBeside: builder.buildBeside,
        now,
        needsReview: async () => {
            const all = homeGuilds.map(async (guild) => (await store.settings.of(guild)).review);
            return (await Promise.all(all)).includes(true);
        },
        newId: () => randomBytes(6).toString("base64url"),
        onServed: notify,
    });
    const publishing = decidedPublishing(opened, store.sourceItems);
    const sources = openSources({
        listed: place.sources ?? [],
        clones: join(place.dataFolder ?? tmpdir(), "sources"),
        contents,
        items: store.sourceItems,
        set: () => wholeSet(publishing.edition()),
        read: reader.read,
        get: openHttpGet(userAgent),
        environment: place.environment ?? {},
        now,
        onChange: onSource,
    });
    const examine = async () => {
        // Without the database, the doctor can still examine the articles.
        const questions = await Promise.all([store.asked.last(), store.asked.since()]).then(
            ([last, since]) => ({ last, since, now: now() }),
            () => undefined,
        );
        const edition = publishing.edition();
        return builder.examine(wholeSet(edition), ofOthers(live.status().errors, edition), questions);
    };
    return {
        live,
        disk,
        storage: { publishing, store, examine, read: reader.read, sources, diskProblems: disk.problems },
        onServed: (listener) => void listeners.push(listener),
        reload: async () => {
            const reload = await publishing.publishFolder("signal");
            notify(reload, "signal");
            return reload;
        },
        close: async () => {
            sources.interrupt();
            await publishing.close();
            await builder.saved();
            reader.close();
            await store.close();
            live.current().close();
            await contents.close();
        },
    };
}
