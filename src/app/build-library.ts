import { say } from "../../locales/say.ts";
import type { Library } from "../answer/library.ts";
import type { Load } from "../answer/live-library.ts";
import type { CorpusError } from "../corpus/corpus.ts";
import type { Finding } from "../doctor/finding.ts";
import type { Questions } from "../doctor/unasked.ts";
import type { ArticleSet } from "../proposal/article-set.ts";
import { type LibraryEvent, openLastingLibrary } from "../thread/lasting-library.ts";
import { openLibraryThread } from "../thread/library-thread.ts";
import type { ReadingLimits } from "../thread/reading-thread.ts";

interface BuilderOptions {
    /** Where snapshots of large libraries are stored; none are where undefined. */
    readonly dataFolder?: string | undefined;
    /** What reading one file may take. */
    readonly reading?: ReadingLimits | undefined;
    /** Told what does not keep the program from answering. */
    readonly warn: (sentence: string) => void;
    /** Told of threads that end by themselves. */
    readonly onLibrary?: (event: LibraryEvent) => void;
    /** Opens a thread of a library; a real one where left out. */
    readonly openThread?: typeof openLibraryThread;
}

/** How the libraries of sets of articles are built. All reject with a LibraryAwayError where the thread ends meanwhile. */
export interface LibraryBuilder {
    /** Builds what is going to be served; `errors` are those of files that are not in the set. */
    build(
        set: ArticleSet,
        errors?: readonly CorpusError[],
        onProgress?: (share: number) => void,
    ): ReturnType<Load>;
    /** Builds the library of a proposal, which may never be served: it leaves the snapshot as it is. */
    buildBeside(set: ArticleSet, onProgress: (share: number) => void): ReturnType<Load>;
    /** To be told of a library that is served now: if it was built beside, the next start begins with its snapshot. */
    served(library: Library): void;
    /** What the doctor says of the articles. */
    examine(set: ArticleSet, questions: Questions | undefined): Promise<readonly Finding[]>;
}

export function libraryBuilder(options: BuilderOptions): LibraryBuilder {
    const {
        dataFolder,
        reading,
        warn,
        onLibrary = () => undefined,
        openThread = openLibraryThread,
    } = options;
    const noSnapshot = (cause: Error) => {
        warn(say("start.no-snapshot", { code: "code" in cause ? String(cause.code) : "none" }));
    };
    const open = ({ onProgress, ...opening }: LibraryOpening) =>
        openLastingLibrary({
            open: (told) => openThread({ ...opening, dataFolder, reading }, noSnapshot, told),
            onProgress,
            onEvent: onLibrary,
        });
    const beside = (files: ArticleSet, onProgress?: LibraryOpening["onProgress"]) =>
        open({ files, saveSnapshot: false, onProgress });
    const snapshots = new WeakMap<Library, () => Promise<void>>();
    return {
        build: (files, errors, onProgress) => open({ files, errors, onProgress }),
        buildBeside: async (set, onProgress) => {
            const { corpus, library, saveSnapshot } = await beside(set, onProgress);
            snapshots.set(library, saveSnapshot);
            return { corpus, library };
        },
        served: (library) => void snapshots.get(library)?.().catch(noSnapshot),
        examine: async (set, questions) => {
            const { examine, library } = await beside(set);
            return examine(questions).finally(library.close);
        },
    };
}

interface LibraryOpening {
    readonly files: ArticleSet;
    readonly errors?: readonly CorpusError[] | undefined;
    readonly saveSnapshot?: boolean;
    readonly onProgress?: ((share: number) => void) | undefined;
}
