import { expect, test } from "vitest";
import { within } from "./within.ts";

const never = new Promise<never>(() => undefined);

test("a wait that takes too long rejects with what was waited for, and where", async () => {
    const failure = await within("the tide", never, 5).catch((cause: unknown) => cause);
    expect(failure).toMatchObject({ message: "Waited 0.005 s for the tide." });
    expect(failure).toMatchObject({ stack: expect.stringContaining("within.test.ts") });
});

test("a result or failure in time is passed on", async () => {
    expect(await within("a number", Promise.resolve(7), 1000)).toBe(7);
    const failing = within("a number", Promise.reject(new Error("none left")), 1000);
    await expect(failing).rejects.toThrow("none left");
});
