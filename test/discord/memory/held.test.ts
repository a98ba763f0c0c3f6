import { expect, test } from "vitest";
import { type HeldQuestion, openHeld } from "../../../src/discord/memory/held.ts";
import { readQuestion } from "../../commands/a-context.ts";

test("a held question can be taken once, for a quarter of an hour", () => {
    let now = 0;
    const held = openHeld<HeldQuestion>(() => now);
    const question = { question: readQuestion("How tall?"), hidden: false, articles: ["a"] };
    const [key, late] = [held.hold(question), held.hold(question)];
    expect(key).not.toBe(late);
    expect([held.take("other"), held.take(key), held.take(key)]).toEqual([undefined, question, undefined]);
    now = 15 * 60_000 + 1;
    expect(held.take(late)).toBeUndefined();
});
