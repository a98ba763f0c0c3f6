import { expect, test } from "vitest";
import {
    closedChannels,
    feedbackVotes,
    type HeldQuestion,
    lastQuestions,
    oncePerMinute,
    openHeld,
    shownAnswers,
} from "../../src/discord/recent.ts";
import { anAnswer } from "../build.ts";
import { readQuestion } from "../commands/a-context.ts";

const day = 24 * 60 * 60_000;

test("the answer in a message is remembered for a day", () => {
    let now = 0;
    const shown = shownAnswers(() => now);
    const answer = anAnswer();
    shown.remember("1", answer);
    now = day;
    expect(shown.in("1")).toBe(answer);
    expect(shown.in("2")).toBeUndefined();
    now = day + 1;
    expect(shown.in("1")).toBeUndefined();
});

test("beyond a thousand answers, the oldest is forgotten", () => {
    const shown = shownAnswers(() => 0);
    for (let id = 0; id <= 1000; id++) shown.remember(String(id), anAnswer());
    expect(shown.in("0")).toBeUndefined();
    expect(shown.in("1")).toBeDefined();
    expect(shown.in("1000")).toBeDefined();
});

test("an answer that replaces another in a message is remembered instead, and counts as new", () => {
    let now = 0;
    const shown = shownAnswers(() => now);
    shown.remember("1", anAnswer());
    const later = anAnswer();
    now = day - 1;
    shown.remember("1", later);
    now = day;
    expect(shown.in("1")).toBe(later);
});

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

test("a member's last question is remembered for ten minutes", () => {
    let now = 0;
    const last = lastQuestions(() => now);
    last.remember("ann", { question: "first" });
    last.remember("ann", { question: "second" });
    expect([last.of("ann"), last.of("bob")]).toEqual([{ question: "second" }, undefined]);
    now = 600_000;
    expect(last.of("ann")).toEqual({ question: "second" });
    now = 600_001;
    expect(last.of("ann")).toBeUndefined();
});

test("a last question can be forgotten at once", () => {
    const last = lastQuestions(() => 0);
    last.remember("ann", { question: "first" });
    last.forget("ann");
    expect(last.of("ann")).toBeUndefined();
});

test("beyond a thousand members, the one who asked longest ago is forgotten", () => {
    const last = lastQuestions(() => 0);
    for (let at = 0; at <= 1000; at++) last.remember(String(at), { question: `question ${at}` });
    expect(last.of("0")).toBeUndefined();
    expect(last.of("1")).toEqual({ question: "question 1" });
    expect(last.of("1000")).toEqual({ question: "question 1000" });
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
