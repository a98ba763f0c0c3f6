import { expect, test } from "vitest";
import { quoteOf } from "../../../src/answer/excerpts/excerpt.ts";
import { openLibrary } from "../../../src/answer/library.ts";
import { readNow } from "../../read-now.ts";

async function answerFrom(markdown: string, question: string): Promise<string> {
    const [first] = (await ask(markdown, question)).excerpts;
    return first === undefined ? "" : quoteOf(first);
}

async function ask(markdown: string, question: string) {
    const { article } = readNow("kit.md", `# The Lervik kit\n\n${markdown}`);
    if (article === undefined) throw new Error("The text is not an article.");
    return await openLibrary([article]).ask(question);
}

const versions = `## v14.2.0 (2024-03-05)

Support for old browsers was removed.

## v14.1.0 (2023-01-20)

### Improved

The cache is kept in memory.

## 13.0

The color scheme was changed, and so was the menu.`;

test.each([
    ["What changed in 14.2.0?", "Support for old browsers was removed."],
    ["What changed in v14.1?", "The cache is kept in memory."],
    ["What was changed in v13?", "The color scheme was changed, and so was the menu."],
    ["What changed in 2023?", "The cache is kept in memory."],
])("only what is below the version or year answers what changed in it: %s", async (question, quote) => {
    expect(await answerFrom(versions, question)).toBe(quote);
});

test.each([
    ["What changed in version 14.1?", "answered"],
    ["What was changed in v13?", "answered"],
    ["What changed in version 15?", "not-found"],
    ["Who wrote 14.1?", "near-miss"],
])(
    "a section about the version that was asked about answers, and no other: %s",
    async (question, verdict) => {
        expect((await ask(versions, question)).verdict).toBe(verdict);
    },
);

test("a paragraph that contains the number answers below any heading", async () => {
    const mentioned = `${versions.replace("kept in memory", "kept in memory, as in 2011")}\n\n## Since 2011\n\nOslo has a shop.`;
    expect(await answerFrom(mentioned, "Where was the cache kept in 2011?")).toContain("in memory");
});

test("small numbers of headings do not choose a section, since they only count", async () => {
    const rules = `## 1. Setup

Each player chooses a color and takes a card.

## 12. Score

The player with the most cards wins.`;
    expect(await answerFrom(rules, "Do all 12 players choose a color?")).toContain("chooses a color");
});

test("numbers that count sections are not those of versions", async () => {
    const history = `## 1. Colors\n\nThe kit of the first year was painted blue by Ida Holm.\n\n## 2. Shops since 2011\n\nOslo has one.`;
    expect(await answerFrom(history, "Who painted the kit of 2011 blue?")).toContain("Ida Holm");
});

test("a number above a paragraph does not answer about a section without one", async () => {
    const history = `## Since 2011\n\nOslo has a shop.\n\n## Colors\n\nThe kit of the first year was painted blue by Ida Holm.`;
    expect(await answerFrom(history, "Who painted the kit of 2011 blue?")).toContain("Ida Holm");
});
