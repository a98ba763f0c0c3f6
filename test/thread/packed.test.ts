import { expect, test } from "vitest";
import { packed, unpacked } from "../../src/thread/packed.ts";
import { countTurns } from "../count-turns.ts";

test("items are packed in parts and unpacked in order, each part in another turn", async () => {
    const items = Array.from({ length: 1001 }, (_, at) => ({ id: `a${at}`, collection: undefined, at }));
    const sent = structuredClone(packed(items));
    expect(sent.parts).toHaveLength(5);
    const turns = countTurns();
    expect(await unpacked(sent)).toEqual(items);
    expect(turns.stop()).toBeGreaterThan(3);
});

test("no items are no parts", async () => {
    expect(await unpacked(packed([]))).toEqual([]);
});
