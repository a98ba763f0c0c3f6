import { setImmediate as nextTurn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { say } from "../../locales/say.ts";
import { articleFinder } from "../answer/find-article.ts";
import type { Library, Readiness } from "../answer/library.ts";
import { LibraryAwayError } from "../answer/library-away.ts";
import type { Scope } from "../answer/scope.ts";
import type { CorpusError, CorpusFacts } from "../corpus/corpus.ts";
import { NoCorpusError } from "../corpus/read-files.ts";
import type { Finding } from "../doctor/finding.ts";
import type { Questions } from "../doctor/unasked.ts";
import { inTime } from "./in-time.ts";
import type { CorpusFile, FromLibrary, ThreadStart, ToLibrary } from "./library-messages.ts";
import { awayBecause, endOf } from "./thread-end.ts";
import { openRequests, type ThreadRequests } from "./thread-requests.ts";

/** A library that is built in another thread, and what else that thread does. */
export interface BuiltLibrary {
    readonly corpus: CorpusFacts;
    readonly library: Library;
    /** What the doctor says of the articles; questions wait for it, for seconds where there are 100,000 paragraphs. */
    readonly examine: (questions?: Questions) => Promise<readonly Finding[]>;
    /** Keeps its snapshot after all, where it was opened without. */
    readonly keepSnapshot: () => Promise<void>;
}

/** One thread. What it is asked rejects with a LibraryAwayError once the thread has ended. */
export interface LibraryThread extends BuiltLibrary {
    /** Resolves once it has ended, on purpose or not; the error says why. */
    readonly ended: Promise<LibraryAwayError>;
    isAlive(): boolean;
}

/** A folder to read, or files in memory with what is known to be wrong with others. */
type Opening = (
    | { readonly folder: string }
    | { readonly files: readonly CorpusFile[]; readonly errors?: readonly CorpusError[] | undefined }
) &
    Pick<ThreadStart, "dataFolder" | "keepSnapshot" | "reading">;

/**
 * Builds the library of a folder, or of files in memory, in a thread of its own, so that neither loading nor answering holds
 * up the event loop. `onProgress` hears a growing share from 0 to 1. Rejects with a NoCorpusError as readCorpus does, and
 * with a LibraryAwayError where the thread ends before.
 */
export async function openLibraryThread(
    opening: Opening,
    onNoSnapshot: (cause: Error) => void = () => undefined,
    onProgress: (share: number) => void = () => undefined,
): Promise<LibraryThread> {
    const { dataFolder, keepSnapshot, reading } = opening;
    const from = "folder" in opening ? { folder: opening.folder } : { errors: opening.errors ?? [] };
    const start: ThreadStart = { ...from, dataFolder, keepSnapshot, reading };
    const worker = new Worker(new URL("./library-worker.ts", import.meta.url), {
        workerData: start,
        // V8's own size, but said: else a thread that runs out of memory may take the whole process with it.
        resourceLimits: { maxYoungGenerationSizeMb: 48 },
    });
    const requests = openRequests(worker);
    const loaded = Promise.withResolvers<CorpusFacts>();
    // It may fail while the files are still being sent.
    loaded.promise.catch(() => undefined);
    worker.on("message", (told: FromLibrary) => {
        switch (told.kind) {
            case "loaded":
                return loaded.resolve(told.corpus);
            case "no-corpus":
                return loaded.reject(new NoCorpusError(told.message));
            case "progress":
                return onProgress(told.share);
            case "no-snapshot":
                return onNoSnapshot(told.cause);
            default:
                return requests.settle(told);
        }
    });
    const ended = endOf(worker).then((cause) => {
        requests.end(cause);
        loaded.reject(cause);
        return cause;
    });
    if ("files" in opening) await sendFiles(worker, opening.files);
    const corpus = await loaded.promise;
    worker.unref();
    const examine = async (questions?: Questions) =>
        (await requests.send({ wanted: "findings", questions })).findings;
    return {
        corpus,
        library: libraryIn(worker, { corpus, requests }),
        examine,
        keepSnapshot: async () => void (await requests.send({ wanted: "snapshot" })),
        ended,
        isAlive: () => !requests.isEnded(),
    };
}

interface Answering {
    readonly corpus: CorpusFacts;
    readonly requests: ThreadRequests;
}

function libraryIn(worker: Worker, { corpus, requests }: Answering): Library {
    const ids = new Set(corpus.articles.map(({ id }) => id));
    const checked = (scope: Scope): Scope => {
        if (scope.article === undefined || ids.has(scope.article)) return scope;
        throw new RangeError(`no article has the id "${scope.article}"`);
    };
    // A reply that was decided on before the swap may still ask.
    const endSoon = (): void => {
        const end = () => {
            if (requests.isIdle()) worker.postMessage({ wanted: "end" } satisfies ToLibrary);
            else requests.whenIdle(endSoon);
        };
        setTimeout(end, lingering).unref();
    };
    return {
        articles: corpus.articles,
        find: articleFinder(corpus.articles),
        ask: async (question, scope = {}) =>
            (await requests.send({ wanted: "answer", question, scope: checked(scope) })).answer,
        explain: async (question, scope = {}) =>
            (await requests.send({ wanted: "explanation", question, scope: checked(scope) })).explanation,
        check: () => readiness(requests),
        close: () => requests.whenIdle(endSoon),
    };
}

/** Asks the thread, since only an answer shows that it can give one. */
function readiness(requests: ThreadRequests): Promise<Readiness> {
    const tooLate = () => new LibraryAwayError(say("library.silent", { seconds: checkLimit / 1000 }));
    return inTime(requests.send({ wanted: "check" }), checkLimit, tooLate).then(
        () => ({ ready: true }),
        (cause: unknown) => ({ ready: false, why: awayBecause(cause).message }),
    );
}

/** In parts, since to copy many megabytes at once would hold up the event loop. */
async function sendFiles(worker: Worker, files: readonly CorpusFile[]): Promise<void> {
    let from = 0;
    do {
        const some = files
            .slice(from, from + filesAtOnce)
            .map(({ file, bytes, parsed }) => ({ file, bytes, parsed }));
        from += filesAtOnce;
        worker.postMessage({ wanted: "files", files: some, last: from >= files.length } satisfies ToLibrary);
        await nextTurn();
    } while (from < files.length);
}

const filesAtOnce = 100;

/** How long a closed library's thread waits for a last question, in milliseconds. */
const lingering = 5000;

/** How long a thread that answers other questions first may take to say that it is there, in milliseconds. */
const checkLimit = 2000;
