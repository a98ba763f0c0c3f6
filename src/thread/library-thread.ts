import { setImmediate as nextTurn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { articleFinder } from "../answer/find-article.ts";
import type { Library } from "../answer/library.ts";
import type { CorpusError, CorpusFacts } from "../corpus/corpus.ts";
import { NoCorpusError } from "../corpus/read-files.ts";
import type { Finding } from "../doctor/finding.ts";
import type { Questions } from "../doctor/unasked.ts";
import type {
    CorpusFile,
    FromLibrary,
    RequestContent,
    Settled,
    ThreadStart,
    ToLibrary,
} from "./library-messages.ts";

export interface LibraryThread {
    readonly corpus: CorpusFacts;
    readonly library: Library;
    /** What the doctor says of the articles; questions wait for it, for seconds where there are 100,000 paragraphs. */
    readonly examine: (questions?: Questions) => Promise<readonly Finding[]>;
    /** Keeps its snapshot after all, where it was opened without. */
    readonly keepSnapshot: () => Promise<void>;
}

/** A folder to read, or files in memory with what is known to be wrong with others. */
type Opening = (
    | { readonly folder: string }
    | { readonly files: readonly CorpusFile[]; readonly errors?: readonly CorpusError[] | undefined }
) &
    Pick<ThreadStart, "dataFolder" | "keepSnapshot" | "reading">;

/**
 * Builds the library of a folder, or of files in memory, in a thread of its own, so that neither loading nor answering holds
 * up the event loop. `onProgress` hears a growing share from 0 to 1. Rejects with a NoCorpusError as readCorpus does.
 */
export async function openLibraryThread(
    opening: Opening,
    onNoSnapshot: (cause: Error) => void = () => undefined,
    onProgress: (share: number) => void = () => undefined,
): Promise<LibraryThread> {
    const { dataFolder, keepSnapshot, reading } = opening;
    const from = "folder" in opening ? { folder: opening.folder } : { errors: opening.errors ?? [] };
    const start: ThreadStart = { ...from, dataFolder, keepSnapshot, reading };
    const worker = new Worker(new URL("./library-worker.ts", import.meta.url), { workerData: start });
    const loaded = Promise.withResolvers<CorpusFacts>();
    const asked = new Map<number, (settled: Settled) => void>();
    let last = 0;
    let ended: Error | undefined;
    let closing = false;

    const settle = (settled: Settled) => {
        asked.get(settled.id)?.(settled);
        asked.delete(settled.id);
        // A thread that only waits must not keep the process alive; one that is asked must.
        if (asked.size === 0) worker.unref();
        if (closing && asked.size === 0) endSoon();
    };
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
            case "answer":
            case "explanation":
            case "findings":
            case "snapshot":
            case "failure":
                return settle(told);
        }
    });
    const end = (cause: Error) => {
        ended ??= cause;
        loaded.reject(cause);
        for (const id of [...asked.keys()]) settle({ kind: "failure", id, cause });
    };
    worker.on("error", (cause) =>
        end(cause instanceof Error ? cause : new Error("The library's thread failed.")),
    );
    worker.on("exit", () => end(new Error("The library's thread has ended.")));
    // A reply that was decided on before the swap may still ask.
    const endSoon = () =>
        void setTimeout(
            () => asked.size === 0 && worker.postMessage({ wanted: "end" } satisfies ToLibrary),
            lingering,
        ).unref();

    // It may fail while the files are still being sent.
    loaded.promise.catch(() => undefined);
    if ("files" in opening) await sendFiles(worker, opening.files);
    const corpus = await loaded.promise;
    worker.unref();
    const ids = new Set(corpus.articles.map(({ id }) => id));
    const post = (request: RequestContent) => {
        if (ended !== undefined) return Promise.reject(ended);
        const article = "scope" in request ? request.scope.article : undefined;
        if (article !== undefined && !ids.has(article))
            return Promise.reject(new RangeError(`no article has the id "${article}"`));
        const waiting = Promise.withResolvers<Settled>();
        const id = ++last;
        asked.set(id, waiting.resolve);
        worker.ref();
        worker.postMessage({ id, ...request } satisfies ToLibrary);
        return waiting.promise;
    };
    const library: Library = {
        articles: corpus.articles,
        find: articleFinder(corpus.articles),
        ask: async (question, scope = {}) => {
            const settled = await post({ wanted: "answer", question, scope });
            if (settled.kind === "answer") return settled.answer;
            throw causeOf(settled);
        },
        explain: async (question, scope = {}) => {
            const settled = await post({ wanted: "explanation", question, scope });
            if (settled.kind === "explanation") return settled.explanation;
            throw causeOf(settled);
        },
        close: () => {
            closing = true;
            if (asked.size === 0) endSoon();
        },
    };
    const examine = async (questions?: Questions) => {
        const settled = await post({ wanted: "findings", questions });
        if (settled.kind === "findings") return settled.findings;
        throw causeOf(settled);
    };
    const keep = async () => {
        const settled = await post({ wanted: "snapshot" });
        if (settled.kind === "failure") throw causeOf(settled);
    };
    return { corpus, library, examine, keepSnapshot: keep };
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

const causeOf = (settled: Settled) =>
    settled.kind === "failure" ? settled.cause : new Error("The library's thread told something else.");

/** How long a closed library's thread waits for a last question, in milliseconds. */
const lingering = 5000;
