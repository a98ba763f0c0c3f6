import { describe, expect, test } from "vitest";
import { openRateLimits } from "../../../src/loopback/rest/rate-limits.ts";
import { aClient } from "../a-client.ts";
import { aRest } from "./a-rest.ts";

/** Limits at a clock that stands still until the test moves it. */
function limitsAt({ hurry = 1, channelWrites = Number.POSITIVE_INFINITY } = {}) {
    let time = 1_800_000_000_000;
    const limits = openRateLimits({ now: () => time, hurry, channelWrites });
    return { ...limits, wait: (milliseconds: number) => (time += milliseconds), now: () => time };
}

const messages = { name: "messages", limit: 5, window: 5000 };

// Rate Limits, "Header Format", "Exceeding A Rate Limit":
// https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit
describe("a bucket", () => {
    test("counts its requests in headers, refuses more, and opens again after its window", () => {
        const { route, wait } = limitsAt();
        const left = () => route(messages, "/channels/1").headers["x-ratelimit-remaining"];
        expect([1, 2, 3, 4, 5].map(left)).toEqual(["4", "3", "2", "1", "0"]);
        wait(1250);
        expect(route(messages, "/channels/1")).toEqual({
            headers: {
                "x-ratelimit-limit": "5",
                "x-ratelimit-remaining": "0",
                "x-ratelimit-reset": "1800000005",
                "x-ratelimit-reset-after": "3.750",
                "x-ratelimit-bucket": expect.stringMatching(/^[0-9a-f]+$/u),
                "x-ratelimit-scope": "user",
                "retry-after": "4",
            },
            refusal: { message: "You are being rate limited.", retry_after: 3.75, global: false },
        });
        wait(3750);
        expect(route(messages, "/channels/1").refusal).toBeUndefined();
    });

    test("is another one for another channel", () => {
        const { route } = limitsAt();
        for (let at = 0; at < 5; at++) route(messages, "/channels/1");
        expect(route(messages, "/channels/1").refusal).toBeDefined();
        expect(route(messages, "/channels/2").refusal).toBeUndefined();
    });

    test("passes faster in a hurry, with the same size", () => {
        const { route, wait } = limitsAt({ hurry: 50 });
        for (let at = 0; at < 5; at++) expect(route(messages, "/channels/1").refusal).toBeUndefined();
        expect(route(messages, "/channels/1")).toMatchObject({ refusal: { retry_after: 0.1 } });
        wait(100);
        expect(route(messages, "/channels/1").refusal).toBeUndefined();
    });
});

// Rate Limits, "Global Rate Limit": https://docs.discord.com/developers/topics/rate-limits#global-rate-limit
test("all requests together are limited to 50 a second, but answers to interactions are not counted", async () => {
    const { all, wait } = limitsAt();
    for (let at = 0; at < 50; at++) expect(all().refusal).toBeUndefined();
    expect(all()).toEqual({
        headers: { "retry-after": "1", "x-ratelimit-global": "true", "x-ratelimit-scope": "global" },
        refusal: { message: "You are being rate limited.", retry_after: 1, global: true },
    });
    wait(1000);
    expect(all().refusal).toBeUndefined();

    const { loopback, send } = await aRest();
    const statuses = (count: number, path: string) =>
        Promise.all(Array.from({ length: count }, async () => (await send("GET", path)).status));
    const answers = `/webhooks/${loopback.applicationId}/none/messages/@original`;
    expect(new Set(await statuses(60, answers))).toEqual(new Set([404]));
    const statusesOfBot = await statuses(60, "/users/@me");
    expect(statusesOfBot.filter((status) => status === 429).length).toBeGreaterThanOrEqual(10);
    expect(loopback.invalidRequests()).toBeGreaterThanOrEqual(10);
});

// Opcodes and Status Codes, "JSON Error Codes", 20028, and https://github.com/discord/discord-api-docs/issues/5312
test("a channel can limit what all its members write together", async () => {
    const { channel, now } = limitsAt({ channelWrites: 2 });
    expect(channel([now() - 6000, now() - 1000]).refusal).toBeUndefined();
    expect(channel([now() - 2000, now() - 1000])).toMatchObject({
        headers: { "x-ratelimit-scope": "shared" },
        refusal: { code: 20028, retry_after: 3 },
    });
    const { loopback, post } = await aRest({ channelWrites: 2 });
    const guild = loopback.guild("Lervik");
    const general = guild.channel("general");
    const ann = guild.member("Ann");
    await ann.say(general, "one");
    expect((await post(general)).status).toBe(200);
    expect((await post(general)).body).toMatchObject({ code: 20028 });
});

// Rate Limits, "Invalid Request Limit aka Cloudflare bans":
// https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
test("10,000 refused requests in ten minutes ban the bot", () => {
    const { all, answered, invalid, wait } = limitsAt();
    for (let at = 0; at < 9999; at++) answered(403);
    for (const status of [200, 400, 404]) answered(status);
    expect([invalid(), all().refusal]).toEqual([9999, undefined]);
    answered(429);
    expect(all().refusal).toBe("error code: 1015");
    wait(10 * 60 * 1000 + 1);
    expect([invalid(), all().refusal]).toEqual([0, undefined]);
});

// Rate Limits: https://docs.discord.com/developers/topics/rate-limits
test("discord.js obeys the limits: no message is refused, and all arrive", async () => {
    const { client, loopback, general } = await aClient();
    const channel = await client.channels.fetch(general.channelId);
    if (channel?.isSendable() !== true) throw new Error("The channel takes no messages.");
    await Promise.all(Array.from({ length: 12 }, (_, at) => channel.send(`Message ${at}`)));
    expect(loopback.messages(general)).toHaveLength(12);
    expect(loopback.invalidRequests()).toBe(0);
});
