import { expect, test } from "vitest";
import { judgements } from "../../src/discord/judgements.ts";

test("a member judges each answer once, and others do as well", () => {
    const { claim } = judgements(() => 1);
    const claims = [claim("1", "a"), claim("1", "a"), claim("1", "b"), claim("2", "a"), claim("2", "a")];
    expect(claims).toEqual([true, false, true, true, false]);
});

test("what could not be counted can be judged again", () => {
    const { claim, release } = judgements(() => 1);
    claim("1", "a");
    release("1", "a");
    expect(claim("1", "a")).toBe(true);
});

test("a day later nothing is remembered, and a second attempt does not lengthen it", () => {
    let now = 1;
    const { claim } = judgements(() => now);
    claim("1", "a");
    now += 86_399_000;
    expect(claim("1", "a")).toBe(false);
    now += 2000;
    expect(claim("1", "a")).toBe(true);
});

test("what is remembered of one member is forgotten when she wishes, and of no other", () => {
    const { claim, forget } = judgements(() => 1);
    claim("1", "a");
    claim("11", "a");
    forget("1");
    expect([claim("1", "a"), claim("11", "a")]).toEqual([true, false]);
});

test("ten thousand are remembered", () => {
    const { claim } = judgements(() => 1);
    for (let at = 0; at <= 10_000; at++) claim("1", String(at));
    expect([claim("1", "10000"), claim("1", "0")]).toEqual([false, true]);
});
