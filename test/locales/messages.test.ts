import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
    type MessageFormatElement,
    type PluralElement,
    parse,
    TYPE,
} from "@formatjs/icu-messageformat-parser";
import { expect, test } from "vitest";
import english from "../../locales/en.json" with { type: "json" };
import { argumentTypes } from "../../locales/generate.ts";
import { placeholdersOf } from "../../locales/placeholders.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** The code of the bot, its command line and its playground. */
const speaking = ["commands/**/*.ts", "src/**/*.ts", "locales/*.ts"];
const silent = ["src/loopback/"];
const files = globSync(speaking, { cwd: root })
    .filter((file) => !silent.some((folder) => file.startsWith(folder)))
    .sort();

test("the types of placeholders match the messages (npm run locales updates them)", () => {
    expect(read("locales/message-arguments.ts")).toBe(argumentTypes(english));
});

test("each key is in the file once", () => {
    const keys = [...read("locales/en.json").matchAll(/^\s*"([^"]+)":/gmu)].map(([, key]) => key);
    expect(keys).toEqual(Object.keys(english));
});

test("the messages of a feature are grouped", () => {
    const features = Object.keys(english).map((key) => key.split(".")[0]);
    const runs = features.filter((feature, at) => feature !== features[at - 1]);
    expect(runs).toEqual([...new Set(runs)]);
});

test("every plural has its own form for one, except a number without a noun", () => {
    const wrong = Object.entries(english).flatMap(([key, message]) =>
        pluralsIn(parse(message, { ignoreTag: true }))
            .filter(({ options }) => !isWhole(options))
            .map(({ value }) => `${key}: ${value}`),
    );
    // "1 nearly" and "2 nearly", "1 of 3" and "2 of 3"
    expect(wrong).toEqual([
        "settings.in-scope: asked",
        "insights.entry: near",
        "insights.entry: wrong",
        "playground.page.selected: count",
    ]);
});

test("every message is used", () => {
    // The names of commands are put together; test/discord/registration/localizations.test.ts compares them.
    const keys = Object.keys(english).filter((key) => !key.startsWith("name."));
    expect(unusedIn(keys, files.map(read))).toEqual([]);
});

test("the check finds an unused message, also next to keys with a variable part", () => {
    const variablePart = "$" + "{why}";
    const sources = [
        `say(\`gone.${variablePart}.fix\`); say(\n    'ask.nothing', { word })`,
        'type Why = "expired" | "taken";',
    ];
    const unused = ["gone.discarded.fix", "gone.taken.problem", "ask.nothing-else", "ask.other"];
    const used = ["gone.expired.fix", "gone.taken.fix", "ask.nothing"];
    expect(unusedIn([...used, ...unused], sources)).toEqual(unused);
});

test("the error about a broken message names it", () => {
    expect(() => placeholdersOf("ask.broken", "{count, plural, one {#}}")).toThrow("ask.broken");
});

test("placeholders in plural forms and choices are found", () => {
    const message = "{count, plural, one {{name} says} other {# say}} {kind, select, a {{extra}} other {}}";
    expect(placeholdersOf("x", message)).toEqual({
        count: "number",
        name: "string",
        kind: '"a" | "other"',
        extra: "string",
    });
});

test("a placeholder that selects a form and is also shown takes any text", () => {
    const message = "{code, select, none {} other { ({code})}}";
    expect(placeholdersOf("x", message)).toEqual({ code: "string" });
});

/**
 * The keys that no source uses. A key with a variable part matches keys whose part is a string, type or name of a field in any source; tsc
 * checks which of them a call can mean.
 */
function unusedIn(keys: readonly string[], sources: readonly string[]): string[] {
    const calls = sources.flatMap(keysUsedIn);
    const words = new Set(
        sources.flatMap((source) =>
            [...source.matchAll(/["']([\w-]+)["']|^\s+(\w+):/gmu)].map(([, text, name]) => text ?? name),
        ),
    );
    const isUsed = (key: string) =>
        calls.some(
            (call) =>
                call
                    .exec(key)
                    ?.slice(1)
                    .every((part) => words.has(part)) === true,
        );
    return keys.filter((key) => !isUsed(key));
}

/** One pattern per call of `say`, `message` or, on the page, `label` and `labelWith`, with a group for each variable part of its key. */
function keysUsedIn(source: string): RegExp[] {
    return [
        ...source.matchAll(/\b(say|message|label|labelWith)\(\s*(?:"([^"]+)"|'([^']+)'|`([^`]+)`)/gu),
    ].map(([, call, double, single, template]) => {
        const name = double ?? single ?? template ?? "";
        const key = call?.startsWith("label") ? `playground.page.${name}` : name;
        const parts = key.split(/\$\{[^}]*\}/u).map((part) => RegExp.escape(part));
        return new RegExp(`^${parts.join("([\\w-]+)")}$`, "u");
    });
}

/** The plurals of a message, including those inside plurals and choices. */
function pluralsIn(elements: readonly MessageFormatElement[]): readonly PluralElement[] {
    return elements.flatMap((element) => {
        if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
        const inner = Object.values(element.options).flatMap(({ value }) => pluralsIn(value));
        return element.type === TYPE.plural ? [element, ...inner] : inner;
    });
}

/** Whether one is said in other words than several. */
function isWhole({ one, other }: PluralElement["options"]): boolean {
    const words = (option: typeof one) => JSON.stringify(option?.value);
    return one !== undefined && words(one) !== words(other);
}
