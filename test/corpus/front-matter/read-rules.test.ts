import { expect, test } from "vitest";
import { readRules } from "../../../src/corpus/front-matter/read-rules.ts";
import { parseFiles } from "../../../src/corpus/parse-files.ts";
import { readArticle } from "../../../src/corpus/read-article.ts";
import { inWords } from "../../in-words.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

const rules = [
    "language: en",
    "dateOrder: month-day",
    "baseUrl: https://example.org/docs",
    "collections:",
    "  history:",
    "    language: da",
    "    dateOrder: day-month",
    "  drafts: {drafts: true}",
].join("\n");

test("a collection's rules come before those of all articles", () => {
    const { of, problems } = readRules(bytes(rules));
    const common = { language: "en", dateOrder: "month-day", baseUrl: "https://example.org/docs/" };
    expect(problems).toEqual([]);
    expect(of(undefined)).toEqual(common);
    expect(of("other")).toEqual(common);
    expect(of("history")).toEqual({ ...common, language: "da", dateOrder: "day-month" });
    expect(of("drafts")).toEqual({ ...common, drafts: true });
});

test("what is wrong is a warning with its line and is ignored", () => {
    const wrong =
        "language: '!'\ndateOrder: year\ncolour: red\ncollections:\n  a: {drafts: maybe}\n  b: 5\nbaseUrl: /x";
    const { of, problems } = readRules(bytes(wrong));
    expect(Object.values(of("a")).filter((value) => value !== undefined)).toEqual([]);
    expect(
        inWords(problems).map(
            ({ file, line, problem, severity }) => `${file}:${line} ${severity}: ${problem}`,
        ),
    ).toEqual([
        'corpus.yaml:1 warning: language is "!".',
        'corpus.yaml:2 warning: dateOrder is "year".',
        "corpus.yaml:3 warning: The key “colour” is unknown.",
        'corpus.yaml:4 warning: In the collection “a”: drafts is "maybe".',
        "corpus.yaml:4 warning: In the collection “b”: “b” is not a list of keys.",
        'corpus.yaml:7 warning: baseUrl is "/x".',
    ]);
});

test("a file that is not text, or no list of keys, is a warning", () => {
    for (const content of [new Uint8Array([0x80, 0, 1]), bytes("- a"), bytes("collections: 5")])
        expect(readRules(content).problems).toMatchObject([{ file: "corpus.yaml", severity: "warning" }]);
});

test("a value that contains itself is a warning", () => {
    for (const yaml of ["language: &a [*a]", "collections:\n  a: {language: &a {b: *a}}"])
        expect(readRules(bytes(yaml)).problems).toMatchObject([{ file: "corpus.yaml", line: 1 }]);
});

test("articles are read by the rules of their collection, and again when these change", async () => {
    const text = "---\ndate: 03/04/2024\nurl: /bridge\n---\n\nok.";
    const files = (yaml: string) => [
        { file: "corpus.yaml", bytes: bytes(yaml) },
        { file: "history/bridge.md", bytes: bytes(text) },
        { file: "mill.md", bytes: bytes(text) },
        { file: "drafts/inn.md", bytes: bytes("---\ndraft: true\n---\n\nText.") },
        { file: "well.md", bytes: bytes("---\ndraft: true\n---\n\nText.") },
    ];
    const corpus = await parseFiles(files(rules), { read: readArticle });
    const url = "https://example.org/bridge";
    expect(corpus.articles).toMatchObject([
        { id: "bridge", published: "2024-04-03", language: "da", url },
        { id: "inn" },
        { id: "mill", published: "2024-03-04", language: "en", url },
    ]);
    expect(corpus.errors).toMatchObject([{ file: "well.md", severity: "warning" }]);
    const again = await parseFiles(files("collections: {}"), { read: readArticle, known: corpus.parsed });
    expect(again.articles.map(({ id, published }) => `${id} ${published}`)).toEqual([
        "bridge undefined",
        "mill undefined",
    ]);
    const back = await parseFiles(files(rules), { read: readArticle, known: corpus.parsed });
    expect(back.version).toBe(corpus.version);
});

test("up to 32 KiB are read; more is an error, and no rule counts", () => {
    const head = "language: da\n#";
    const largest = head + "x".repeat(32 * 1024 - head.length);
    expect(readRules(bytes(largest))).toMatchObject({ problems: [] });
    expect(readRules(bytes(largest)).of(undefined)).toEqual({ language: "da" });
    const larger = readRules(bytes(`${largest}x`));
    expect(larger.of(undefined)).toEqual({});
    expect(larger.problems).toMatchObject([{ file: "corpus.yaml", severity: "error" }]);
});

const collections = "abcdefgh";
test.each([
    ["brackets in brackets", `a: ${"[".repeat(32_000)}`],
    ["braces in braces", `a: ${"{b: ".repeat(8000)}`],
    ["lists in lists", `a:\n ${"- ".repeat(16_000)}b`],
    [
        "aliases that multiply",
        [...collections]
            .map((key, at) => `${key}: &${key} [${`*${collections[at - 1] ?? key},`.repeat(9)}]`)
            .join("\n"),
    ],
    ["a value that contains itself", "collections: &a {b: *a}"],
])("%s are a problem, not an exception", (_, text) => {
    const { of, problems } = readRules(bytes(text));
    expect(Object.values(of("b"))).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
});
