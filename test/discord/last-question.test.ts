import { expect, test } from "vitest";
import { lastQuestions } from "../../src/discord/last-question.ts";

test("a member's last question is remembered for ten minutes", () => {
    let now = 0;
    const last = lastQuestions(() => now);
    last.remember("ann", "first");
    last.remember("ann", "second");
    expect([last.of("ann"), last.of("bob")]).toEqual(["second", undefined]);
    now = 599_999;
    expect(last.of("ann")).toBe("second");
    now = 600_000;
    expect(last.of("ann")).toBeUndefined();
});

test("it can be forgotten at once", () => {
    const last = lastQuestions(() => 0);
    last.remember("ann", "first");
    last.forget("ann");
    expect(last.of("ann")).toBeUndefined();
});

test("of a thousand and one members the one who asked longest ago is forgotten", () => {
    const last = lastQuestions(() => 0);
    for (let at = 0; at <= 1000; at++) last.remember(String(at), `question ${at}`);
    expect(last.of("0")).toBeUndefined();
    expect(last.of("1")).toBe("question 1");
    expect(last.of("1000")).toBe("question 1000");
});
