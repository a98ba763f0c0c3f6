import { expect, test } from "vitest";
import { inEnglish, message, type Tellable } from "../../locales/message.ts";
import { storedText, tellableFrom, tellableIn } from "../../locales/stored-message.ts";

const added = message("version.why.add", { count: 2, files: { items: ["a.md", "b.md"], join: "plain" } });

test.each<[string, Tellable]>([
    ["a message", added],
    ["messages in a message", message("version.why.both", { added, replaced: added })],
    ["words", "reload the folder"],
    ["words in braces", "{curly}"],
])("%s is the same after it was stored", (_, text) => {
    expect(tellableFrom(storedText(text))).toEqual(text);
});

test.each<[string, unknown]>([
    ["a message that there is not", { key: "gone.away" }],
    ["an inherited property", { key: "constructor" }],
    ["a message that lacks a value", { key: "version.why.paste" }],
    ["a value that is no text", { key: "version.why.paste", values: { file: [1] } }],
    ["a language that is no tag", { key: "version.why.paste", values: { file: { language: "?" } } }],
    ["a list of numbers", { items: [1], join: "and" }],
    ["a list with less than nothing of it", { items: ["a", "b"], most: -1 }],
    ["a list with half of an item", { items: ["a", "b"], most: 0.5 }],
    ["an unknown way to join", { items: ["a"], join: "with" }],
    ["nothing", null],
    ["a number", 5],
])("%s cannot be told, and is shown as it is stored", (_, value) => {
    expect(tellableIn(value)).toBeUndefined();
    expect(tellableFrom(JSON.stringify(value))).toBe(JSON.stringify(value));
});

test("what somebody wrote into a file cannot take long", () => {
    let nested: unknown = "a";
    for (let depth = 0; depth < 10_000; depth++) nested = { items: [nested, nested], join: "and" };
    expect(tellableIn(nested)).toBeUndefined();
});

test("words that somebody typed are never a message", () => {
    const typed = storedText(added);
    expect(inEnglish(tellableFrom(storedText(typed)))).toBe(typed);
});

test("what was stored before messages were is shown as it is", () => {
    expect(inEnglish(tellableFrom("add 1 article: inn.md"))).toBe("add 1 article: inn.md");
});
