import { flushCompileCache } from "node:module";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { ReadArticle } from "../corpus/read-article.ts";
import { NoCorpusError, readFiles } from "../corpus/read-files.ts";
import { factsOf } from "../corpus/stored/stored-article.ts";
import { isLean } from "../search/term-index/open-term-index.ts";
import { buildState, type FilesToBuild } from "./building/build-state.ts";
import { filesFrom } from "./building/files-from.ts";
import type { FromLibrary, SharedState, ThreadStart, ToLibrary } from "./library-messages.ts";
import type { LibraryState } from "./library-state.ts";
import { packed } from "./packed.ts";
import { openFileReader } from "./reading/file-reader.ts";
import { snapshotFile } from "./snapshot/snapshot.ts";
import { endThread, releaseMemory } from "./thread-end.ts";

/**
 * Runs in a thread that builds a library. It also answers from a small one, and from one that was built with little work. Any other
 * is shared with threads that only answer, so that the memory that was needed for building ends with this thread.
 */
async function serve(port: MessagePort, start: ThreadStart): Promise<void> {
    const post = (message: FromLibrary) => port.postMessage(message);
    const onProgress = (share: number) => post({ kind: "progress", share });
    const built = await build(start, { port, onProgress }).catch((cause: unknown) => {
        if (!(cause instanceof NoCorpusError)) throw cause;
        post({ kind: "no-corpus", said: cause.said });
    });
    if (built === undefined) return port.close();
    const { state, isLarge, isLittleWork } = built;
    const answers = !isLarge || isLittleWork;
    if (answers) await answer(port, { state, start });
    else share(port, state);
    const { version, errors, articles } = state.corpus;
    const facts = packed(articles.map(factsOf));
    post({ kind: "loaded", version, articles: facts, errors: packed(errors), isLarge, answers });
    flushCompileCache();
    // Of what was needed for building. In a large library, that takes so long that those who wait for it come first.
    if (!isLarge) releaseMemory();
    else if (answers) setTimeout(releaseMemory, firstQuestions).unref();
}

/** Answers requests, with modules that are not loaded in a thread that only builds. */
async function answer(
    port: MessagePort,
    { state, start }: { readonly state: LibraryState; readonly start: ThreadStart },
): Promise<void> {
    const [{ openState }, { serveRequests }, { rememberedAnswers }] = await Promise.all([
        import("./library-state.ts"),
        import("./serve-requests.ts"),
        import("../answer/answer-cache.ts"),
    ]);
    serveRequests(port, openState(state, { ...start, remembered: rememberedAnswers }));
}

/** Posts the library to every port that it receives, until it is told to end. */
function share(port: MessagePort, { shared }: LibraryState): void {
    const take = (asked: ToLibrary) => {
        if (asked.wanted === "share") asked.to.postMessage(shared);
        if (asked.wanted !== "end") return;
        port.off("message", take);
        endThread(port);
    };
    port.on("message", take);
}

interface Reporting {
    readonly port: MessagePort;
    readonly onProgress: (share: number) => void;
}

async function build(start: ThreadStart, { port, onProgress }: Reporting) {
    const given = "folder" in start ? undefined : filesFrom(port);
    const earlier = earlierState(start);
    const { files, errors }: FilesToBuild =
        "folder" in start
            ? await readFiles(start.folder)
            : { files: (await given) ?? [], errors: start.errors };
    const { read, close } = openFileReader(start.reading);
    let bytes = 0;
    const counted: ReadArticle = (file) => {
        bytes += file.bytes.length;
        return read(file);
    };
    const from = await earlier;
    const state = await buildState({ files, errors }, { read: counted, earlier: from, onProgress });
    close();
    const isLarge = state.indexes.some(({ tokens }) => isLean(tokens.titles.length, start.searchIndex));
    return { state, isLarge, isLittleWork: from !== undefined && bytes <= little };
}

/** Milliseconds. */
const firstQuestions = 2000;

/** In bytes. To read and analyze more takes memory of which V8 would keep too much. */
const little = 2 ** 20;

/** The library from which as much as possible is taken: one that is open, or the one in the snapshot. */
async function earlierState({ earlier, dataFolder }: ThreadStart): Promise<SharedState | undefined> {
    const open = earlier && (await sharedBy(earlier));
    if (open !== undefined || dataFolder === undefined) return open;
    const parts = await snapshotFile(dataFolder).read();
    return parts && { parts, isSaved: true };
}

/** Resolves with the library that is posted to the port; undefined if it is closed without one. */
function sharedBy(port: MessagePort): Promise<SharedState | undefined> {
    const { promise, resolve } = Promise.withResolvers<SharedState | undefined>();
    port.once("message", (state: SharedState) => {
        resolve(state);
        port.close();
    });
    port.once("close", () => resolve(undefined));
    setTimeout(() => port.close(), longestWait).unref();
    return promise;
}

/** Milliseconds. A thread that does not post its library by then is probably stuck, and building it again is as fast. */
const longestWait = 10_000;

if (parentPort !== null) await serve(parentPort, workerData);
