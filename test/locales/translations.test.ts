import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import english from "../../locales/en.json" with { type: "json" };
import { spokenLanguages } from "../../locales/languages.ts";
import { translationProblems } from "../../locales/translation-problems.ts";

describe("every language has every message, with the same placeholders and marks (npm run locales shows what differs):", () => {
    test.each(spokenLanguages.map(({ tag }) => tag))("%s", (tag) => {
        const file = new URL(`../../locales/${tag}.json`, import.meta.url);
        expect(translationProblems(tag, JSON.parse(readFileSync(file, "utf8")), english)).toEqual([]);
    });
});

test.each([
    ["is missing", {}],
    ["lacks {count}", { a: "Artikel in {folder}. Siehe `/articles`." }],
    ["has {number}", { a: "{number, number} {count, number} Artikel in {folder}. Siehe `/articles`." }],
    ["{count} is string", { a: "{count} Artikel in {folder}. Siehe `/articles`." }],
    ["lacks the form for “one”", { a: "{count, plural, other {# Artikel}} in {folder}. Siehe `/articles`." }],
    [
        "a form for “few”",
        { a: "{count, plural, one {#} few {#} other {# Artikel}} in {folder}. Siehe `/articles`." },
    ],
    [
        "does not show {folder}",
        { a: "{count, plural, one {# in {folder}} other {# Artikel}}. Siehe `/articles`." },
    ],
    ["lacks the code", { a: "{count, number} Artikel in {folder}. Siehe /articles." }],
    ["has the command", { a: "{count, number} Artikel in {folder}. Siehe `/articles`, /artikel." }],
    ["quotation mark ”", { a: "{count, number} Artikel in „{folder}”. Siehe `/articles`." }],
    ["lines", { a: "{count, number} Artikel in {folder}.\nSiehe `/articles`." }],
    ["cannot be parsed", { a: "{count, number" }],
    ["is empty", { a: " " }],
    ["is in no English message", { a: "{count, number} Artikel in {folder}. Siehe `/articles`.", b: "mehr" }],
])("the check finds that a message %s", (problem, translated) => {
    const source = {
        a: "{count, plural, one {# article} other {# articles}} in {folder}. See `/articles`.",
    };
    expect(translationProblems("de", translated, source)).toContainEqual(expect.stringContaining(problem));
});

test("a choice shows the same values in each of its forms, in any order and nesting", () => {
    const source = { a: "{kind, select, file {{name} of {place}} other {{place}}}" };
    const right = { a: "{place}{kind, select, file {: {name}} other {}}" };
    const wrong = { a: "{place}{kind, select, file {} other {: {name}}}" };
    expect(translationProblems("de", right, source)).toEqual([]);
    expect(translationProblems("de", wrong, source)).toEqual([
        "a: does not show {name} where kind is file",
        "a: shows {name} where kind is other, unlike the English",
    ]);
});

test("a number that only chooses a form may be missing where a language has one form", () => {
    const chooses = { a: "{count, plural, one {This file is} other {These files are}} broken: {files}" };
    expect(translationProblems("ja", { a: "壊れています：{files}" }, chooses)).toEqual([]);
    for (const text of [
        "{count, plural, one {# file} other {# files}}",
        "{count, plural, one {file {count, number}} other {}}",
        "{kind, select, a {{count, plural, one {a file} other {# files}}} other {}}",
    ])
        expect(translationProblems("ja", { a: "壊れています" }, { a: text })).toContain("a: lacks {count}");
    // Choices say different things.
    const choice = { a: "{kind, select, a {open} other {closed}}" };
    expect(translationProblems("ja", { a: "開いています" }, choice)).toEqual(["a: lacks {kind}"]);
});

test.each([..."，。）、：；！？", ". ", ", "])("an address ends before %j", (mark) => {
    const source = { a: "See https://example.org/a, b" };
    expect(translationProblems("zh-CN", { a: `参见https://example.org/a${mark}b` }, source)).toEqual([]);
});

test("messages in another order are found", () => {
    expect(translationProblems("de", { b: "zwei", a: "eins" }, { a: "one", b: "two" })).toEqual([
        "b: is in another place than in English",
    ]);
});
