import { afterEach, expect, test } from "vitest";
import { languageFor, languageOfEnvironment, spokenLanguages } from "../../locales/languages.ts";
import { lasted, listed, listedLanguages, spokenDay, spokenNumber } from "../../locales/say.ts";
import { currentLanguage, inLanguage, setOperatorLanguage } from "../../locales/speaking.ts";

afterEach(() => setOperatorLanguage("en"));

test("a language is spoken within its work only, with what the work waits for", async () => {
    const heard: string[] = [];
    const waits = inLanguage("de", async () => {
        await Promise.resolve();
        heard.push(currentLanguage());
        await inLanguage("ja", async () => {
            await Promise.resolve();
            heard.push(currentLanguage());
        });
        heard.push(currentLanguage());
    });
    heard.push(currentLanguage());
    await waits;
    expect(heard).toEqual(["en", "de", "ja", "de"]);
    setOperatorLanguage("fr");
    expect(currentLanguage()).toBe("fr");
});

test.each([
    ["de", "de"],
    ["de-AT", "de"],
    ["en-US", "en"],
    ["es-419", "es"],
    ["pt-PT", "pt-BR"],
    ["zh-CN", "zh-CN"],
    ["zh-TW", undefined],
    ["zh-Hans-SG", "zh-CN"],
    ["sr-Latn", undefined],
    ["ko", undefined],
    ["not a tag", undefined],
    [undefined, undefined],
])("the locale %s is spoken to in %s", (locale, tag) => {
    expect(languageFor(locale)).toBe(tag);
});

test.each([
    [{ LANG: "de_AT.UTF-8" }, "de"],
    [{ LANG: "de_DE", LC_MESSAGES: "fr_FR.UTF-8" }, "fr"],
    [{ LANG: "de_DE", LC_MESSAGES: "fr_FR", LC_ALL: "C.UTF-8" }, "en"],
    [{ LC_ALL: "", LANG: "sr_RS@latin" }, "en"],
    [{ LANG: "POSIX" }, "en"],
    [{}, "en"],
])("the environment %j means %s", (environment, tag) => {
    expect(languageOfEnvironment(environment)).toBe(tag);
});

test("numbers, days, durations, lists and names of languages are as in the language", () => {
    const spoken = inLanguage("de", () => [
        spokenNumber(3000),
        spokenDay("2026-01-05"),
        lasted(300_000),
        listed(["a", "b", "c"], "or"),
        listedLanguages(["ja", "en"]),
    ]);
    expect(spoken).toEqual(["3.000", "5. Jan.", "5 Minuten", "a, b oder c", "Japanisch und Englisch"]);
});

test("each locale of Discord has one language", () => {
    const locales = spokenLanguages.flatMap(({ discord }) => [...discord]);
    expect(new Set(locales).size).toBe(locales.length);
    for (const { tag, discord } of spokenLanguages)
        expect(discord.map((locale) => languageFor(locale))).toEqual(discord.map(() => tag));
});
