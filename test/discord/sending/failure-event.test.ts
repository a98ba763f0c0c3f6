import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { describe, expect, test } from "vitest";
import { LibraryAwayError } from "../../../src/answer/library-away.ts";
import { failureEvent, inChannel } from "../../../src/discord/sending/failure-event.ts";

const refusedWith = (code: number) =>
    new DiscordAPIError({ code, message: "secret" }, code, 400, "POST", "https://discord.test", {});

const eventOf = (cause: unknown) => failureEvent(cause, "ask", "ABC123");

test.each([10062, 40060, 10015, 50027])("%i: another process answered, or it is too late", (code) => {
    expect(eventOf(refusedWith(code))).toEqual({ kind: "lost-race", at: "ask", code });
});

test.each([
    10003, 10008, 20016, 20028, 20029, 30010, 40094, 50001, 50007, 50013, 50083, 50278, 90001, 160002, 160005,
    200000, 200001, 240000,
])("%i: Discord rejected what the bot sent", (code) => {
    expect(eventOf(refusedWith(code))).toEqual({ kind: "unsendable", at: "ask", code });
});

const withCode = (code: string) => Object.assign(new Error("secret"), { code });
const withStatus = (status: number) => new HTTPError(status, "", "POST", "https://discord.test", {});

test.each([
    [withCode("ECONNREFUSED"), "ECONNREFUSED"],
    [withCode("UND_ERR_CONNECT_TIMEOUT"), "UND_ERR_CONNECT_TIMEOUT"],
    [withStatus(503), "503"],
])("%s: Discord is away, which is no failure of the bot", (cause, code) => {
    expect(eventOf(cause)).toEqual({ kind: "unsent", at: "ask", code });
});

test.each([withCode("ERR_INVALID_ARG_TYPE"), withStatus(400), new Error("secret"), "secret"])(
    "%s is a failure of the bot",
    (cause) => {
        expect(eventOf(cause)).toEqual({ kind: "failure", reference: "ABC123", at: "ask", cause });
    },
);

test("a rate limit that lasts too long counts as a rejection", () => {
    const limit = {
        timeToReset: 1,
        limit: 5,
        method: "POST",
        hash: "",
        url: "",
        route: "",
        scope: "user",
    } as const;
    const cause = new RateLimitError({
        ...limit,
        majorParameter: "",
        global: false,
        retryAfter: 3_600_000,
        sublimitTimeout: 0,
    });
    expect(eventOf(cause)).toEqual({ kind: "unsendable", at: "ask", code: 429 });
});

test("a library that is away has an event of its own", () => {
    expect(eventOf(new LibraryAwayError("stopped"))).toEqual({ kind: "library-away", at: "ask" });
});

test.each([refusedWith(50035), new Error("secret"), "secret"])("anything else is a failure", (cause) => {
    expect(eventOf(cause)).toEqual({ kind: "failure", reference: "ABC123", at: "ask", cause });
});

describe("the event names the channel", () => {
    const event = eventOf(refusedWith(50013));

    test("of a server", () => {
        expect(inChannel(event, { guildId: "1", channelId: "2" })).toEqual({
            ...event,
            guildId: "1",
            channelId: "2",
        });
    });

    test("but not of direct messages, which is as good as naming the member", () => {
        expect(inChannel(event, { guildId: null, channelId: "2" })).toEqual(event);
    });

    test("but not for failures of the bot itself", () => {
        const failure = eventOf("secret");
        expect(inChannel(failure, { guildId: "1", channelId: "2" })).toEqual(failure);
    });
});
