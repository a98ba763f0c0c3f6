import { readLearned } from "../../answer/model/read-learned.ts";
import { indexStates } from "../../answer/open-indexes.ts";
import type { CorpusError } from "../../corpus/corpus.ts";
import { type FileToParse, parseFiles } from "../../corpus/parse-files.ts";
import type { ReadArticle } from "../../corpus/read-article.ts";
import { articleStore } from "../../corpus/stored/stored-article.ts";
import type { SharedState } from "../library-messages.ts";
import type { LibraryState } from "../library-state.ts";
import { joined, partsOf } from "../snapshot/snapshot-parts.ts";

/** The files of a library, and the problems of others. */
export interface FilesToBuild {
    readonly files: readonly FileToParse[];
    readonly errors: readonly CorpusError[];
}

interface Building {
    readonly read: ReadArticle;
    /** A library that may have some of the files already, from which they are taken. That makes no difference to the result. */
    readonly earlier?: SharedState | undefined;
    /** Receives growing shares from 0 to 1. */
    readonly onProgress?: (share: number) => void;
}

/** Builds a library from files. Only files and texts that the earlier library does not have are read and analyzed. */
export async function buildState(
    { files, errors }: FilesToBuild,
    { read, earlier, onProgress = () => undefined }: Building,
): Promise<LibraryState> {
    const before = earlier && joined(earlier.parts);
    const onParsed = inSteps(files.length, (share) => onProgress(share * parsingShare));
    const store = articleStore(before?.paragraphs);
    const { parsed, ...corpus } = await parseFiles(
        files.map((one) => (one.parsed === undefined ? one : { ...one, parsed: store.keep(one.parsed) })),
        { read: async (one) => store.keep(await read(one)), known: before?.parsed, errors, onParsed },
    );
    const paragraphs = store.finished(parsed.values());
    const { articles, version } = corpus;
    let count = 0;
    const onIndexed = inSteps(articles.length, (share) => onProgress(parsingShare + share * analyzingShare));
    const indexes = indexStates(articles, readLearned(), {
        earlier: before && { articles: before.articles, states: before.indexes },
        onArticle: () => onIndexed(++count),
    });
    const parts = partsOf({ ...corpus, parsed, paragraphs, indexes });
    return {
        corpus,
        indexes,
        shared: { parts, isSaved: before?.version === version && earlier?.isSaved === true },
    };
}

/** The shares of the time that parsing the files and analyzing the articles take. The postings take the rest. */
const parsingShare = 0.5;
const analyzingShare = 0.45;

/** Reports a growing count as a share of `total`, at most fifty times. */
function inSteps(total: number, onShare: (share: number) => void): (count: number) => void {
    let reported = 0;
    return (count) => {
        const step = Math.floor((count / total) * 50);
        if (step > reported) onShare(count / total);
        reported = step;
    };
}
