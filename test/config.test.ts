import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readConfig } from "../src/config.ts";

test("an empty environment gives the defaults", () => {
    const reading = readConfig({ PATH: "/bin", DISCORD_TOKEN: " ", STATUS_PORT: "" });
    expect(reading).toEqual({ outcome: "good", config: { ...defaults } });
});

const defaults = {
    token: undefined,
    api: undefined,
    shards: undefined,
    homeGuilds: [],
    moderatorRoles: [],
    questionsPerMinute: 10,
    corpusFolder: "corpus",
    dataFolder: "data",
    sources: [],
    databaseUrl: undefined,
    privacyKey: undefined,
    retention: { gapsDays: 30, auditDays: 730 },
    searchIndex: "auto",
    logLevel: "info",
    logFormat: "auto",
    statusPort: undefined,
    statusHost: "127.0.0.1",
    playgroundPort: 3000,
};

test("every variable can be set", () => {
    const reading = readConfig({
        DISCORD_TOKEN: "a.b-c_d",
        DISCORD_API: "http://127.0.0.1:4000/api/",
        HOME_GUILD_IDS: "123456789012345678, 223456789012345678",
        MODERATOR_ROLE_IDS: "323456789012345678",
        QUESTIONS_PER_MINUTE: "3",
        CORPUS_DIR: "texts",
        DATABASE_URL: "postgres://user:pass@host/db",
        PRIVACY_KEY: "3q2+7wVtN0pXk1hYc9LzRb4sGfUeJm6oAiTdWxQvB8E=",
        GAPS_DAYS: "90",
        AUDIT_DAYS: "365",
        SEARCH_INDEX: "lean",
        LOG_LEVEL: "silent",
        STATUS_PORT: "9100",
        STATUS_HOST: "0.0.0.0",
    });
    expect(reading).toMatchObject({
        outcome: "good",
        config: {
            token: "a.b-c_d",
            api: "http://127.0.0.1:4000/api",
            homeGuilds: ["123456789012345678", "223456789012345678"],
            moderatorRoles: ["323456789012345678"],
            questionsPerMinute: 3,
            privacyKey: "3q2+7wVtN0pXk1hYc9LzRb4sGfUeJm6oAiTdWxQvB8E=",
            searchIndex: "lean",
            statusPort: 9100,
            statusHost: "0.0.0.0",
        },
    });
});

test.each(["127.0.0.1", "0.0.0.0", "::", "::1", "fd00::12", "192.168.1.5"])(
    "STATUS_HOST can be %s",
    (given) => {
        expect(readConfig({ STATUS_HOST: ` ${given} ` })).toMatchObject({ config: { statusHost: given } });
    },
);

test.each([
    ["0-15/64", { first: 0, last: 15, total: 64 }],
    [" 48 - 63 / 64 ", { first: 48, last: 63, total: 64 }],
    ["3/64", { first: 3, last: 3, total: 64 }],
    ["0/1", { first: 0, last: 0, total: 1 }],
    ["9999/10000", { first: 9999, last: 9999, total: 10_000 }],
])("GATEWAY_SHARDS can be %j", (given, shards) => {
    const environment = { GATEWAY_SHARDS: given, DATABASE_URL: "postgres://host/db" };
    expect(readConfig(environment)).toMatchObject({ outcome: "good", config: { shards } });
});

test("a process with all shards needs no PostgreSQL, one with some of them does", () => {
    expect(complaintOf({ GATEWAY_SHARDS: "0-3/4" })).toBe("");
    expect(complaintOf({ GATEWAY_SHARDS: "0-2/4" })).toContain("Set DATABASE_URL to the same database");
    expect(complaintOf({ GATEWAY_SHARDS: "1-3/4", DATABASE_URL: "mysql://h" })).toContain(
        "DATABASE_URL is not",
    );
});

