import type { Worker } from "node:worker_threads";
import type { RequestContent, Settled, ToLibrary } from "./library-messages.ts";

/** What a library's thread was asked and has not settled yet. */
export interface ThreadRequests {
    /** Resolves with what came of it; rejects with its failure, or with why the thread ended. */
    send<Wanted extends RequestContent["wanted"]>(
        request: RequestContent & { readonly wanted: Wanted },
    ): Promise<SettledAs<Wanted>>;
    /** To be told of what the thread settled. */
    settle(settled: Settled): void;
    /** Rejects with this what waits, and what is sent from now on. Only the first counts. */
    end(cause: Error): void;
    /** Tells once, when nothing waits. */
    whenIdle(listener: () => void): void;
    isEnded(): boolean;
    isIdle(): boolean;
}

type SettledAs<Kind extends Settled["kind"]> = Extract<Settled, { readonly kind: Kind }>;

/** Keeps the process alive while something waits: a thread that only waits must not, one that is asked must. */
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
            throw settled.kind === "failure" ? settled.cause : new Error(`It settled a ${settled.kind}.`);
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
    };
}

function isOf<Kind extends Settled["kind"]>(settled: Settled, kind: Kind): settled is SettledAs<Kind> {
    return settled.kind === kind;
}
