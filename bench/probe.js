import { isMainThread } from "node:worker_threads";

/** Milliseconds. */
const aLongTurn = 5;

// Preloaded into a measured process with --import. Sends its usage for every message from its parent. This is JavaScript because
// the compiler for TypeScript would take memory that the process may not need otherwise.
if (isMainThread && process.send !== undefined) {
    const cell = new Int32Array(new SharedArrayBuffer(4));
    let seen = Number.POSITIVE_INFINITY;
    let seenAt = performance.now();
    let longest = 0;
    const look = () => {
        // Linux counts in steps of several milliseconds while a thread does not give up its processor.
        if (performance.now() - seenAt > aLongTurn) Atomics.wait(cell, 0, 0, 0.02);
        const { user, system } = process.threadCpuUsage();
        const now = (user + system) / 1000;
        longest = Math.max(longest, now - seen);
        seen = now;
        seenAt = performance.now();
    };
    // A timer runs at the latest after the turn during which it falls due.
    setInterval(look, 2).unref();
    process.on("message", () => {
        look();
        const { user, system } = process.cpuUsage();
        process.send?.({
            cpu: (user + system) / 1000,
            resident: process.memoryUsage.rss(),
            peakResident: process.resourceUsage().maxRSS * 1024,
            turn: longest,
        });
        longest = 0;
    });
    process.on("disconnect", () => process.exit());
    // Otherwise the process would never end.
    process.channel?.unref();
}
