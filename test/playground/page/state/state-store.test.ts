import { expect, test } from "vitest";
import { openStore } from "../../../../src/playground/page/state/state-store.ts";

test("tells of each new value once, and of none that stayed the same", () => {
    const told: number[] = [];
    const store = openStore(1, (value) => told.push(value));
    store.change((value) => value + 1);
    store.change((value) => value);
    expect(told).toEqual([2]);
    expect(store.get()).toBe(2);
});
