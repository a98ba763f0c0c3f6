import { libraryOver } from "../answer/library.ts";
import { readLearned } from "../answer/model/read-learned.ts";
import { openIndexes } from "../answer/open-indexes.ts";
import type { Corpus, CorpusError } from "../corpus/corpus.ts";
import { articleAt, type PlacedFacts, placedFacts } from "../corpus/stored/stored-article.ts";
import type { IndexChoice } from "../search/term-index/open-term-index.ts";
import type { Served } from "./serve-requests.ts";
import { snapshotFile } from "./snapshot/snapshot.ts";
import { joined, partsOf, type Snapshot, type SnapshotParts } from "./snapshot/snapshot-parts.ts";

/** A library that was built, before it is opened. */
export interface LibraryState {
    /** Its articles are stored in the snapshot's paragraphs. */
    readonly corpus: Corpus;
    readonly snapshot: Snapshot;
    /** Whether the snapshot is on disk already. */
    readonly isSaved: boolean;
}

/** A state that can be posted to other threads: they get the arrays themselves, and copies of everything else. */
export interface SharedState {
    readonly articles: readonly PlacedFacts[];
    readonly errors: readonly CorpusError[];
    readonly parts: SnapshotParts;
    readonly isSaved: boolean;
}

/** How to open a library. */
export interface OpeningOptions {
    readonly dataFolder?: string | undefined;
    readonly searchIndex?: IndexChoice | undefined;
    /** How many answers to remember. */
    readonly remembered: number;
}

export function sharedState({ corpus, snapshot, isSaved }: LibraryState): SharedState {
    const articles = corpus.articles.map(placedFacts);
    return { articles, errors: corpus.errors, parts: partsOf(snapshot), isSaved };
}

export function fromShared({ articles, errors, parts, isSaved }: SharedState): LibraryState {
    const snapshot = joined(parts);
    const stored = articles.map((article) => articleAt(article, snapshot.paragraphs));
    return { corpus: { version: snapshot.version, articles: stored, errors }, snapshot, isSaved };
}

/** Opens a library that was built. */
export function openState({ corpus, snapshot, isSaved }: LibraryState, options: OpeningOptions): Served {
    const { dataFolder, searchIndex, remembered } = options;
    const learned = readLearned();
    const indexes = openIndexes(corpus.articles, learned, { states: snapshot.indexes, searchIndex });
    const paragraphs = corpus.articles.reduce((sum, { paragraphCount }) => sum + paragraphCount, 0);
    return {
        corpus,
        library: libraryOver(corpus.articles, indexes, learned, remembered),
        save: async () => {
            if (dataFolder === undefined || isSaved || paragraphs < worthSaving) return;
            await snapshotFile(dataFolder).write(snapshot);
        },
    };
}

/** In paragraphs. Building a smaller corpus again is faster than reading its snapshot. */
const worthSaving = 1000;
