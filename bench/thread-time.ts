/** Milliseconds of CPU time that this thread has taken. */
export function threadTime(): number {
    // Linux counts in steps of several milliseconds while a thread does not give up its processor.
    Atomics.wait(cell, 0, 0, 0.02);
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
}

const cell = new Int32Array(new SharedArrayBuffer(4));
