import { expect, test } from "vitest";
import { openLibrary } from "../../../src/answer/library.ts";
import { anArticle } from "../../build.ts";

const bridge = anArticle({
    id: "bridge",
    title: "The bridge of Lervik",
    text: [
        "The bridge of Lervik was built in 1911 by Ida Holm. It is 412 metres long.",
        "# Opening hours",
        "The toll house opens at nine.",
        "# Tolls",
        "## How much is the toll for a lorry?",
        "Ten crowns.",
        "## Who pays no toll?",
        "Pilots, and children below six.",
    ],
});
const mill = anArticle({
    id: "mill",
    title: "The mill",
    collection: "towns",
    text: ["# Who owns the mill?", "The town does.", "# Étages", "There are three."],
});
const german = anArticle({
    id: "turm",
    title: "Der Turm",
    language: "de",
    text: ["# Wie hoch ist der Turm?", "Der Turm ist 40 Meter hoch."],
});
const library = openLibrary([bridge, mill, german]);

test.each([
    ["toll", ["Tolls", "How much is the toll for a lorry?", "Who pays no toll?"]],
    ["who pays no to", ["Who pays no toll?"]],
    ["how much is the toll for a l", ["How much is the toll for a lorry?"]],
    ["openin", ["Opening hours"]],
    ["HOURS", ["Opening hours"]],
    ["etag", ["Étages"]],
    ["wie hoch", ["Wie hoch ist der Turm?"]],
    ["pilot", []],
    ["toll zebra", []],
    ["zebra", []],
])("%j may become %j", async (typed, questions) => {
    expect(await library.suggest(typed)).toEqual(questions);
});

test("a question that a sentence answers is made from it", async () => {
    const [first] = await library.suggest("when was the bri");
    expect(first).toBe("When was the bridge of Lervik built?");
    const { verdict, excerpts } = await library.ask("When was the bridge of Lervik built?");
    expect([verdict, excerpts[0]?.article.id]).toEqual(["answered", "bridge"]);
});

test("questions that continue what was typed come before others with its words", async () => {
    expect((await library.suggest("tol"))[0]).toBe("Tolls");
});

test("what was typed already is not suggested", async () => {
    expect(await library.suggest("Who pays no toll?")).toEqual([]);
});

test.each(["", "   ", "who"])(
    "if %j says nothing, the beginnings of the articles are suggested",
    async (typed) => {
        const found = await library.suggest(typed);
        expect(found).toContain("Who owns the mill?");
        expect(found.every((question) => question.toLowerCase().startsWith(typed.trim()))).toBe(true);
    },
);

test("only articles of the scope are suggested from", async () => {
    expect(await library.suggest("", { article: "turm" })).toEqual(["Wie hoch ist der Turm?"]);
    expect(await library.suggest("toll", { collections: ["towns"] })).toEqual([]);
    expect(await library.suggest("", { collections: ["towns"] })).not.toContain("Tolls");
    await expect(library.suggest("toll", { article: "gone" })).rejects.toThrow(RangeError);
});

test.each(["?".repeat(100), "a".repeat(100), "the ".repeat(25), "👩‍👩‍👧‍👦 the", "*[", "\u202e"])(
    "odd text suggests nothing that lacks its words: %j",
    async (typed) => {
        await expect(library.suggest(typed)).resolves.toBeInstanceOf(Array);
    },
);

test("at most as many as Discord shows are suggested, each once", async () => {
    const headings = Array.from({ length: 60 }, (_, at) => [`# Toll ${at % 40}?`, `It is ${at}.`]).flat();
    const many = openLibrary([anArticle({ text: headings })]);
    const found = await many.suggest("toll");
    expect(found).toHaveLength(24);
    expect(new Set(found).size).toBe(24);
});
