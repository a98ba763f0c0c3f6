import { describe, expect, test } from "vitest";
import { aRest } from "./a-rest.ts";

/** A loopback with a direct-message channel, and functions that send requests as the bot. */
async function discord() {
    const rest = await aRest();
    const place = rest.loopback.user("Uma").direct();
    return { ...rest, place, post: (body: unknown) => rest.post(place, body) };
}

const button = (custom_id: string) => ({ type: 2, style: 2, label: "x", custom_id });
const rows = (...components: unknown[]) => [{ type: 1, components }];

describe("messages beyond Discord's limits are refused with the place of the error", () => {
    test.each([
        ["content of 2,001 UTF-16 units", { content: "x".repeat(2001) }, ["content"]],
        [
            "a label of 81 characters",
            { content: "x", components: rows({ ...button("a"), label: "x".repeat(81) }) },
            ["components", "0", "components", "0", "label"],
        ],
        [
            "a custom_id of 101 characters",
            { content: "x", components: rows(button("x".repeat(101))) },
            ["components", "0", "components", "0", "custom_id"],
        ],
        [
            "six buttons in a row",
            { content: "x", components: rows(..."abcdef".split("").map(button)) },
            ["components", "0", "components"],
        ],
        [
            "a duplicate custom_id",
            { content: "x", components: rows(button("a"), button("a")) },
            ["components", "0", "components", "1", "custom_id"],
        ],
        [
            "six rows",
            { content: "x", components: "abcdef".split("").flatMap((id) => rows(button(id))) },
            ["components"],
        ],
        ["an unknown reply", { content: "x", message_reference: { message_id: "1" } }, ["message_reference"]],
    ])("%s", async (_, body, path) => {
        const { post } = await discord();
        const { status, body: answer } = await post(body);
        expect(status).toBe(400);
        expect(answer.code).toBe(50035);
        const at = path.reduce((place, step) => place?.[step], answer.errors);
        expect(at._errors[0].message).toEqual(expect.any(String));
    });

    test("messages within the limits are accepted, but not empty ones", async () => {
        const { post, loopback, place } = await discord();
        expect((await post({ content: "x".repeat(2000), components: rows(button("a")) })).status).toBe(200);
        expect((await post({ content: " " })).body.code).toBe(50006);
        expect(loopback.messages(place)).toHaveLength(1);
    });
});

describe("commands beyond the limits are refused", () => {
    const option = (name: string, required: boolean) => ({ type: 3, name, description: "x", required });
    test.each([
        ["an uppercase name", [{ name: "a b", description: "x" }]],
        ["a description of 101 characters", [{ name: "a", description: "x".repeat(101) }]],
        [
            "a required option after an optional one",
            [{ name: "a", description: "x", options: [option("b", false), option("c", true)] }],
        ],
        [
            "26 options",
            [
                {
                    name: "a",
                    description: "x",
                    options: Array.from({ length: 26 }, (_, at) => option(`o${at}`, false)),
                },
            ],
        ],
    ])("%s", async (_, commands) => {
        const { send, loopback } = await discord();
        const { status, body } = await send(
            "PUT",
            `/applications/${loopback.applicationId}/commands`,
            commands,
        );
        expect({ status, code: body.code }).toEqual({ status: 400, code: 50035 });
        expect(loopback.commands()).toEqual([]);
    });
});

describe("the members that a message pings", () => {
    test.each([
        ["everyone it mentions, without allowed_mentions", undefined, ["everyone", "7"]],
        ["nobody, with an empty parse", { parse: [] }, []],
        ["only users", { parse: ["users"] }, ["7"]],
        ["only the listed users", { users: ["7"] }, ["7"]],
    ])("%s", async (_, allowed_mentions, pings) => {
        const { post, loopback, place } = await discord();
        await post({ content: "@everyone <@7>", ...(allowed_mentions && { allowed_mentions }) });
        expect(loopback.messages(place)[0]?.pings).toEqual(pings);
    });

    test("an edit without allowed_mentions parses mentions again", async () => {
        const { post, send, loopback, place } = await discord();
        const { body } = await post({ content: "@everyone", allowed_mentions: { parse: [] } });
        await send("PATCH", `/channels/${place.channelId}/messages/${body.id}`, { content: "@everyone!" });
        expect(loopback.messages(place)[0]).toMatchObject({
            pings: ["everyone"],
            edits: 1,
            content: "@everyone!",
        });
    });
});

test("a wrong token is 401, an unknown route an error, and both are recorded", async () => {
    const { send, loopback } = await discord();
    expect(await send("GET", "/users/@me", undefined, "wrong")).toMatchObject({
        status: 401,
        body: { code: 0 },
    });
    const unknown = await send("GET", "/stage-instances/1");
    expect(unknown.status).toBe(404);
    expect(unknown.body.message).toContain("the loopback does not know GET /stage-instances/1");
    expect(loopback.requests.map(({ path, status }) => `${status} ${path}`)).toEqual([
        "401 /users/@me",
        "404 /stage-instances/1",
    ]);
});

test("the sixth message in five seconds is 429, and headers announce the limit", async () => {
    const { post } = await discord();
    for (let left = 4; left >= 0; left--) {
        expect((await post({ content: "x" })).headers.get("x-ratelimit-remaining")).toBe(String(left));
    }
    const { status, body, headers } = await post({ content: "x" });
    expect(status).toBe(429);
    expect(body.retry_after).toBeGreaterThan(0);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
});

test("edits of different interactions' answers have separate limits", async () => {
    const { loopback, send } = await discord();
    const edit = async (token: string) => {
        const path = `/webhooks/${loopback.applicationId}/${token}/messages/@original`;
        return (await send("PATCH", path, { content: "x" })).status;
    };
    for (let left = 4; left >= 0; left--) expect(await edit("one")).not.toBe(429);
    expect(await edit("one")).toBe(429);
    expect(await edit("other")).not.toBe(429);
});

// Opcodes and Status Codes, "JSON Error Codes":
// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
describe("a message with an address that Discord's filter blocks", () => {
    test.each([
        ["in its text", { content: "See <https://harmful.example/a>." }],
        ["in an embed", { embeds: [{ description: "[here](https://harmful.example/a)" }] }],
    ])("%s is refused, new or edited", async (_, body) => {
        const { loopback, outcome, post, send, place } = await discord();
        loopback.blockLinks("harmful.example");
        expect(await outcome(post(body))).toEqual([400, 240000]);
        const { body: sent } = await post({ content: "See https://harmless.example/harmful.example." });
        const path = `/channels/${place.channelId}/messages/${sent.id}`;
        expect(await outcome(send("PATCH", path, body))).toEqual([400, 240000]);
    });
});

test.each([
    [20016, 429],
    [20029, 429],
    [200000, 400],
])("a fault can be one of Discord's errors: %i", async (code, status) => {
    const { loopback, outcome, post } = await discord();
    loopback.fault({ path: /messages$/u, code });
    expect(await outcome(post({ content: "x" }))).toEqual([status, code]);
    expect(await outcome(post({ content: "x" }))).toEqual([200, undefined]);
});
