/** Bytes held by objects and by memory outside the heap (array buffers are part of it). Expects node's --expose-gc. */
export function retained(): number {
    if (globalThis.gc === undefined) throw new Error("run node with --expose-gc");
    globalThis.gc();
    globalThis.gc();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
}
