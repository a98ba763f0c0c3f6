import { expect, test } from "vitest";
import { openQueue } from "../../src/proposal/in-turn.ts";
import { within } from "../within.ts";

test("work begins when all before it has ended, also with a failure, and settles for itself", async () => {
    const inTurn = openQueue();
    const held = Promise.withResolvers<void>();
    const done: string[] = [];
    const first = inTurn(async () => {
        await within("the first to be released", held.promise);
        done.push("first");
        throw new Error("failed");
    });
    const second = inTurn(async () => done.push("second"));
    held.resolve();
    await expect(first).rejects.toThrow("failed");
    expect(await within("the second", second)).toBe(2);
    expect(done).toEqual(["first", "second"]);
});
