import { randomBytes } from "node:crypto";
import { say } from "../../locales/say.ts";
import type { Library } from "../answer/library.ts";
import { type LiveLibrary, openLiveLibrary, type Reload } from "../answer/live-library.ts";
import type { Storage } from "../discord/command/context.ts";
import type { ArticleSet } from "../proposal/article-set.ts";
import { type FolderRead, firstEdition } from "../publishing/first-edition.ts";
import { openPublishing } from "../publishing/publishing.ts";
import { readAgain, readArticles } from "../publishing/read-articles.ts";
import { openStore } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { readHtmlInThread } from "../thread/html-thread.ts";
import { openLibraryThread } from "../thread/library-thread.ts";

interface CorpusPlace {
    readonly corpusFolder: string;
    /** Where the store and the snapshot lie; the store is in memory and there is no snapshot where undefined. */
    readonly dataFolder: string | undefined;
    readonly databaseUrl: string | undefined;
    /** Told what does not keep the program from answering. */
    readonly warn: (sentence: string) => void;
    readonly now?: () => Date;
}

type ServedListener = (reload: Reload, by: "command" | "another process") => void;

/** The articles that are served, and how they are changed. */
export interface ServedCorpus {
    readonly live: LiveLibrary;
    /** Undefined where no store could be opened: then questions are answered from the folder, and nothing can be changed. */
    readonly storage: Storage | undefined;
    /** Calls back on every change that came of a proposal or of another process. */
    onServed(listener: ServedListener): void;
    /** Serves the folder as it is now. */
    reload(): Promise<Reload>;
    close(): Promise<void>;
}

/** Reads the folder and the store, and serves both. Rejects with a NoCorpusError or a NoArticleError. */
export async function serveCorpus(place: CorpusPlace): Promise<ServedCorpus> {
    const { corpusFolder, dataFolder, databaseUrl, warn, now = () => new Date() } = place;
    const tellNoSnapshot = (cause: Error) => {
        warn(say("start.no-snapshot", { code: "code" in cause ? String(cause.code) : "none" }));
    };
    const build = (
        set: ArticleSet,
        errors: FolderRead["errors"],
        onProgress?: (share: number) => void,
        keepSnapshot = true,
    ) => openLibraryThread({ files: set, errors, dataFolder, keepSnapshot }, tellNoSnapshot, onProgress);

    const [folder, store] = await Promise.all([
        readArticles(corpusFolder, dataFolder),
        openStore({ databaseUrl, dataFolder, now }).catch((cause: unknown) => {
            if (!(cause instanceof StoreError)) throw cause;
            warn(`${cause.message} ${say("start.without-store")}`);
            return undefined;
        }),
    ]);
    const first = store === undefined ? undefined : await firstEdition(store, folder);
    const live = await openLiveLibrary({
        load: () => build(first?.edition.set ?? folder.set, folder.errors),
        now,
    }).catch(async (cause: unknown) => {
        await store?.close();
        throw cause;
    });
    if (store === undefined || first === undefined) {
        let served = folder.set;
        const fromFolder = async () => {
            const { set, errors } = await readAgain({ folder: corpusFolder, dataFolder, served });
            served = set;
            return build(set, errors);
        };
        return {
            live,
            storage: undefined,
            onServed: () => undefined,
            reload: () => live.reload(fromFolder),
            close: async () => undefined,
        };
    }
    const listeners: ServedListener[] = [];
    const snapshots = new WeakMap<Library, () => Promise<void>>();
    const publishing = openPublishing({
        store,
        live,
        first: await first.publish(),
        readFolder: (served) => readAgain({ folder: corpusFolder, dataFolder, served }),
        build,
        buildBeside: async (set, onProgress) => {
            const { corpus, library, keepSnapshot } = await build(set, [], onProgress, false);
            snapshots.set(library, keepSnapshot);
            return { corpus, library };
        },
        now,
        newId: () => randomBytes(6).toString("base64url"),
        onServed: (reload, by) => {
            // What was built as a proposal is what the next start begins with.
            void snapshots.get(live.current())?.().catch(tellNoSnapshot);
            for (const listener of listeners) listener(reload, by);
        },
    });
    const examine = async () => {
        const { set } = publishing.edition();
        const { examine: look, library } = await build(set, [], undefined, false);
        // Where the database is away there is still much to say of the articles.
        const questions = await Promise.all([store.asked.last(), store.asked.since()]).then(
            ([last, since]) => ({ last, since, now: now() }),
            () => undefined,
        );
        return look(questions).finally(library.close);
    };
    return {
        live,
        storage: { publishing, store, examine, readPage: (bytes) => readHtmlInThread({ bytes }) },
        onServed: (listener) => void listeners.push(listener),
        reload: () => publishing.publishFolder("signal"),
        close: async () => {
            await publishing.close();
            await store.close();
        },
    };
}
