/** Splits items into chunks for one statement, whose number of values is limited, and which takes this thread time to send. `sizeOf` is in bytes. */
export function* chunks<T>(
    items: readonly T[],
    sizeOf: (item: T) => number = () => 0,
): Generator<readonly T[]> {
    let from = 0;
    let size = 0;
    for (const [at, item] of items.entries()) {
        size += sizeOf(item);
        if (at + 1 - from < mostItems && size < largestStatement) continue;
        yield items.slice(from, at + 1);
        from = at + 1;
        size = 0;
    }
    if (from < items.length) yield items.slice(from);
}

const mostItems = 50;
/** Bytes. */
const largestStatement = 1_000_000;
