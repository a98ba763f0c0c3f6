/** Collects garbage and returns the bytes still in use, including array buffers, but not shared ones. Needs node --expose-gc. */
export function retained(): number {
    if (globalThis.gc === undefined) throw new Error("Run node with --expose-gc.");
    globalThis.gc();
    globalThis.gc();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
}
