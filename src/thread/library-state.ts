import { libraryOver } from "../answer/library.ts";
import { readLearned } from "../answer/model/read-learned.ts";
import { openIndexes } from "../answer/open-indexes.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { IndexState } from "../search/index-state.ts";
import type { IndexChoice } from "../search/term-index/open-term-index.ts";
import type { SharedState } from "./library-messages.ts";
import type { Served } from "./serve-requests.ts";
import { snapshotFile } from "./snapshot/snapshot.ts";
import { articlesOf } from "./snapshot/snapshot-parts.ts";

/** A library that was built, before it is opened. */
export interface LibraryState {
    readonly corpus: Corpus;
    readonly indexes: readonly IndexState[];
    /** The same, to share and to save. */
    readonly shared: SharedState;
}

/** How to open a library. */
export interface OpeningOptions {
    readonly dataFolder?: string | undefined;
    readonly searchIndex?: IndexChoice | undefined;
    /** How many answers to remember. */
    readonly remembered: number;
}

export function fromShared(shared: SharedState): LibraryState {
    const { version, articles, errors, indexes } = articlesOf(shared.parts);
    return { corpus: { version, articles, errors }, indexes, shared };
}

/** Opens a library that was built. */
export function openState(
    { corpus, indexes: states, shared }: LibraryState,
    options: OpeningOptions,
): Served {
    const { dataFolder, searchIndex, remembered } = options;
    const learned = readLearned();
    const indexes = openIndexes(corpus.articles, learned, { states, searchIndex });
    const paragraphs = corpus.articles.reduce((sum, { paragraphCount }) => sum + paragraphCount, 0);
    let { isSaved } = shared;
    return {
        corpus,
        library: libraryOver(corpus.articles, indexes, learned, remembered),
        save: async () => {
            if (dataFolder === undefined || isSaved || paragraphs < worthSaving) return;
            await snapshotFile(dataFolder).write(shared.parts);
            isSaved = true;
        },
        shared: () => ({ parts: shared.parts, isSaved }),
    };
}

/** In paragraphs. Building a smaller corpus again is faster than reading its snapshot. */
const worthSaving = 1000;