describe("the message about a bad value says what it is and what it should be", () => {
    test.each([
        [{ STATUS_PORT: "70000" }, 'STATUS_PORT is "70000". It should be a port from 1 to 65535.'],
        [{ STATUS_PORT: "0" }, 'STATUS_PORT is "0"'],
        ...["localhost", "0.0.0.0:9100", "[::1]", "256.0.0.1", "*"].map(
            (given): [Record<string, string>, string] => [
                { STATUS_HOST: given },
                `STATUS_HOST is ${JSON.stringify(given)}. It should be an IP address of this machine: 127.0.0.1`,
            ],
        ),
        [{ SEARCH_INDEX: "fast" }, 'SEARCH_INDEX is "fast". It should be one of auto, minisearch, lean.'],
        [{ LOG_LEVEL: "loud" }, 'LOG_LEVEL is "loud". It should be one of trace'],
        [{ LOG_FORMAT: "pretty" }, 'LOG_FORMAT is "pretty". It should be one of auto, words, json.'],
        [{ HOME_GUILD_IDS: "1;2" }, 'HOME_GUILD_IDS is "1;2". It should be server IDs'],
        [{ DISCORD_API: "discord.com" }, 'DISCORD_API is "discord.com". It should be a URL'],
        [{ QUESTIONS_PER_MINUTE: "1.5" }, "a whole number from 1 to 600"],
        [
            { DATABASE_URL: "mysql://u:secret@h" },
            "DATABASE_URL is not a PostgreSQL URL. It should start with postgres://",
        ],
        ...[
            "15-0/64",
            "0/0",
            "64/64",
            "0-64/64",
            "0/10001",
            "[0,1]",
            "0-15",
            "3",
            "-1/4",
            "0-1-2/4",
            "1.5/4",
            "٣/64",
        ].map((given): [Record<string, string>, string] => [
            { GATEWAY_SHARDS: given, DATABASE_URL: "postgres://host/db" },
            `GATEWAY_SHARDS is "${given}". It should be the shards of this process and how many there are in all, such as 0-15/64`,
        ]),
        ...["6", "366", "30 days", "0", "-7"].map((given): [Record<string, string>, string] => [
            { GAPS_DAYS: given },
            `GAPS_DAYS is "${given}". It should be a whole number of days from 7 to 365.`,
        ]),
        ...["29", "3651", "two years"].map((given): [Record<string, string>, string] => [
            { AUDIT_DAYS: given },
            `AUDIT_DAYS is "${given}". It should be a whole number of days from 30 to 3,650.`,
        ]),
        [{ DISCORD_TOKEN: "two secret words" }, "DISCORD_TOKEN is not a token"],
    ])("%o", (environment, message) => {
        const complaint = complaintOf(environment);
        expect(complaint).toContain(message);
        expect(complaint).not.toContain("secret");
    });

    test("all at once", () => {
        expect(complaintOf({ STATUS_PORT: "x", LOG_LEVEL: "y" })).toMatch(/^LOG_LEVEL .+\nSTATUS_PORT .+$/u);
    });
});

function complaintOf(environment: Readonly<Record<string, string>>): string {
    const reading = readConfig(environment);
    return reading.outcome === "bad" ? reading.message : "";
}

test.each([
    ["too short", "k7Qx2mW9bZ4vR6nL1tYpF3sJd8HgE5a"],
    ["a repeated word", "changeme-changeme-changeme-changeme"],
    ["one letter", "a".repeat(64)],
    ["the digits, twice", "0123456789abcdef0123456789abcdef"],
    ["the alphabet", "abcdefghijklmnopqrstuvwxyz0123456789"],
    ["words with spaces", "correct horse battery staple and more words"],
    ["few different characters", "1211222112121221112212112212121121"],
])("a PRIVACY_KEY that is %s is refused without repeating it", (_, key) => {
    const complaint = complaintOf({ PRIVACY_KEY: key });
    expect(complaint).toMatch(/^PRIVACY_KEY is too weak .* openssl rand -base64 32$/u);
    for (let from = 0; from + 12 <= key.length; from++)
        expect(complaint).not.toContain(key.slice(from, from + 12));
});

test("PRIVACY_KEY can be any random text", () => {
    for (let count = 0; count < 300; count++) {
        const bytes = randomBytes(32);
        for (const encoding of ["hex", "base64", "base64url"] as const)
            expect(complaintOf({ PRIVACY_KEY: bytes.toString(encoding) })).toBe("");
    }
    expect(complaintOf({ PRIVACY_KEY: randomBytes(24).toString("base64") })).toBe("");
});

test("a folder with ~ is refused, because it would be one of that name", () => {
    expect(readConfig({ CORPUS_DIR: "~/articles", DATA_DIR: "~" })).toEqual({
        outcome: "bad",
        message: [
            'CORPUS_DIR is "~/articles". It should be a path without ~, such as /home/you/articles.',
            'DATA_DIR is "~". It should be a path without ~, such as /home/you/articles.',
        ].join("\n"),
    });
});

test("wrong sources are named together with other wrong settings", () => {
    const reading = readConfig({ LOG_LEVEL: "loud", SOURCES: "blog rss https://example.com" });
    expect(reading).toMatchObject({
        outcome: "bad",
        message: expect.stringMatching(
            /^LOG_LEVEL is "loud".*\nSOURCES, entry 1 \(“blog”\): “rss” is not a kind of source\./u,
        ),
    });
});
