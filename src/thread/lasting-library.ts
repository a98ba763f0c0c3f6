import { setTimeout as pause } from "node:timers/promises";
import { message, type Tellable } from "../../locales/message.ts";
import type { Library } from "../answer/library.ts";
import { LibraryAwayError } from "../answer/library-away.ts";
import { inTime } from "./in-time.ts";
import type { BuiltLibrary, LibraryThread } from "./library-thread.ts";
import { awayBecause } from "./thread-end.ts";

/** What happens to the threads of a library, for the log. */
export type LibraryEvent =
    /** A thread died. The next one opens after `seconds`; undefined if the first one died before it had opened. */
    | { readonly kind: "library-stopped"; readonly seconds: number | undefined; readonly cause: unknown }
    | { readonly kind: "library-opened" }
    /** The program waits for a snapshot before it ends, for at most so many seconds. */
    | { readonly kind: "library-saving"; readonly seconds: number }
    /** It did not take place in that time. */
    | { readonly kind: "library-unsaved" };

interface LastingOptions {
    /** Opens a thread, always with the same articles. */
    readonly open: (onProgress?: (share: number) => void) => Promise<LibraryThread>;
    /** Receives the progress of the first thread, from 0 to 1. */
    readonly onProgress?: ((share: number) => void) | undefined;
    readonly onEvent: (event: LibraryEvent) => void;
    /** Milliseconds that a question waits for the next thread. */
    readonly patience?: number;
    /** Milliseconds to pause before an attempt to open the next thread, counted from 0. */
    readonly pauseBefore?: (attempt: number) => number;
    /** Milliseconds after which a thread counts as stable, which resets the count of attempts. */
    readonly stableAfter?: number;
}

/**
 * Opens a library that replaces its thread whenever it dies, with growing pauses between attempts. Pending questions are asked
 * once more of the next thread, and new ones wait for it. Rejects like `open` if the first thread cannot be opened.
 */
export async function openLastingLibrary(options: LastingOptions): Promise<BuiltLibrary> {
    const { patience = 30_000 } = options;
    const threads = await openThreads(options);
    const { corpus, library } = threads.first;
    const available = (): LibraryThread | Promise<LibraryThread> =>
        threads.alive() ?? inTime(threads.next(), patience, () => new LibraryAwayError(threads.why()));
    const asking = async <Result>(ask: (thread: LibraryThread) => Promise<Result>): Promise<Result> => {
        const thread = await available();
        try {
            return await ask(thread);
        } catch (cause) {
            if (!(cause instanceof LibraryAwayError)) throw cause;
            // Only once more: a question that kills its thread must not kill all of them.
            return ask(await available());
        }
    };
    const lasting: Library = {
        articles: corpus.articles,
        find: library.find,
        ask: (question, scope) => asking((thread) => thread.library.ask(question, scope)),
        explain: (question, scope) => asking((thread) => thread.library.explain(question, scope)),
        suggest: (typed, scope) => asking((thread) => thread.library.suggest(typed, scope)),
        read: (place) => asking((thread) => thread.library.read(place)),
        checkQuotes: (quotes, scope) => asking((thread) => thread.library.checkQuotes(quotes, scope)),
        lacking: (words) => asking((thread) => thread.library.lacking(words)),
        check: async () =>
            threads.alive()?.library.check() ?? { ready: false, why: threads.why(), threads: noThreads },
        close: threads.close,
    };
    return {
        corpus,
        library: lasting,
        examine: (questions) => asking((thread) => thread.examine(questions)),
        saveSnapshot: () => asking((thread) => thread.saveSnapshot()),
        share: (to) => {
            const thread = threads.alive();
            // It is not worth waiting for the next thread.
            if (thread === undefined) to.close();
            else thread.share(to);
        },
    };
}

const noThreads = { open: 0, ready: 0, waiting: 0 };

interface Threads {
    readonly first: LibraryThread;
    /** The thread that can be asked now, if any. */
    alive(): LibraryThread | undefined;
    /** Resolves with the next thread; rejects after `close`. */
    next(): Promise<LibraryThread>;
    /** Why no thread is alive. */
    why(): Tellable;
    close(): void;
}

/** Opens one thread after another, so that there is always at most one. */
async function openThreads(options: LastingOptions): Promise<Threads> {
    const { open, onEvent, pauseBefore = growingPause, stableAfter = 60_000 } = options;
    const first = await open(options.onProgress).catch((cause: unknown) => {
        if (cause instanceof LibraryAwayError)
            onEvent({ kind: "library-stopped", seconds: undefined, cause });
        throw cause;
    });
    let thread = first;
    let next = awaited();
    let why: Tellable = message("library.closed");
    let attempts = 0;
    let isClosed = false;

    const use = (opened: LibraryThread): void => {
        if (isClosed) return opened.library.close();
        const waiting = next;
        thread = opened;
        next = awaited();
        waiting.resolve(opened);
        const becomesStable = setTimeout(() => {
            attempts = 0;
        }, stableAfter).unref();
        void opened.ended.then((cause) => {
            clearTimeout(becomesStable);
            return openAnother(cause);
        });
    };
    const openAnother = async (ended: LibraryAwayError): Promise<void> => {
        let cause: unknown = ended;
        while (!isClosed) {
            const milliseconds = pauseBefore(attempts++);
            why = message("library.reopening", { why: awayBecause(cause).said });
            onEvent({ kind: "library-stopped", seconds: milliseconds / 1000, cause });
            await pause(milliseconds, undefined, { ref: false });
            if (isClosed) return;
            try {
                use(await open());
                if (!isClosed) onEvent({ kind: "library-opened" });
                return;
            } catch (failure) {
                cause = failure;
            }
        }
    };
    use(first);
    return {
        first,
        alive: () => (thread.isAlive() ? thread : undefined),
        next: () => next.promise,
        why: () => why,
        close: () => {
            isClosed = true;
            why = message("library.closed");
            thread.library.close();
            next.reject(new LibraryAwayError(why));
        },
    };
}

/** A promise of a thread that may never come. Its rejection is handled, since nobody may be waiting for it. */
function awaited(): PromiseWithResolvers<LibraryThread> {
    const next = Promise.withResolvers<LibraryThread>();
    next.promise.catch(() => undefined);
    return next;
}

/** Milliseconds to pause before an attempt, counted from 0: none, then 1, 2, 4 … 60 seconds. */
export function growingPause(attempt: number): number {
    return attempt === 0 ? 0 : Math.min(60_000, 1000 * 2 ** (attempt - 1));
}
