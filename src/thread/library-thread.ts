import { Worker } from "node:worker_threads";
import type { Answer } from "../answer/answer.ts";
import { articleFinder } from "../answer/find-article.ts";
import type { Library } from "../answer/library.ts";
import type { CorpusFacts } from "../corpus/corpus.ts";
import { NoCorpusError } from "../corpus/read-corpus.ts";
import type { Asked, ThreadStart, Told } from "./message.ts";

/**
 * Reads a corpus and builds its library in a thread of its own, so that neither loading nor answering holds up the event
 * loop. Rejects with a NoCorpusError as readCorpus does.
 */
export async function openLibraryThread(
    start: ThreadStart,
    onNoSnapshot: (cause: Error) => void = () => undefined,
): Promise<{ readonly corpus: CorpusFacts; readonly library: Library }> {
    const worker = new Worker(new URL("./library-worker.ts", import.meta.url), { workerData: start });
    const loaded = Promise.withResolvers<CorpusFacts>();
    const asked = new Map<number, PromiseWithResolvers<Answer>>();
    let last = 0;
    let ended: Error | undefined;
    let closing = false;

    const settle = (id: number, act: (waiting: PromiseWithResolvers<Answer>) => void) => {
        const waiting = asked.get(id);
        asked.delete(id);
        if (waiting !== undefined) act(waiting);
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
            case "no-snapshot":
                return onNoSnapshot(told.cause);
            case "answer":
                return settle(told.id, ({ resolve }) => resolve(told.answer));
            case "failure":
                return settle(told.id, ({ reject }) => reject(told.cause));
        }
    });
    const end = (cause: Error) => {
        ended ??= cause;
        loaded.reject(cause);
        for (const id of [...asked.keys()]) settle(id, ({ reject }) => reject(cause));
    };
    worker.on("error", (cause) =>
        end(cause instanceof Error ? cause : new Error("The library's thread failed.")),
    );
    worker.on("exit", () => end(new Error("The library's thread has ended.")));
    // A reply that was decided on before the swap may still ask.
    const endSoon = () =>
        void setTimeout(() => asked.size === 0 && void worker.terminate(), lingering).unref();

    const corpus = await loaded.promise;
    worker.unref();
    const ids = new Set(corpus.articles.map(({ id }) => id));
    const library: Library = {
        articles: corpus.articles,
        find: articleFinder(corpus.articles),
        ask: (question, { article } = {}) => {
            if (ended !== undefined) return Promise.reject(ended);
            if (article !== undefined && !ids.has(article))
                return Promise.reject(new RangeError(`no article has the id "${article}"`));
            const waiting = Promise.withResolvers<Answer>();
            const id = ++last;
            asked.set(id, waiting);
            worker.ref();
            worker.postMessage({ id, question, article } satisfies Asked);
            return waiting.promise;
        },
        close: () => {
            closing = true;
            if (asked.size === 0) endSoon();
        },
    };
    return { corpus, library };
}

/** How long a closed library's thread waits for a last question, in milliseconds. */
const lingering = 5000;
