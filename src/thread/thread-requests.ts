import type { Worker } from "node:worker_threads";
import type { RequestContent, Settled, ToLibrary } from "./library-messages.ts";

/** The pending requests to a library's thread. */
export interface ThreadRequests {
    /** Resolves with the reply. Rejects with the thread's error, or with the reason why the thread ended. */
    send<Wanted extends RequestContent["wanted"]>(
        request: RequestContent & { readonly wanted: Wanted },
    ): Promise<SettledAs<Wanted>>;
    /** Must be called with each reply of the thread. */
    settle(settled: Settled): void;
    /** Rejects all pending and later requests with `cause`. Only the first call counts. */
    end(cause: Error): void;
    /** Calls the listener once, as soon as no request is pending. */
    whenIdle(listener: () => void): void;
    isEnded(): boolean;
    isIdle(): boolean;
    /** The number of requests without a reply. */
    pending(): number;
    /** The number of requests so far. */
    asked(): number;
}

type SettledAs<Kind extends Settled["kind"]> = Extract<Settled, { readonly kind: Kind }>;

/** Sends requests to a thread. Pending requests keep the process alive, an idle thread does not. */
export function openRequests(worker: Pick<Worker, "postMessage" | "ref" | "unref">): ThreadRequests {
    const waiting = new Map<number, (settled: Settled) => void>();
    const idle: (() => void)[] = [];
    let last = 0;
    let ended: Error | undefined;
    const settle = (settled: Settled) => {
        waiting.get(settled.id)?.(settled);
        waiting.delete(settled.id);
        if (waiting.size > 0) return;
        worker.unref();
        for (const listener of idle.splice(0)) listener();
    };
    return {
        send: async (request) => {
            if (ended !== undefined) throw ended;
            const { promise, resolve } = Promise.withResolvers<Settled>();
            const id = ++last;
            waiting.set(id, resolve);
            worker.ref();
            worker.postMessage({ id, ...request } satisfies ToLibrary);
            const settled = await promise;
            if (isOf(settled, request.wanted)) return settled;
            throw settled.kind === "failure"
                ? settled.cause
                : new Error(`The thread replied with "${settled.kind}" to "${request.wanted}".`);
        },
        settle,
        end: (cause) => {
            ended ??= cause;
            for (const id of [...waiting.keys()]) settle({ kind: "failure", id, cause: ended });
        },
        whenIdle: (listener) => {
            if (waiting.size === 0) listener();
            else idle.push(listener);
        },
        isEnded: () => ended !== undefined,
        isIdle: () => waiting.size === 0,
        pending: () => waiting.size,
        asked: () => last,
    };
}

function isOf<Kind extends Settled["kind"]>(settled: Settled, kind: Kind): settled is SettledAs<Kind> {
    return settled.kind === kind;
}
