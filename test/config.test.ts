import { describe, expect, test } from "vitest";
import { readConfig } from "../src/config.ts";

test("an empty environment gives the defaults", () => {
    const reading = readConfig({ PATH: "/bin", DISCORD_TOKEN: " ", STATUS_PORT: "" });
    expect(reading).toEqual({ outcome: "good", config: { ...defaults } });
});

const defaults = {
    token: undefined,
    api: undefined,
    homeGuilds: [],
    moderatorRoles: [],
    questionsPerMinute: 10,
    corpusFolder: "corpus",
    dataFolder: "data",
    databaseUrl: undefined,
    searchIndex: "auto",
    logLevel: "info",
    statusPort: undefined,
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
        SEARCH_INDEX: "lean",
        LOG_LEVEL: "silent",
        STATUS_PORT: "9100",
    });
    expect(reading).toMatchObject({
        outcome: "good",
        config: {
            token: "a.b-c_d",
            api: "http://127.0.0.1:4000/api",
            homeGuilds: ["123456789012345678", "223456789012345678"],
            moderatorRoles: ["323456789012345678"],
            questionsPerMinute: 3,
            searchIndex: "lean",
            statusPort: 9100,
        },
    });
});

describe("the message about a bad value says what it is and what it should be", () => {
    test.each([
        [{ STATUS_PORT: "70000" }, 'STATUS_PORT is "70000". It should be a port from 1 to 65535.'],
        [{ STATUS_PORT: "0" }, 'STATUS_PORT is "0"'],
        [{ SEARCH_INDEX: "fast" }, 'SEARCH_INDEX is "fast". It should be one of auto, minisearch, lean.'],
        [{ LOG_LEVEL: "loud" }, 'LOG_LEVEL is "loud". It should be one of trace'],
        [{ HOME_GUILD_IDS: "1;2" }, 'HOME_GUILD_IDS is "1;2". It should be server IDs'],
        [{ DISCORD_API: "discord.com" }, 'DISCORD_API is "discord.com". It should be a URL'],
        [{ QUESTIONS_PER_MINUTE: "1.5" }, "a whole number from 1 to 600"],
        [
            { DATABASE_URL: "mysql://u:secret@h" },
            "DATABASE_URL is not a PostgreSQL URL. It should start with postgres://",
        ],
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
