import { expect, test } from "vitest";
import {
    languageOfMessage,
    languageOfMost,
    languagesOf,
    serverLanguage,
} from "../../../src/discord/reading/reader-languages.ts";
import { anArticle } from "../../build.ts";

test.each([
    ["de", "fr", "de"],
    [null, "fr", "fr"],
    [null, "es-419", "es"],
    [null, "sv-SE", "en"],
    [null, undefined, "en"],
    // A language that a later version of the program knew.
    ["xx", "fr", "fr"],
])("a server that chose %j and is in %j speaks %j", (language, locale, spoken) => {
    expect(serverLanguage({ language }, locale)).toBe(spoken);
});

const settings = { of: () => ({ language: null }) };

test("an interaction has the languages of the member and of the server; alone with the bot, only one", () => {
    const used = { locale: "ja", guildLocale: "pl", guildId: "1" };
    expect(languagesOf(used, { settings })).toEqual({ language: "ja", publicLanguage: "pl" });
    const alone = { ...used, guildId: null, guildLocale: null };
    expect(languagesOf(alone, { settings })).toEqual({ language: "ja", publicLanguage: "ja" });
    expect(languagesOf({ ...alone, locale: "ko" }, { settings }).language).toBe("en");
});

const inLanguages = (...tags: readonly string[]) =>
    tags.map((language, at) => ({ ...anArticle({ id: `a${at}` }), language }));

test("most articles decide, of those whose language the bot speaks", () => {
    expect(languageOfMost(inLanguages("de-AT", "en", "de"))).toBe("de");
    expect(languageOfMost(inLanguages("sv", "sv", "pt"))).toBe("pt-BR");
    expect(languageOfMost([])).toBe("en");
});

test("a direct message is answered in the member's last language, else in the one that is set, else in that of most articles", () => {
    const message = { guildId: null, guild: null, author: { id: "1" } } as Parameters<
        typeof languageOfMessage
    >[0];
    const bot = (known?: "uk", directLanguage?: "ja") => ({
        settings,
        directLanguage,
        memberLanguages: { of: () => known },
        context: () => ({ library: { articles: inLanguages("de") } }),
    });
    expect(languageOfMessage(message, bot("uk"))).toBe("uk");
    expect(languageOfMessage(message, bot())).toBe("de");
    expect(languageOfMessage(message, bot(undefined, "ja"))).toBe("ja");
    expect(languageOfMessage(message, bot("uk", "ja"))).toBe("uk");
});
