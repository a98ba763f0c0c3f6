import { expect, test } from "vitest";
import { questionLimit } from "../../../src/discord/receive/question-limit.ts";

test("allows so many questions in any minute, then gives the seconds until the next", () => {
    let now = 0;
    const limit = questionLimit(2, () => now);
    expect(limit("ann")).toBeUndefined();
    now = 20_000;
    expect(limit("ann")).toBeUndefined();
    now = 30_500;
    expect(limit("ann")).toBe(30);
    expect(limit("bob")).toBeUndefined();
    now = 60_001;
    expect(limit("ann")).toBeUndefined();
    expect(limit("ann")).toBe(20);
});

test("refused questions do not extend the wait", () => {
    let now = 0;
    const limit = questionLimit(1, () => now);
    limit("ann");
    for (now = 1000; now < 60_000; now += 1000) expect(limit("ann")).toBe(60 - now / 1000);
    now = 60_000;
    expect(limit("ann")).toBeUndefined();
});
