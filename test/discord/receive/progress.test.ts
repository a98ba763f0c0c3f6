import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { openProgress } from "../../../src/discord/receive/progress.ts";

/** Progress on a clock that the test controls, and what it showed when. */
function onAClock({ until = 60_000, takes = 0, fails = false } = {}) {
    let now = 0;
    const shown: [number, string][] = [];
    const waiting: { readonly at: number; readonly go: () => void }[] = [];
    const pause = (milliseconds: number) => {
        const { promise, resolve } = Promise.withResolvers<void>();
        waiting.push({ at: now + milliseconds, go: resolve });
        return promise;
    };
    const progress = openProgress<string>({
        show: async (text) => {
            shown.push([now, text]);
            if (fails) throw new Error("No");
            if (takes > 0) await pause(takes);
        },
        now: () => now,
        until,
        pause,
    });
    /** What finishes first in the end, after everything that can run now has run. */
    const nextUntil = async (end: number) => {
        await nextTurn();
        return waiting.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
    };
    const pass = async (milliseconds: number) => {
        const end = now + milliseconds;
        for (let due = await nextUntil(end); due !== undefined; due = await nextUntil(end)) {
            waiting.splice(waiting.indexOf(due), 1);
            now = Math.max(now, due.at);
            due.go();
        }
        now = end;
    };
    return { progress, shown, pass };
}

test("the first state is shown at once, then the newest every second", async () => {
    const { progress, shown, pass } = onAClock();
    for (let percent = 0; percent <= 100; percent += 10) {
        progress.update(`${percent} %`);
        await pass(300);
    }
    await pass(1000);
    expect(shown).toEqual([
        [0, "0 %"],
        [1000, "30 %"],
        [2000, "60 %"],
        [3000, "90 %"],
        [4000, "100 %"],
    ]);
});

test("a state after a pause is shown at once", async () => {
    const { progress, shown, pass } = onAClock();
    progress.update("one");
    await pass(5000);
    progress.update("two");
    await pass(0);
    expect(shown).toEqual([
        [0, "one"],
        [5000, "two"],
    ]);
});

test("no further edit is sent while Discord delays one", async () => {
    const { progress, shown, pass } = onAClock({ takes: 4000 });
    for (let at = 0; at < 5; at++) {
        progress.update(`${at}`);
        await pass(1000);
    }
    expect(shown).toEqual([
        [0, "0"],
        [4000, "3"],
    ]);
});

test("ending waits only for the edit that is under way", async () => {
    const { progress, shown, pass } = onAClock({ takes: 500 });
    progress.update("one");
    await pass(0);
    progress.update("two");
    let ended = false;
    const end = progress.end().then(() => {
        ended = true;
    });
    await pass(499);
    expect(ended).toBe(false);
    await pass(1);
    await end;
    progress.update("three");
    await pass(5000);
    expect(shown).toEqual([[0, "one"]]);
});

test("after the token has expired, nothing is shown and nothing fails", async () => {
    const { progress, shown, pass } = onAClock({ until: 1500 });
    for (let at = 0; at < 4; at++) {
        progress.update(`${at}`);
        await pass(1000);
    }
    await progress.end();
    expect(shown.map(([, text]) => text)).toEqual(["0", "1"]);
});

test("if a state cannot be shown, no other is tried and nothing fails", async () => {
    const { progress, shown, pass } = onAClock({ fails: true });
    progress.update("one");
    await pass(2000);
    progress.update("two");
    await pass(2000);
    await progress.end();
    expect(shown).toEqual([[0, "one"]]);
});
