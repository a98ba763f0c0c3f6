import { setTimeout as pause } from "node:timers/promises";

/** Work that nobody waits for, until the end. */
export interface RunningWork {
    add(work: Promise<void>): void;
    /** Resolves once all that was added is done, or after so many milliseconds. */
    done(most: number): Promise<void>;
}

/** `onFailure` is told of what is rejected, which would else end the process. */
export function openRunningWork(onFailure: (cause: unknown) => void): RunningWork {
    const running = new Set<Promise<void>>();
    return {
        add: (work) => {
            const handled = work.catch(onFailure).finally(() => running.delete(handled));
            running.add(handled);
        },
        done: async (most) => {
            const waiting = new AbortController();
            const over = pause(most, undefined, { signal: waiting.signal }).catch(() => undefined);
            await Promise.race([Promise.allSettled(running), over]).finally(() => waiting.abort());
        },
    };
}
