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

describe("the member is told what can be done about it", () => {
    test("nothing, if another process answered", () => {
        expect(told(refusedWith(10062))).toBeUndefined();
    });

    test.each([
        [50013, "can't show the answer here"],
        [160005, "can't show the answer here"],
        [20028, "ask again in a minute"],
        [200000, "AutoMod"],
        [240000, "harmful links"],
    ])("%i", (code, words) => {
        expect(told(refusedWith(code))).toContain(words);
    });

    test("to come back later, if the library is away", () => {
        const cause = new LibraryAwayError("The thread that answers stopped (secret).");
        expect(told(cause)).toBe("I'm reopening the articles after a problem. Please ask again in a minute.");
    });

    test.each([refusedWith(50035), new Error("secret"), "secret"])(
        "a reference and none of its words, if it is anything else",
        (cause) => {
            expect(told(cause)).toContain("`ABC123`");
            expect(told(cause)).not.toContain("secret");
        },
    );
});

function aReport() {
    const events: BotEvent[] = [];
    const bot = { observe: (event: BotEvent) => void events.push(event), newReference: () => "ABC123" };
    const report = (cause: unknown, apologize: (sentence: string) => Promise<unknown>) =>
        reportFailure({ cause, at: "ask", use: { guildId: "1", channelId: "2" }, apologize }, bot);
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

test("an apology that Discord rejects for the same reason is not observed again", async () => {
    const { events, report } = aReport();
    await report(refusedWith(50083), () => Promise.reject(refusedWith(50083)));
    expect(events).toEqual([{ kind: "unsendable", at: "ask", code: 50083, guildId: "1", channelId: "2" }]);
    await report(refusedWith(50083), () => Promise.reject(refusedWith(50001)));
    expect(events.slice(1)).toMatchObject([{ code: 50083 }, { at: "ask apology", code: 50001 }]);
});

test("while Discord is away, that is observed once, and the apology is still tried", async () => {
    const { events, report } = aReport();
    const told: string[] = [];
    const away = Object.assign(new Error("secret"), { code: "ECONNRESET" });
    await report(away, (sentence) => {
        told.push(sentence);
        return Promise.reject(away);
    });
    expect(events).toEqual([{ kind: "unsent", at: "ask", code: "ECONNRESET" }]);
    expect(told).toEqual(["Discord had a problem, and my answer was lost. Please try again."]);
});

test("where another process answered, the member is told nothing", async () => {
    const { events, report } = aReport();
    const told: string[] = [];
    await report(refusedWith(10062), async (sentence) => told.push(sentence));
    expect(events).toEqual([{ kind: "lost-race", at: "ask", code: 10062 }]);
    expect(told).toEqual([]);
});
