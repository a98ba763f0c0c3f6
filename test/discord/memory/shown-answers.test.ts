import { expect, test } from "vitest";
import { lastQuestions, shownAnswers } from "../../../src/discord/memory/shown-answers.ts";
import { anAnswer } from "../../build.ts";

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
