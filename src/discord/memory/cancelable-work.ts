import { randomUUID } from "node:crypto";

/** What runs now and can be canceled by the member who started it. In memory only. */
export interface CancelableWork {
    /** Runs the work until it ends. The signal is aborted when the member cancels it by the key, which nobody can guess. */
    run<Result>(userId: string, work: (key: string, signal: AbortSignal) => Promise<Result>): Promise<Result>;
    /** "not-running" if the work has ended, or an earlier process ran it. */
    cancel(userId: string, key: string): "canceled" | "not-running" | "of-another";
}

export function openCancelableWork(): CancelableWork {
    const running = new Map<string, { readonly userId: string; readonly canceling: AbortController }>();
    return {
        run: async (userId, work) => {
            const key = randomUUID();
            const canceling = new AbortController();
            running.set(key, { userId, canceling });
            try {
                return await work(key, canceling.signal);
            } finally {
                running.delete(key);
            }
        },
        cancel: (userId, key) => {
            const found = running.get(key);
            if (found === undefined) return "not-running";
            if (found.userId !== userId) return "of-another";
            found.canceling.abort();
            return "canceled";
        },
    };
}
