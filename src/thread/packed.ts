import { setImmediate as nextTurn } from "node:timers/promises";
import { deserialize, serialize } from "node:v8";

/** Many items for another thread, which reads a whole message in one turn but unpacks these in several. */
export interface Packed<Item> {
    /** Each has up to 250 items. */
    readonly parts: readonly Uint8Array[];
    /** Only a type: what `unpacked` returns. */
    readonly of?: Item;
}

/** Packs the items, which must be plain data. */
export function packed<Item>(items: readonly Item[]): Packed<Item> {
    const parts: Uint8Array[] = [];
    for (let from = 0; from < items.length; from += itemsInPart)
        parts.push(serialize(items.slice(from, from + itemsInPart)));
    return { parts };
}

/** Unpacks the items, each part in a turn of its own. */
export async function unpacked<Item>({ parts }: Packed<Item>): Promise<readonly Item[]> {
    const items: Item[] = [];
    for (const part of parts) {
        // SAFETY: `packed` wrote it in this process, from items of this type.
        items.push(...(deserialize(part) as Item[]));
        await nextTurn();
    }
    return items;
}

/** It takes a millisecond to unpack as many facts. */
const itemsInPart = 250;
