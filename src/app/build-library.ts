import { say } from "../../locales/say.ts";
import type { Library } from "../answer/library.ts";
import { LibraryAwayError } from "../answer/library-away.ts";
import type { Load } from "../answer/live-library.ts";
import type { CorpusError } from "../corpus/corpus.ts";
import type { Finding } from "../doctor/finding.ts";
import type { Questions } from "../doctor/unasked.ts";
import { type ArticleSet, unparsed } from "../proposal/article-set.ts";
import type { IndexChoice } from "../search/term-index/open-term-index.ts";
import { inTime } from "../thread/in-time.ts";
import { type LibraryEvent, openLastingLibrary } from "../thread/lasting-library.ts";
import { type BuiltLibrary, openLibraryThread } from "../thread/library-thread.ts";
import type { ReadingLimits } from "../thread/reading/reading-thread.ts";

interface BuilderOptions {
    /** The folder for snapshots of large libraries. Without it, there are none. */
    readonly dataFolder?: string | undefined;
    /** Which index to search with; `auto` if undefined. */
    readonly searchIndex?: IndexChoice | undefined;
    /** Limits for reading one file. */
    readonly reading?: ReadingLimits | undefined;
    /** Receives problems that do not stop the program from answering. */
    readonly warn: (sentence: string) => void;
    /** Called when a library's thread crashes, and when another one has opened. */
    readonly onLibrary?: (event: LibraryEvent) => void;
    /** Opens a library's thread; replaced in tests. */
    readonly openThread?: typeof openLibraryThread;
    /** How many milliseconds `saved` waits at most. */
    readonly saveLimit?: number;
}

/**
 * Builds libraries from sets of articles. All methods reject with a LibraryAwayError if the thread ends before they are done.
 */
export interface LibraryBuilder {
    /** Builds the library that will be served. `errors` are about files that are not in the set. */
    build(
        set: ArticleSet,
        errors?: readonly CorpusError[],
        onProgress?: (share: number) => void,
    ): ReturnType<Load>;
    /**
     * Builds the library of a proposal, which may never be served, and leaves the snapshot alone. Rejects with the signal's reason
     * once that is aborted.
     */
    buildBeside(set: ArticleSet, onProgress: (share: number) => void, signal: AbortSignal): ReturnType<Load>;
    /**
     * Call this when a library is served: the next ones are built from it, and if `buildBeside` built it, its snapshot is now
     * written, so that the next start is fast.
     */
    served(library: Library): void;
    /** Waits until the snapshots that are being written are complete, but not longer than the limit for that. */
    saved(): Promise<void>;
    /** The doctor's findings about the articles. `errors` are about files that are not in the set. */
    examine(
        set: ArticleSet,
        errors: readonly CorpusError[],
        questions: Questions | undefined,
    ): Promise<readonly Finding[]>;
}

/** Builds libraries in threads, each from what did not change since the one that is served, and writes snapshots of those. */
export function libraryBuilder(options: BuilderOptions): LibraryBuilder {
    const {
        dataFolder,
        searchIndex,
        reading,
        warn,
        onLibrary = () => undefined,
        openThread = openLibraryThread,
        saveLimit = longestSave,
    } = options;
    const noSnapshot = (cause: Error) => {
        warn(say("start.no-snapshot", { code: "code" in cause ? String(cause.code) : "none" }));
    };
    const saving = new Set<Promise<void>>();
    const save = (library: BuiltLibrary): void => {
        if (dataFolder === undefined) return;
        const work = library.saveSnapshot().catch((cause: unknown) => {
            // It was replaced by another one, whose snapshot is saved instead.
            if (!(cause instanceof LibraryAwayError))
                noSnapshot(cause instanceof Error ? cause : new Error("unknown"));
        });
        saving.add(work);
        void work.then(() => saving.delete(work));
    };
    const builtOf = new WeakMap<Library, BuiltLibrary>();
    /** Those whose snapshot is only saved when they are served. */
    const unsaved = new WeakSet<Library>();
    let served: BuiltLibrary | undefined;
    const open = async ({ onProgress, files, signal, ...opening }: LibraryOpening) => {
        // Of the first thread. If it dies, the next one has to be parsed for again, and nobody waits for it.
        let first = { files, signal };
        const opened = await openLastingLibrary({
            open: (told) =>
                openThread(
                    {
                        ...opening,
                        ...first,
                        dataFolder,
                        searchIndex,
                        reading,
                        earlier: served?.share,
                        saveSnapshot: false,
                    },
                    undefined,
                    told,
                ),
            onProgress,
            onEvent: onLibrary,
        });
        first = { files: unparsed(files), signal: undefined };
        builtOf.set(opened.library, opened);
        return opened;
    };
    const beside = (files: ArticleSet, others: Omit<LibraryOpening, "files"> = {}) =>
        open({ files, ...others });
    return {
        build: async (files, errors, onProgress) => {
            const built = await open({ files, errors, onProgress });
            save(built);
            return built;
        },
        buildBeside: async (set, onProgress, signal) => {
            const { corpus, library } = await beside(set, { onProgress, signal });
            unsaved.add(library);
            return { corpus, library };
        },
        served: (library) => {
            served = builtOf.get(library);
            if (unsaved.delete(library) && served !== undefined) save(served);
        },
        saved: async () => {
            if (saving.size === 0) return;
            onLibrary({ kind: "library-saving", seconds: saveLimit / 1000 });
            const tooLate = () => new Error("It takes too long to save the snapshot.");
            await inTime(Promise.all(saving), saveLimit, tooLate).catch(() =>
                onLibrary({ kind: "library-unsaved" }),
            );
        },
        examine: async (set, errors, questions) => {
            const { examine, library } = await beside(set, { errors });
            return examine(questions).finally(library.close);
        },
    };
}

/** In milliseconds. Together with running answers, well within what process managers wait after SIGTERM. */
const longestSave = 8000;

interface LibraryOpening {
    readonly files: ArticleSet;
    readonly errors?: readonly CorpusError[] | undefined;
    readonly onProgress?: ((share: number) => void) | undefined;
    readonly signal?: AbortSignal | undefined;
}
