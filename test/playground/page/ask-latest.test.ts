import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { askLatest } from "../../../src/playground/page/ask-latest.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("asks once, with the newest question, after a pause", async () => {
    const asked: string[] = [];
    const told: string[] = [];
    const latest = askLatest(
        {
            ask: async (question: string) => {
                asked.push(question);
                return `to ${question}`;
            },
            onAnswer: (answer: string) => told.push(answer),
        },
        100,
    );
    latest.ask("b");
    await vi.advanceTimersByTimeAsync(99);
    latest.ask("br");
    await vi.advanceTimersByTimeAsync(99);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toEqual(["br"]);
    expect(told).toEqual(["to br"]);
});

test("an answer that arrives after a newer question is ignored", async () => {
    const answers = new Map<string, (answer: string) => void>();
    const told: string[] = [];
    const latest = askLatest(
        {
            ask: (question: string) => {
                const { promise, resolve } = Promise.withResolvers<string>();
                answers.set(question, resolve);
                return promise;
            },
            onAnswer: (answer: string) => told.push(answer),
        },
        100,
    );
    latest.ask("slow");
    await vi.advanceTimersByTimeAsync(100);
    latest.ask("quick");
    await vi.advanceTimersByTimeAsync(100);
    answers.get("quick")?.("for quick");
    answers.get("slow")?.("for slow");
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(["for quick"]);
});

test("a forgotten question is neither asked nor answered", async () => {
    const told: string[] = [];
    const latest = askLatest(
        { ask: async (question: string) => question, onAnswer: (answer: string) => told.push(answer) },
        100,
    );
    latest.ask("x");
    latest.forget();
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual([]);
});
