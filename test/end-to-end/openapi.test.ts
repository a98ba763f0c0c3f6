import { expect, test } from "vitest";
import { openApiCheck } from "./openapi.ts";

const { check, skipped } = openApiCheck();
const why = skipped === undefined ? "" : ` (${skipped})`;
const path = "/channels/1/messages";

test.skipIf(skipped)(`valid bodies pass, and errors in others are named with their place${why}`, () => {
    expect(
        check({ method: "POST", path, body: { content: "hello", allowed_mentions: { parse: [] } } }),
    ).toEqual([]);
    expect(check({ method: "POST", path, body: { content: 5 } })[0]).toMatch(
        /^POST \/channels\/1\/messages \/content: must be/u,
    );
    expect(check({ method: "POST", path, body: { allowed_mentions: { parse: ["all"] } } })).not.toEqual([]);
});

test.skipIf(skipped)(`interaction callbacks and registrations are described${why}`, () => {
    expect(
        check({
            method: "POST",
            path: "/interactions/1/x/callback",
            body: { type: 4, data: { content: "x" } },
        }),
    ).toEqual([]);
    expect(check({ method: "POST", path: "/interactions/1/x/callback", body: { type: 99 } })).not.toEqual([]);
    expect(
        check({
            method: "PUT",
            path: "/applications/1/commands",
            body: [{ name: "ask", description: "x", type: 1 }],
        }),
    ).toEqual([]);
    expect(
        check({ method: "PUT", path: "/applications/1/commands", body: [{ description: "x" }] }),
    ).not.toEqual([]);
});
