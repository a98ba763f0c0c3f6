import { say } from "../../locales/say.ts";
import type { Library } from "../answer/library.ts";
import type { Load } from "../answer/live-library.ts";
import type { CorpusError } from "../corpus/corpus.ts";
import type { Finding } from "../doctor/finding.ts";
import type { Questions } from "../doctor/unasked.ts";
import type { ArticleSet } from "../proposal/article-set.ts";
import { openLibraryThread } from "../thread/library-thread.ts";
import type { ReadingLimits } from "../thread/reading-thread.ts";

interface BuilderOptions {
    /** Where snapshots of large libraries are stored; none are where undefined. */
    readonly dataFolder: string | undefined;
    /** What reading one file may take. */
    readonly reading: ReadingLimits | undefined;
    /** Told what does not keep the program from answering. */
    readonly warn: (sentence: string) => void;
    /** Opens a library; in a thread of its own where left out. */
    readonly open?: typeof openLibraryThread;
}

/** How the libraries of sets of articles are built. All reject where the library's thread ends meanwhile. */
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

export function libraryBuilder({
    dataFolder,
    reading,
    warn,
    open = openLibraryThread,
}: BuilderOptions): LibraryBuilder {
    const noSnapshot = (cause: Error) => {
        warn(say("start.no-snapshot", { code: "code" in cause ? String(cause.code) : "none" }));
    };
    const snapshots = new WeakMap<Library, () => Promise<void>>();
    const beside = (set: ArticleSet, onProgress?: (share: number) => void) =>
        open({ files: set, dataFolder, reading, keepSnapshot: false }, noSnapshot, onProgress);
    return {
        build: (files, errors, onProgress) =>
            open({ files, errors, dataFolder, reading }, noSnapshot, onProgress),
        buildBeside: async (set, onProgress) => {
            const { corpus, library, keepSnapshot } = await beside(set, onProgress);
            snapshots.set(library, keepSnapshot);
            return { corpus, library };
        },
        served: (library) => void snapshots.get(library)?.().catch(noSnapshot),
        examine: async (set, questions) => {
            const { examine, library } = await beside(set);
            return examine(questions).finally(library.close);
        },
    };
}
