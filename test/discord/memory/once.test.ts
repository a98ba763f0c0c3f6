import { expect, test } from "vitest";
import { closedChannels, feedbackVotes, oncePerMinute } from "../../../src/discord/memory/once.ts";

test("each member can vote once per answer", () => {
    const { claim } = feedbackVotes(() => 0);
    const claims = [claim("1", "a"), claim("1", "a"), claim("1", "b"), claim("2", "a"), claim("2", "a")];
    expect(claims).toEqual([true, false, true, true, false]);
});

test("a vote that could not be counted can be repeated", () => {
    const { claim, release } = feedbackVotes(() => 0);
    claim("1", "a");
    release("1", "a");
    expect(claim("1", "a")).toBe(true);
});

test("votes are forgotten after a day, even if members try again meanwhile", () => {
    let now = 0;
    const { claim } = feedbackVotes(() => now);
    claim("1", "a");
    now += 86_399_000;
    expect(claim("1", "a")).toBe(false);
    now += 2000;
    expect(claim("1", "a")).toBe(true);
});

test("members can have their own votes forgotten, but not those of others", () => {
    const { claim, forget } = feedbackVotes(() => 0);
    claim("1", "a");
    claim("11", "a");
    forget("1");
    expect([claim("1", "a"), claim("11", "a")]).toEqual([true, false]);
});

test("ten thousand votes are remembered", () => {
    const { claim } = feedbackVotes(() => 0);
    for (let at = 0; at <= 10_000; at++) claim("1", String(at));
    expect([claim("1", "10000"), claim("1", "0")]).toEqual([false, true]);
});

test("something happens to each member once a minute, however often it is tried", () => {
    let now = 0;
    const may = oncePerMinute(() => now);
    expect([may("ann"), may("bea"), may("ann")]).toEqual([true, true, false]);
    now = 60_000;
    expect(may("ann")).toBe(false);
    now = 60_001;
    expect([may("ann"), may("ann")]).toEqual([true, false]);
});

test("a channel that refused a message is left alone for a minute", () => {
    let now = 0;
    const places = closedChannels(() => now);
    expect(places.of("1")).toBeUndefined();
    places.note("1", "nothing");
    expect(places.takesReactions("1")).toBe(true);
    places.note("1", "reaction");
    now = 60_000;
    expect([places.of("1"), places.of("2")]).toEqual(["reaction", undefined]);
    now = 60_001;
    expect(places.of("1")).toBeUndefined();
});

test("a channel that refused a reaction gets no other for a minute, but still messages", () => {
    let now = 0;
    const places = closedChannels(() => now);
    places.noteReaction("1");
    now = 60_000;
    expect([places.takesReactions("1"), places.takesReactions("2"), places.of("1")]).toEqual([
        false,
        true,
        undefined,
    ]);
    now = 60_001;
    expect(places.takesReactions("1")).toBe(true);
});
