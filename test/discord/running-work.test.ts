import { expect, test } from "vitest";
import { openRunningWork } from "../../src/discord/running-work.ts";
import { within } from "../within.ts";

test("a rejection is reported, and the rest continues", async () => {
    const told: unknown[] = [];
    const running = openRunningWork((cause) => told.push(cause));
    const cause = new Error("no network");
    const other = Promise.withResolvers<void>();
    running.add(Promise.reject(cause));
    running.add(other.promise);
    let isDone = false;
    const done = running.done(60_000).then(() => {
        isDone = true;
    });
    await expect.poll(() => told).toEqual([cause]);
    expect(isDone).toBe(false);
    other.resolve();
    await within("the rest of the work", done);
});

test("waiting ends if work takes too long", async () => {
    const running = openRunningWork(() => undefined);
    running.add(Promise.withResolvers<void>().promise);
    await within("the end", running.done(10));
});
