import { expect, test } from "vitest";
import { shownAnswers } from "../../src/discord/shown-answers.ts";
import { anAnswer } from "../build.ts";

const day = 24 * 60 * 60_000;

test("the answer in a message is known for a day", () => {
    let now = 0;
    const shown = shownAnswers(() => now);
    const answer = anAnswer();
    shown.remember("1", answer);
    now = day - 1;
    expect(shown.in("1")).toBe(answer);
    expect(shown.in("2")).toBeUndefined();
    now = day;
    expect(shown.in("1")).toBeUndefined();
});

test("of more than a thousand the oldest is forgotten", () => {
    const shown = shownAnswers(() => 0);
    for (let id = 0; id <= 1000; id++) shown.remember(String(id), anAnswer());
    expect(shown.in("0")).toBeUndefined();
    expect(shown.in("1")).toBeDefined();
    expect(shown.in("1000")).toBeDefined();
});

test("an answer that takes another's place in a message is the one that is known, and counts as new", () => {
    let now = 0;
    const shown = shownAnswers(() => now);
    shown.remember("1", anAnswer());
    const later = anAnswer();
    now = day - 1;
    shown.remember("1", later);
    now = day;
    expect(shown.in("1")).toBe(later);
});
