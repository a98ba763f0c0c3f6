import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";

/** Does the work and measures the longest time, in milliseconds, that it kept the event loop from a timer of 1 ms. */
export async function longestStall<T>(
    work: () => Promise<T>,
): Promise<{ readonly result: T; readonly stall: number }> {
    const delays = monitorEventLoopDelay({ resolution: 1 });
    delays.enable();
    // The monitor counts from its first turn on, and up to its last.
    await pause(settling);
    delays.reset();
    const result = await work();
    await pause(settling);
    delays.disable();
    return { result, stall: delays.max / 1e6 };
}

const settling = 20;
