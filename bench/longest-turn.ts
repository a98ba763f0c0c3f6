import { threadTime } from "./thread-time.ts";

/** Work, and the main thread's processor time meanwhile, in milliseconds. */
export interface TurnMeasure<T> {
    readonly result: T;
    /** The most in one turn. */
    readonly longest: number;
    /** In all turns together, except those in which hardly anything happened. */
    readonly total: number;
}

/**
 * Runs the work and measures the longest turn of the main thread's event loop. A turn is one round of the loop: everything that
 * runs between two checks for immediates, garbage collection included. Meanwhile the loop never waits for events, so that
 * every turn is measured.
 */
export async function longestTurn<T>(work: () => Promise<T>): Promise<TurnMeasure<T>> {
    let longest = 0;
    let total = 0;
    let isOver = false;
    let before = threadTime();
    const check = () => {
        const now = threadTime();
        longest = Math.max(longest, now - before);
        if (now - before > idle) total += now - before;
        before = now;
        if (!isOver) setImmediate(check);
    };
    setImmediate(check);
    try {
        // Not within this turn, which may have begun long ago.
        await new Promise(setImmediate);
        [longest, total] = [0, 0];
        const result = await work();
        await new Promise(setImmediate);
        return { result, longest, total };
    } finally {
        isOver = true;
    }
}

/** Milliseconds that a turn takes in which nothing happens. */
const idle = 0.1;
