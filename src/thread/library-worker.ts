import { flushCompileCache } from "node:module";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { rememberedAnswers } from "../answer/answer-cache.ts";
import { readLearned } from "../answer/model/read-learned.ts";
import { indexStates } from "../answer/open-indexes.ts";
import { type ArticleFile, parseFiles } from "../corpus/parse-files.ts";
import { NoCorpusError, readFiles } from "../corpus/read-files.ts";
import { articleStore, factsOf } from "../corpus/stored/stored-article.ts";
import { isLean } from "../search/term-index/open-term-index.ts";
import type { FromLibrary, ThreadStart, ToLibrary } from "./library-messages.ts";
import { type LibraryState, openState, sharedState } from "./library-state.ts";
import { packed } from "./packed.ts";
import { openFileReader } from "./reading/file-reader.ts";
import { endThread, releaseMemory, serveRequests } from "./serve-requests.ts";
import { snapshotFile } from "./snapshot/snapshot.ts";

/**
 * Runs in a thread that builds a library. It also answers from a small one. A large one is shared with threads that only answer,
 * so that the memory that was needed for building ends with this thread.
 */
async function serve(port: MessagePort, start: ThreadStart): Promise<void> {
    const post = (message: FromLibrary) => port.postMessage(message);
    const onProgress = (share: number) => post({ kind: "progress", share });
    const built = await build(start, { port, onProgress }).catch((cause: unknown) => {
        if (!(cause instanceof NoCorpusError)) throw cause;
        post({ kind: "no-corpus", message: cause.message });
    });
    if (built === undefined) return port.close();
    const { state, isLarge } = built;
    if (isLarge) share(port, state);
    else serveRequests(port, openState(state, { ...start, remembered: rememberedAnswers }));
    const { version, errors, articles } = state.corpus;
    const facts = packed(articles.map(factsOf));
    post({ kind: "loaded", version, articles: facts, errors: packed(errors), isLarge });
    flushCompileCache();
    // Of what was needed for building.
    if (!isLarge) releaseMemory();
}

/** Posts the library to every port that it receives, until it is told to end. */
function share(port: MessagePort, state: LibraryState): void {
    const take = (asked: ToLibrary) => {
        if (asked.wanted === "share") asked.to.postMessage(sharedState(state));
        if (asked.wanted !== "end") return;
        port.off("message", take);
        endThread(port);
    };
    port.on("message", take);
}

interface Building {
    readonly port: MessagePort;
    readonly onProgress: (share: number) => void;
}

async function build(start: ThreadStart, { port, onProgress }: Building) {
    const given = "folder" in start ? undefined : filesFrom(port);
    const old = start.dataFolder === undefined ? undefined : await snapshotFile(start.dataFolder).read();
    const { files, errors } =
        "folder" in start
            ? await readFiles(start.folder)
            : { files: (await given) ?? [], errors: start.errors };
    const onParsed = inSteps(files.length, (share) => onProgress(share * parsingShare));
    const { read, close } = openFileReader(start.reading);
    const store = articleStore();
    const { parsed, ...corpus } = await parseFiles(
        files.map((one) => (one.parsed === undefined ? one : { ...one, parsed: store.keep(one.parsed) })),
        { read: async (one) => store.keep(await read(one)), known: old?.parsed, errors, onParsed },
    );
    close();
    const { version, articles } = corpus;
    const isSaved = old?.version === version;
    // A file may have changed although its article has not.
    const paragraphs = isSaved && store.isEmpty() ? old.paragraphs : store.finished(parsed.values());
    const indexes = isSaved ? old.indexes : indexStates(articles, readLearned());
    const state: LibraryState = { corpus, snapshot: { version, parsed, paragraphs, indexes }, isSaved };
    const isLarge = indexes.some(({ tokens }) => isLean(tokens.titles.length, start.searchIndex));
    return { state, isLarge };
}

/** Collects the files that are sent to the thread in parts. */
async function filesFrom(port: MessagePort): Promise<readonly ArticleFile[]> {
    const files: ArticleFile[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const take = (asked: ToLibrary) => {
        if (asked.wanted !== "files") return;
        files.push(...asked.files);
        if (asked.last) resolve();
    };
    port.on("message", take);
    await promise;
    port.off("message", take);
    return files;
}

/** The share of the time that parsing the files takes. Building the indexes takes the rest. */
const parsingShare = 0.5;

/** Reports a growing count as a share of `total`, at most fifty times. */
function inSteps(total: number, onShare: (share: number) => void): (count: number) => void {
    let reported = 0;
    return (count) => {
        const step = Math.floor((count / total) * 50);
        if (step > reported) onShare(count / total);
        reported = step;
    };
}

if (parentPort !== null) await serve(parentPort, workerData);
