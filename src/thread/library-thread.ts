import { setImmediate as nextTurn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { say } from "../../locales/say.ts";
import { findArticle } from "../answer/find-article.ts";
import type { Library, Readiness } from "../answer/library.ts";
import { LibraryAwayError } from "../answer/library-away.ts";
import type { Scope } from "../answer/scope.ts";
import type { CorpusError, CorpusFacts } from "../corpus/corpus.ts";
import { NoCorpusError } from "../corpus/read-files.ts";
import type { Finding } from "../doctor/finding.ts";
import type { Questions } from "../doctor/unasked.ts";
import { inTime } from "./in-time.ts";
import type { CorpusFile, FromLibrary, ThreadStart, ToLibrary } from "./library-messages.ts";
import { unpacked } from "./packed.ts";
import { awayBecause, endOf } from "./thread-end.ts";
import { openRequests, type ThreadRequests } from "./thread-requests.ts";

/** A library that was built in another thread, and what else that thread can do. */
export interface BuiltLibrary {
    readonly corpus: CorpusFacts;
    readonly library: Library;
    /** Runs the doctor on the articles. Questions wait meanwhile, which takes several seconds for 100,000 paragraphs. */
    readonly examine: (questions?: Questions) => Promise<readonly Finding[]>;
    /** Saves the snapshot now, for a library that was opened with `saveSnapshot: false`. */
    readonly saveSnapshot: () => Promise<void>;
}

/** A library in one thread. Everything rejects with a LibraryAwayError after the thread has ended. */
export interface LibraryThread extends BuiltLibrary {
    /** Resolves when the thread has ended, on purpose or not, with the reason. */
    readonly ended: Promise<LibraryAwayError>;
    isAlive(): boolean;
}

/** A file for the thread, with its content in memory or to be read when it is sent. */
type FileToSend = Omit<CorpusFile, "bytes"> & {
    readonly content: Uint8Array | { read(): Promise<Uint8Array> };
};

/** A folder to read, or files and the problems of others. */
type Opening = (
    | { readonly folder: string }
    | { readonly files: readonly FileToSend[]; readonly errors?: readonly CorpusError[] | undefined }
) &
    Pick<ThreadStart, "dataFolder" | "saveSnapshot" | "searchIndex" | "reading">;

/**
 * Builds a library in a thread of its own, so that neither loading nor answering blocks the event loop. `onProgress` receives
 * growing shares from 0 to 1. Rejects with a NoCorpusError if the folder cannot be read, and with a LibraryAwayError if the
 * thread dies while loading.
 */
export async function openLibraryThread(
    opening: Opening,
    onNoSnapshot: (cause: Error) => void = () => undefined,
    onProgress: (share: number) => void = () => undefined,
): Promise<LibraryThread> {
    const { dataFolder, saveSnapshot, searchIndex, reading } = opening;
    const from = "folder" in opening ? { folder: opening.folder } : { errors: opening.errors ?? [] };
    const start: ThreadStart = { ...from, dataFolder, saveSnapshot, searchIndex, reading };
    const worker = new Worker(new URL("./library-worker.ts", import.meta.url), {
        workerData: start,
        // V8's default, set explicitly: otherwise a thread that runs out of memory may crash the whole process.
        resourceLimits: { maxYoungGenerationSizeMb: 48 },
    });
    const requests = openRequests(worker);
    const loaded = Promise.withResolvers<CorpusFacts>();
    // It may reject before anybody waits for it, while files are being sent.
    loaded.promise.catch(() => undefined);
    worker.on("message", (message: FromLibrary) => {
        switch (message.kind) {
            case "loaded":
                return loaded.resolve(corpusIn(message));
            case "no-corpus":
                return loaded.reject(new NoCorpusError(message.message));
            case "progress":
                return onProgress(message.share);
            case "no-snapshot":
                return onNoSnapshot(message.cause);
            default:
                return requests.settle(message);
        }
    });
    const ended = endOf(worker).then((cause) => {
        requests.end(cause);
        loaded.reject(cause);
        return cause;
    });
    const corpus = await corpusOf(worker, opening, loaded.promise);
    worker.unref();
    const examine = async (questions?: Questions) =>
        (await requests.send({ wanted: "findings", questions })).findings;
    return {
        corpus,
        library: libraryIn(worker, { corpus, requests }),
        examine,
        saveSnapshot: async () => void (await requests.send({ wanted: "snapshot" })),
        ended,
        isAlive: () => !requests.isEnded(),
    };
}

/** Sends the files, if there are any, and waits for the thread to load them. If they cannot be read, the thread is ended. */
async function corpusOf(
    worker: Worker,
    opening: Opening,
    loaded: Promise<CorpusFacts>,
): Promise<CorpusFacts> {
    try {
        if ("files" in opening) await sendFiles(worker, opening.files);
        return await loaded;
    } catch (cause) {
        await worker.terminate();
        throw cause instanceof NoCorpusError ? cause : awayBecause(cause);
    }
}

async function corpusIn(loaded: LoadedMessage): Promise<CorpusFacts> {
    const { version, articles, errors } = loaded;
    return { version, articles: await unpacked(articles), errors: await unpacked(errors) };
}

type LoadedMessage = Extract<FromLibrary, { readonly kind: "loaded" }>;

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
    // Someone who got this library before it was replaced may still ask it.
    const endSoon = (): void => {
        const end = () => {
            if (requests.isIdle()) worker.postMessage({ wanted: "end" } satisfies ToLibrary);
            else requests.whenIdle(endSoon);
        };
        setTimeout(end, lingering).unref();
    };
    return {
        articles: corpus.articles,
        find: (typed) => findArticle(corpus.articles, typed),
        ask: async (question, scope = {}) =>
            (await requests.send({ wanted: "answer", question, scope: checked(scope) })).answer,
        explain: async (question, scope = {}) =>
            (await requests.send({ wanted: "explanation", question, scope: checked(scope) })).explanation,
        check: () => readiness(requests),
        close: () => requests.whenIdle(endSoon),
    };
}

/** Sends a request, since only a reply shows that the thread can give one. */
function readiness(requests: ThreadRequests): Promise<Readiness> {
    const tooLate = () => new LibraryAwayError(say("library.silent", { seconds: checkLimit / 1000 }));
    return inTime(requests.send({ wanted: "check" }), checkLimit, tooLate).then(
        () => ({ ready: true }),
        (cause: unknown) => ({ ready: false, why: awayBecause(cause).message }),
    );
}

/** Sends files in parts, since copying many megabytes at once would block the event loop. */
async function sendFiles(worker: Worker, files: readonly FileToSend[]): Promise<void> {
    let from = 0;
    do {
        const some = files
            .slice(from, from + filesAtOnce)
            .map(async ({ file, hash, content, parsed }): Promise<CorpusFile> => {
                const bytes = content instanceof Uint8Array ? content : await content.read();
                return { file, hash, bytes, parsed };
            });
        from += filesAtOnce;
        const sent = await Promise.all(some);
        worker.postMessage({ wanted: "files", files: sent, last: from >= files.length } satisfies ToLibrary);
        await nextTurn();
    } while (from < files.length);
}

const filesAtOnce = 100;

/** Milliseconds for which a closed library's thread still accepts questions. */
const lingering = 5000;

/** Milliseconds that a thread has to reply to a check, which may have to wait for other questions. */
const checkLimit = 2000;
