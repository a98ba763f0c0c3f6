import { DiscordAPIError } from "discord.js";
import { describe, expect, test } from "vitest";
import { LibraryAwayError } from "../../../src/answer/library-away.ts";
import type { BotEvent } from "../../../src/discord/event.ts";
import { apologyFor, reportFailure } from "../../../src/discord/receive/failure.ts";
import { failureEvent } from "../../../src/discord/sending/failure-event.ts";

function refusedWith(code: number): DiscordAPIError {
    return new DiscordAPIError({ code, message: "secret" }, code, 400, "POST", "https://discord.test", {});
}

const told = (cause: unknown) => apologyFor(failureEvent(cause, "ask", "ABC123"));

describe("what went wrong is told by what can be done about it", () => {
    test.each([10062, 40060])("%i: another process answered, and nothing is said", (code) => {
        expect(failureEvent(refusedWith(code), "ask", "ABC123")).toEqual({
            kind: "lost-race",
            at: "ask",
            code,
        });
        expect(told(refusedWith(code))).toBeUndefined();
    });

    test.each([50001, 50013, 50007, 10003, 10008])("%i: the bot may not write here", (code) => {
        expect(failureEvent(refusedWith(code), "ask", "ABC123")).toEqual({
            kind: "unsendable",
            at: "ask",
            code,
        });
        expect(told(refusedWith(code))).toContain("can't show the answer here");
    });

    test.each([200000, 200001])("%i: AutoMod took the message", (code) => {
        expect(failureEvent(refusedWith(code), "ask", "ABC123").kind).toBe("unsendable");
        expect(told(refusedWith(code))).toContain("AutoMod");
    });

    test("a library that is away is named, and the member asked to come back", () => {
        const cause = new LibraryAwayError("The answering thread stopped (secret).");
        expect(failureEvent(cause, "ask", "ABC123")).toEqual({ kind: "library-away", at: "ask" });
        expect(told(cause)).toBe("I'm reopening the articles after a problem. Please ask again in a minute.");
    });

    test.each([refusedWith(50035), new Error("secret"), "secret"])(
        "anything else is a failure with a reference, and its words stay unsaid",
        (cause) => {
            expect(failureEvent(cause, "ask", "ABC123")).toMatchObject({
                kind: "failure",
                reference: "ABC123",
                cause,
            });
            expect(told(cause)).toContain("`ABC123`");
            expect(told(cause)).not.toContain("secret");
        },
    );
});

function aReport() {
    const events: BotEvent[] = [];
    const bot = { observe: (event: BotEvent) => void events.push(event), newReference: () => "ABC123" };
    const report = (cause: unknown, apologize: (sentence: string) => Promise<unknown>) =>
        reportFailure({ cause, at: "ask", apologize }, bot);
    return { events, report };
}

test("a failure is observed, and the member is told a sentence with its reference", async () => {
    const { events, report } = aReport();
    const told: string[] = [];
    const cause = new Error("No");
    await report(cause, async (sentence) => told.push(sentence));
    expect(events).toEqual([{ kind: "failure", reference: "ABC123", at: "ask", cause }]);
    expect(told).toEqual([expect.stringContaining("`ABC123`")]);
});

test("an apology that fails, too, is observed, and nothing is rejected", async () => {
    const { events, report } = aReport();
    const second = new Error("No again");
    await report(new Error("No"), () => Promise.reject(second));
    expect(events).toMatchObject([{ at: "ask" }, { kind: "failure", at: "ask apology", cause: second }]);
});

test("where another process answered, the member is told nothing", async () => {
    const { events, report } = aReport();
    const told: string[] = [];
    await report(refusedWith(10062), async (sentence) => told.push(sentence));
    expect(events).toEqual([{ kind: "lost-race", at: "ask", code: 10062 }]);
    expect(told).toEqual([]);
});
