import { Worker } from "node:worker_threads";
import { articleFinder } from "../answer/find-article.ts";
import type { Library } from "../answer/library.ts";
import type { CorpusFacts } from "../corpus/corpus.ts";
import { NoCorpusError } from "../corpus/read-files.ts";
import type { Finding } from "../doctor/finding.ts";
import type { Questions } from "../doctor/unasked.ts";
import type { Asked, Request, Settled, ThreadStart, Told } from "./message.ts";

export interface LibraryThread {
    readonly corpus: CorpusFacts;
    readonly library: Library;
    /** What the doctor says of the articles; questions wait for it, for seconds where there are 100,000 paragraphs. */
    readonly examine: (questions?: Questions) => Promise<readonly Finding[]>;
}

/**
 * Builds the library of a folder, or of files in memory, in a thread of its own, so that neither loading nor answering holds
 * up the event loop. `onProgress` hears a growing share from 0 to 1. Rejects with a NoCorpusError as readCorpus does.
 */
export async function openLibraryThread(
    start: ThreadStart,
    onNoSnapshot: (cause: Error) => void = () => undefined,
    onProgress: (share: number) => void = () => undefined,
): Promise<LibraryThread> {
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
    worker.on("message", (told: Told) => {
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
            () => asked.size === 0 && worker.postMessage({ wanted: "end" } satisfies Asked),
            lingering,
        ).unref();

    const corpus = await loaded.promise;
    worker.unref();
    const ids = new Set(corpus.articles.map(({ id }) => id));
    const post = (request: Request) => {
        if (ended !== undefined) return Promise.reject(ended);
        if (request.wanted !== "findings" && request.article !== undefined && !ids.has(request.article))
            return Promise.reject(new RangeError(`no article has the id "${request.article}"`));
        const waiting = Promise.withResolvers<Settled>();
        const id = ++last;
        asked.set(id, waiting.resolve);
        worker.ref();
        worker.postMessage({ id, ...request } satisfies Asked);
        return waiting.promise;
    };
    const library: Library = {
        articles: corpus.articles,
        find: articleFinder(corpus.articles),
        ask: async (question, { article } = {}) => {
            const settled = await post({ wanted: "answer", question, article });
            if (settled.kind === "answer") return settled.answer;
            throw causeOf(settled);
        },
        explain: async (question, { article } = {}) => {
            const settled = await post({ wanted: "explanation", question, article });
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
    return { corpus, library, examine };
}

const causeOf = (settled: Settled) =>
    settled.kind === "failure" ? settled.cause : new Error("The library's thread told something else.");

/** How long a closed library's thread waits for a last question, in milliseconds. */
const lingering = 5000;
