import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";

/** Runs the work and measures the longest time, in milliseconds, for which it blocked the event loop. */
export async function longestStall<T>(
    work: () => Promise<T>,
): Promise<{ readonly result: T; readonly stall: number }> {
    const delays = monitorEventLoopDelay({ resolution: 1 });
    delays.enable();
    // The monitor measures between timer ticks, so give it a tick before and after the work.
    await pause(settling);
    delays.reset();
    const result = await work();
    await pause(settling);
    delays.disable();
    return { result, stall: delays.max / 1e6 };
}

const settling = 20;
