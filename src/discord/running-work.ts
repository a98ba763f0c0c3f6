import { setTimeout as pause } from "node:timers/promises";

/** Running work that nobody waits for until the bot stops. */
export interface RunningWork {
    add(work: Promise<void>): void;
    /** Resolves when all work is done, or after `most` milliseconds. */
    done(most: number): Promise<void>;
}

/** Opens a set of running work. `onFailure` gets rejections, which would otherwise end the process. */
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
