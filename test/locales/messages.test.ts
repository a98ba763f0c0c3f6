import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import english from "../../locales/en.json" with { type: "json" };
import { argumentTypes, placeholdersOf } from "../../locales/generate.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** Where the bot and its command line speak. The page in the browser has labels of its own. */
const speaking = ["commands/**/*.ts", "src/**/*.ts"];
const silent = ["src/playground/page/", "src/loopback/"];
const files = globSync(speaking, { cwd: root })
    .filter((file) => !silent.some((folder) => file.startsWith(folder)))
    .sort();

test("the types of the placeholders are those of the messages; npm run locales writes them", () => {
    expect(read("locales/message-arguments.ts")).toBe(argumentTypes(english));
});

test("each key stands once in the file", () => {
    const keys = [...read("locales/en.json").matchAll(/^\s*"([^"]+)":/gmu)].map(([, key]) => key);
    expect(keys).toEqual(Object.keys(english));
});

test("the messages of a feature stand together", () => {
    const features = Object.keys(english).map((key) => key.split(".")[0]);
    const runs = features.filter((feature, at) => feature !== features[at - 1]);
    expect(runs).toEqual([...new Set(runs)]);
});

test("every message is used", () => {
    const calls = files.flatMap((file) => keysUsedIn(read(file)));
    const unused = Object.keys(english).filter((key) => !calls.some((call) => call.test(key)));
    expect(unused).toEqual([]);
});

test("an unused message is found, and keys with a variable part are matched", () => {
    const variablePart = "$" + "{why}";
    const [variable, literal] = keysUsedIn(
        `say(\`gone.${variablePart}\`) + say(\n    'ask.nothing', { word })`,
    );
    expect([variable?.test("gone.expired"), variable?.test("ask.nothing")]).toEqual([true, false]);
    expect([literal?.test("ask.nothing"), literal?.test("ask.nothing-else")]).toEqual([true, false]);
});

test("a message that cannot be parsed is named", () => {
    expect(() => placeholdersOf("ask.broken", "{count, plural, one {#}}")).toThrow("ask.broken");
});

test("placeholders within plural forms and choices are found", () => {
    const message = "{count, plural, one {{name} says} other {# say}} {kind, select, a {{extra}} other {}}";
    expect(placeholdersOf("x", message)).toEqual({
        count: "number",
        name: "string",
        kind: '"a" | "other"',
        extra: "string",
    });
});

test("a placeholder that chooses among forms and is also shown takes any text", () => {
    const message = "{code, select, none {} other { ({code})}}";
    expect(placeholdersOf("x", message)).toEqual({ code: "string" });
});

/** One pattern for each call of `say`; a key may have variable parts. */
function keysUsedIn(source: string): RegExp[] {
    return [...source.matchAll(/\bsay\(\s*(?:"([^"]+)"|'([^']+)'|`([^`]+)`)/gu)].map(
        ([, double, single, template]) => {
            const key = double ?? single ?? template ?? "";
            const parts = key.split(/\$\{[^}]*\}/u).map((part) => RegExp.escape(part));
            return new RegExp(`^${parts.join("[\\w-]+")}$`, "u");
        },
    );
}
