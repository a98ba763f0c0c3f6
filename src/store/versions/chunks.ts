interface ChunkLimits<T> {
    /** How many items. */
    readonly most?: number;
    /** In bytes. */
    readonly sizeOf?: (item: T) => number;
}

/** Splits items into chunks for one statement, whose number of values is limited, and which takes this thread time to send. */
export function* chunks<T>(
    items: readonly T[],
    { most = 50, sizeOf = () => 0 }: ChunkLimits<T> = {},
): Generator<readonly T[]> {
    let from = 0;
    let size = 0;
    for (const [at, item] of items.entries()) {
        size += sizeOf(item);
        if (at + 1 - from < most && size < largestStatement) continue;
        yield items.slice(from, at + 1);
        from = at + 1;
        size = 0;
    }
    if (from < items.length) yield items.slice(from);
}

/** Bytes. */
const largestStatement = 1_000_000;
