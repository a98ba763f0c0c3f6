import { expect, test } from "vitest";
import { openStore } from "../../../../src/playground/page/state/state-store.ts";

test("reports each new value once, and no unchanged one", () => {
    const told: number[] = [];
    const store = openStore(1, (value) => told.push(value));
    store.change((value) => value + 1);
    store.change((value) => value);
    expect(told).toEqual([2]);
    expect(store.get()).toBe(2);
});
