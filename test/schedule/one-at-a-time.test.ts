import { expect, test } from "vitest";
import { oneAtATime } from "../../src/schedule/one-at-a-time.ts";
import { within } from "../within.ts";

/** Work whose runs end when the test says so. */
function heldWork() {
    const runs: PromiseWithResolvers<void>[] = [];
    let running = 0;
    let most = 0;
    const ask = oneAtATime(async () => {
        most = Math.max(most, ++running);
        const run = Promise.withResolvers<void>();
        runs.push(run);
        await run.promise.finally(() => running--);
    });
    const asked = (): Promise<void> => within("the work to be done", ask());
    return { ask: asked, runs, most: () => most };
}

test("work starts at once if none is running", async () => {
    const { ask, runs } = heldWork();
    const first = ask();
    expect(runs).toHaveLength(1);
    runs[0]?.resolve();
    await first;
    const second = ask();
    expect(runs).toHaveLength(2);
    runs[1]?.resolve();
    await second;
});

test("all calls during a run share one more run after it", async () => {
    const { ask, runs, most } = heldWork();
    const first = ask();
    const done: string[] = [];
    const later = ["a", "b", "c"].map((name) => ask().then(() => done.push(name)));
    expect(runs).toHaveLength(1);
    runs[0]?.resolve();
    await first;
    expect(done).toEqual([]);
    await expect.poll(() => runs.length).toBe(2);
    runs[1]?.resolve();
    await Promise.all(later);
    expect(runs).toHaveLength(2);
    expect(most()).toBe(1);
});

test("a call during the second run gets a third run", async () => {
    const { ask, runs, most } = heldWork();
    const first = ask();
    const second = ask();
    runs[0]?.resolve();
    await first;
    await expect.poll(() => runs.length).toBe(2);
    const third = ask();
    runs[1]?.resolve();
    await second;
    await expect.poll(() => runs.length).toBe(3);
    runs[2]?.resolve();
    await third;
    expect(most()).toBe(1);
});

test("a failing run rejects only the calls that asked for it", async () => {
    const { ask, runs } = heldWork();
    const first = ask();
    const second = ask();
    runs[0]?.reject(new Error("no database"));
    await expect(first).rejects.toThrow("no database");
    await expect.poll(() => runs.length).toBe(2);
    runs[1]?.resolve();
    await second;
    const third = ask();
    expect(runs).toHaveLength(3);
    runs[2]?.resolve();
    await third;
});
