import { describe, expect, test } from "vitest";
import { ApiError } from "../../../src/loopback/api-error.ts";
import { readCommands } from "../../../src/loopback/limits/command-limits.ts";

const ask = { name: "ask", description: "Ask" };
const option = (name: string, more: object = {}) => ({ type: 3, name, description: "x", ...more });

describe("localizations", () => {
    test("are accepted for Discord's locales, and returned", () => {
        const localized = {
            ...ask,
            name_localizations: { de: "fragen", "pt-BR": "perguntar", ja: "質問" },
            description_localizations: { de: "Frage" },
            options: [
                option("way", { choices: [{ name: "On", value: "on", name_localizations: { de: "An" } }] }),
            ],
        };
        expect(readCommands([localized])).toMatchObject([localized]);
        expect(readCommands([{ ...ask, name_localizations: null }])).toHaveLength(1);
        const menu = { type: 3, name: "Keep it", name_localizations: { de: "Behalte es" } };
        expect(readCommands([menu])).toMatchObject([menu]);
    });

    test.each([
        ["a locale that Discord does not have", { ...ask, name_localizations: { "de-AT": "fragen" } }],
        ["a name with a capital letter", { ...ask, name_localizations: { de: "Fragen" } }],
        ["a name with a space", { ...ask, name_localizations: { de: "frag mich" } }],
        ["a long name", { ...ask, name_localizations: { de: "f".repeat(33) } }],
        ["a long description", { ...ask, description_localizations: { de: "f".repeat(101) } }],
        ["an empty description", { ...ask, description_localizations: { de: "" } }],
        [
            "two options of one name in a language",
            { ...ask, options: [option("one", { name_localizations: { de: "two" } }), option("two")] },
        ],
        [
            "a name that is too long as a choice",
            {
                ...ask,
                options: [
                    option("way", {
                        choices: [{ name: "On", value: "on", name_localizations: { de: "a".repeat(101) } }],
                    }),
                ],
            },
        ],
    ])("with %s are rejected", (_, command) => {
        expect(() => readCommands([command])).toThrow(ApiError);
    });

    test("are rejected if two commands have the same name in a language", () => {
        const other = { name: "quote", description: "Quote", name_localizations: { de: "ask" } };
        expect(() => readCommands([ask, other])).toThrow(ApiError);
    });

    test("count with their longest text", () => {
        const options = Array.from({ length: 25 }, (_, at) =>
            option(`o${at}`, { description: "x".repeat(100) }),
        );
        const group = (name: string, some: readonly object[]) => ({
            ...option(name),
            type: 1,
            options: some,
        });
        const most = { ...ask, options: [group("a", options), group("b", options), group("c", options)] };
        expect(readCommands([most])).toHaveLength(1);
        const long = options.map((one) => ({
            ...one,
            name_localizations: { de: `${one.name}${"n".repeat(20)}` },
        }));
        const longer = { ...most, options: [group("a", options), group("b", long), group("c", long)] };
        expect(() => readCommands([longer])).toThrow(ApiError);
    });
});
