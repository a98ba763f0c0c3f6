import { DiscordAPIError } from "discord.js";
import { describe, expect, test } from "vitest";
import { apologyFor, failureEvent } from "../../../src/discord/receive/failure.ts";

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
        expect(told(refusedWith(code))).toContain("could not show the answer here");
    });

    test.each([200000, 200001])("%i: AutoMod took the message", (code) => {
        expect(failureEvent(refusedWith(code), "ask", "ABC123").kind).toBe("unsendable");
        expect(told(refusedWith(code))).toContain("AutoMod");
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
