import { expect, test } from "vitest";
import { settings } from "../../src/config.ts";
import { meantSetting } from "../../src/env-file/meant-setting.ts";

test.each([
    ["QUESTION_PER_MINUTE", "QUESTIONS_PER_MINUTE"],
    ["DISCORD_TOKNE", "DISCORD_TOKEN"],
    ["discord_token", "DISCORD_TOKEN"],
    ["DISCORD-TOKEN", "DISCORD_TOKEN"],
    ["HOME_GUILD_ID", "HOME_GUILD_IDS"],
    ["HOME_GUILDS", "HOME_GUILD_IDS"],
    ["MODERATOR_ROLES", "MODERATOR_ROLE_IDS"],
    ["DATABSE_URL", "DATABASE_URL"],
    ["DATADIR", "DATA_DIR"],
    ["LOG_LEVLE", "LOG_LEVEL"],
])("%s is %s, misspelled", (name, setting) => {
    expect(meantSetting(name, settings)).toEqual({ setting, isMisspelled: true });
});

test.each([
    ["DISCORD_BOT_TOKEN", "DISCORD_TOKEN"],
    ["BOT_TOKEN", "DISCORD_TOKEN"],
    ["HOME_SERVER_IDS", "HOME_GUILD_IDS"],
    ["GUILD_IDS", "HOME_GUILD_IDS"],
])("%s has the words of %s", (name, setting) => {
    expect(meantSetting(name, settings)).toEqual({ setting, isMisspelled: false });
});

test.each([
    "NODE_ENV",
    "TZ",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "NO_PROXY",
    "NO_COLOR",
    "NODE_OPTIONS",
    "NODE_EXTRA_CA_CERTS",
    "PATH",
    "HOME",
    "PORT",
    "HOST",
    "LANG",
    "DEBUG",
    "COMPOSE_PROJECT_NAME",
    "POSTGRES_PASSWORD",
    "POSTGRES_USER",
    "PGDATA",
    "REDIS_URL",
    "GITHUB_TOKEN",
    "SENTRY_DSN",
    "UID",
    "",
])("%j resembles none", (name) => {
    expect(meantSetting(name, settings)).toBeUndefined();
});

test("settings are themselves, however alike they are", () => {
    for (const name of settings) expect(meantSetting(name, settings)).toBeUndefined();
});
