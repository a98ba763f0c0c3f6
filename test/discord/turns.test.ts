import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { openTurns } from "../../src/discord/turns.ts";

/** Turns on a clock that the test moves. */
function onAClock() {
    let now = 0;
    const waiting: { readonly at: number; readonly go: () => void }[] = [];
    const pause = (milliseconds: number) => {
        const { promise, resolve } = Promise.withResolvers<void>();
        waiting.push({ at: now + milliseconds, go: resolve });
        return promise;
    };
    const pass = async (milliseconds: number) => {
        now += milliseconds;
        for (let round = 0; round < 5; round++) {
            for (const { go } of waiting.filter(({ at }) => at <= now)) go();
            await nextTurn();
        }
    };
    return { turns: openTurns({ now: () => now, pause }), pass };
}

test("a member gets three replies in five seconds in a channel, and the others later", async () => {
    const { turns, pass } = onAClock();
    const sent: number[] = [];
    const ask = async (number: number, channel = "general", member = "ann") => {
        const turn = turns.take(channel, member);
        await turn.ready();
        sent.push(number);
        turn.end();
    };
    for (const number of [1, 2, 3]) await ask(number);
    void ask(4);
    void ask(5);
    await pass(4999);
    expect(sent).toEqual([1, 2, 3]);
    await ask(6, "general", "bea");
    await ask(7, "other");
    expect(sent).toEqual([1, 2, 3, 6, 7]);
    await pass(1);
    expect(sent).toEqual([1, 2, 3, 6, 7, 4, 5]);
});

test("the fourth question that a member has waiting is too many, in whatever channel", () => {
    const { turns } = onAClock();
    const [first] = ["a", "b", "c"].map((channel) => turns.take(channel, "ann"));
    expect(first?.isTooMany).toBe(false);
    const fourth = turns.take("d", "ann");
    expect(fourth.isTooMany).toBe(true);
    expect(turns.take("d", "bea").isTooMany).toBe(false);
    fourth.end();
    first?.end();
    expect(turns.take("d", "ann").isTooMany).toBe(false);
    expect(turns.take("d", "ann").isTooMany).toBe(true);
});
