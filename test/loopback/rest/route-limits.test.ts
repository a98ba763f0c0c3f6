import { expect, test } from "vitest";
import { bucketOf } from "../../../src/loopback/rest/route-limits.ts";

const message = "/channels/:channel/messages/:message";
const emoji = `${message}/reactions/:emoji/@me`;
const day = 24 * 60 * 60 * 1000;

// Rate Limits: https://docs.discord.com/developers/topics/rate-limits. It says that sizes should not be relied on; these were
// observed: https://github.com/discord/discord-api-docs/issues/8330 (deleting), issues/981 and
// https://github.com/discord-jda/JDA/pull/1020 (reactions), issues/6753 (webhooks), issues/1135 (reading).
test.each([
    ["POST", "/channels/:channel/messages", undefined, 5, 5000],
    ["PATCH", message, 0, 5, 5000],
    ["DELETE", message, 0, 5, 1000],
    ["DELETE", message, 11_000, 3, 333],
    ["DELETE", message, 15 * day, 30, 4000],
    ["PUT", emoji, 0, 1, 250],
    ["POST", "/webhooks/:app/:token", undefined, 5, 2000],
])("%s %s of a message of %s ms: %i in %i ms", (method, route, age, limit, window) => {
    expect(bucketOf({ method, route, age })).toMatchObject({ limit, window });
});

test("reading has no bucket, and adding and removing reactions share one", () => {
    expect(bucketOf({ method: "GET", route: message, age: 0 })).toBeUndefined();
    const names = ["PUT", "DELETE"].map((method) => bucketOf({ method, route: emoji, age: 0 })?.name);
    expect(new Set(names).size).toBe(1);
});
