import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { keepAnswer } from "../../../commands/keep-answer.ts";
import { replaceCatalogue } from "../../../locales/catalogues.ts";
import english from "../../../locales/en.json" with { type: "json" };
import { facts } from "../../../locales/languages.ts";
import { say } from "../../../locales/say.ts";
import { inLanguage } from "../../../locales/speaking.ts";
import { commands } from "../../../src/commands.ts";
import { isAction } from "../../../src/discord/command/command.ts";
import { optionalChoice, text } from "../../../src/discord/command/option.ts";
import {
    globalRegistration,
    homeRegistration,
    optionBodies,
} from "../../../src/discord/registration/command-bodies.ts";
import { fingerprintOf } from "../../../src/discord/registration/register.ts";
import { readCommands } from "../../../src/loopback/limits/command-limits.ts";

const registered = () => [...globalRegistration(commands), ...homeRegistration(commands, [])];

test("Discord accepts the names and descriptions of all commands in every language", () => {
    // Checks names, their uniqueness, and lengths, that of the whole command too, in each locale.
    expect(readCommands(globalRegistration(commands))).not.toEqual([]);
    expect(readCommands(homeRegistration(commands, []))).not.toEqual([]);
});

test("every name in the catalogue is that of a command or an option", () => {
    const slash = commands.filter((command) => "does" in command);
    const known = slash.flatMap(({ name, does }) => {
        const actions = isAction(does) ? [does] : Object.values(does);
        const options = actions.flatMap((action) => Object.keys(action.options));
        const subcommands = isAction(does) ? [] : Object.keys(does).map((below) => `${name}.${below}`);
        return [name, ...subcommands, ...options.map((option) => `option.${option.replace(/\d+$/u, "")}`)];
    });
    const named = Object.keys(english).filter((key) => key.startsWith("name."));
    expect(named.toSorted()).toEqual([...new Set(known.map((name) => `name.${name}`))].sort());
});

test("in English, commands and options have the names that the program knows them by", () => {
    for (const command of commands) {
        const body = registered().find(({ name }) => name === command.name);
        if (!("does" in command)) {
            expect(body?.name).toBe(command.name);
            continue;
        }
        const { does } = command;
        const known = "options" in does ? does.options : does;
        expect(body?.options?.map(({ name }) => name)).toEqual(Object.keys(known ?? {}));
        for (const option of body?.options ?? []) {
            if (!("options" in option) || "options" in does) continue;
            const below = does[option.name]?.options;
            expect(option.options?.map(({ name }) => name)).toEqual(Object.keys(below ?? {}));
        }
    }
});

describe("in German", () => {
    const restore = replaceCatalogue("de", {
        "name.ask": "fragen",
        "name.option.question": "frage",
        "name.option.file": "datei",
        "name.corpus.add": "hinzufügen",
        "ask.description": "Frage die Artikel",
        "ask.question": "Deine Frage",
        "pin.command": "Antwort festhalten",
        "settings.value.on": "an",
    });
    afterAll(restore);

    test("what is translated is registered for the locale, and the rest is left to the English", () => {
        const ask = registered().find(({ name }) => name === "ask");
        expect(ask).toMatchObject({
            name_localizations: { de: "fragen" },
            description_localizations: { de: "Frage die Artikel" },
        });
        expect(ask?.options?.[0]).toMatchObject({
            name: "question",
            name_localizations: { de: "frage" },
            description_localizations: { de: "Deine Frage" },
        });
        const help = registered().find(({ name }) => name === "help");
        expect(help?.name_localizations?.de).toBeUndefined();
    });

    test("subcommands, numbered options, choices and message commands are translated too", () => {
        const corpus = registered().find(({ name }) => name === "corpus");
        const add = corpus?.options?.find(({ name }) => name === "add");
        expect(add).toMatchObject({ name_localizations: { de: "hinzufügen" } });
        expect(add).toHaveProperty(
            "options",
            expect.arrayContaining([
                expect.objectContaining({
                    name: "file2",
                    name_localizations: expect.objectContaining({ de: "datei2" }),
                }),
            ]),
        );
        const keep = registered().find(({ name }) => name === keepAnswer.name);
        expect(keep).toMatchObject({ name_localizations: { de: "Antwort festhalten" } });
        const [way] = optionBodies({
            way: optionalChoice(() => "How", [{ name: () => say("settings.value.on"), value: "1" }]),
        });
        expect(way).toMatchObject({ choices: [{ name: "on", name_localizations: { de: "an" } }] });
    });

    test("it does not matter which language is spoken when commands are registered", () => {
        const before = fingerprintOf(registered());
        expect(inLanguage("de", () => fingerprintOf(registered()))).toBe(before);
    });

    test("what is registered is not registered again, in whatever order Discord returns the languages", () => {
        onTestFinished(replaceCatalogue("it", { "name.ask": "chiedi" }));
        const reversed = JSON.parse(JSON.stringify(registered()), (key, value) =>
            key.endsWith("_localizations") ? Object.fromEntries(Object.entries(value).reverse()) : value,
        );
        expect(fingerprintOf(reversed)).toBe(fingerprintOf(registered()));
    });

    test("a changed translation is registered again", () => {
        const before = fingerprintOf(registered());
        onTestFinished(replaceCatalogue("de", { "name.ask": "frag" }));
        expect(fingerprintOf(registered())).not.toBe(before);
    });
});

test("a text is registered for every locale of its language", () => {
    onTestFinished(replaceCatalogue("es", { "ask.question": "Tu pregunta" }));
    const [question] = optionBodies({ question: text(() => say("ask.question")) });
    expect(facts("es").discord.length).toBeGreaterThan(1);
    for (const locale of facts("es").discord)
        expect(question?.description_localizations).toHaveProperty(locale, "Tu pregunta");
});
