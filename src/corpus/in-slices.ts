import { setImmediate as nextTurn } from "node:timers/promises";

/** Some items at a time, each slice in another turn of the event loop, so that a pass over thousands of them delays nothing else. */
export async function* inSlices<Item>(items: readonly Item[], size = 500): AsyncGenerator<readonly Item[]> {
    for (let from = 0; from < items.length; from += size) {
        if (from > 0) await nextTurn();
        yield items.slice(from, from + size);
    }
}
