import { expect, test } from "vitest";
import { openLibrary } from "../../src/answer/library.ts";
import { readLearned } from "../../src/answer/model/read-learned.ts";
import { readHtml } from "../../src/corpus/formats/pages/read-html.ts";
import { wordDiff } from "../../src/proposal/texts/word-diff.ts";
import { readNow } from "../read-now.ts";
import { growthOf as growthOfWork, linearAtMost, ofLongTexts } from "./growth.ts";
import type { HostileInput } from "./hostile-inputs.ts";

/*
 * Other work on articles must also take linear time. The only exceptions are inputs for which the Markdown parser needs more,
 * such as many repetitions of "_a*", "<?" or "a\n=\n": the thread that reads such a file is ended.
 */
const anyText: readonly HostileInput[] = [
    { pumps: [" "], head: "a", tail: "b" },
    { pumps: ["\n"], head: "a", tail: "b" },
    { pumps: ["\r"], head: "a", tail: "b" },
    { pumps: ["\u00a0"], head: "a", tail: "b" },
    { pumps: ["a"] },
    { pumps: ["a "] },
    { pumps: ["A. "] },
    { pumps: ["Aa. "] },
    { pumps: ["U.S. "] },
    { pumps: ["a.[1]"] },
    { pumps: ["?!"] },
    { pumps: ["“A.” "] },
    { pumps: ["1."] },
    { pumps: ["1,"] },
    { pumps: ["a\n"] },
    { pumps: ["a\n\n"] },
    { pumps: ["a.\n\n"] },
    { pumps: ["a’"] },
    { pumps: ["ก"] },
    { pumps: [`${"ก".repeat(25)} `] },
    { pumps: ["漢"] },
    { pumps: ["한 "] },
    { pumps: ["a\u0301"] },
    { pumps: ["\ud835\udc00"] },
    { pumps: ["(", ")"] },
    { pumps: ["“", "”"] },
    { pumps: ["(A? "] },
    { pumps: ["(A? ", "b) "] },
    { pumps: ["「漢。"] },
    { pumps: ["「漢。」と"] },
    { pumps: ["aaa.B "] },
    { pumps: ["aaa.The "] },
    { pumps: ["“A!” Bb "] },
    { pumps: ["5 p. m. "] },
    { pumps: ["« A ! » "] },
    { pumps: ["in 1911. 300 a "] },
    { pumps: ["a… B "] },
];
const markdown: readonly HostileInput[] = [
    ...anyText,
    { pumps: ["<!--"] },
    { pumps: ["<a "], head: "<div>\n" },
    { pumps: ["<script>"], head: "<div>\n" },
    { pumps: ["</script "], head: "<div>\n<script>" },
    { pumps: ["<"], head: "<div>\n" },
    { pumps: ["*a* "] },
    { pumps: ["- a\n"] },
    { pumps: ["- a b c.\n"] },
    { pumps: ["- a\n  - b c.\n"] },
    { pumps: ["> a\n"] },
    { pumps: ["| a "], tail: "|\n|---|\n" },
    { pumps: ["# a\n"] },
    { pumps: ["    a\n"] },
    { pumps: ["\\"] },
    { pumps: ["&amp;"] },
    { pumps: ["```\n"] },
];
const frontMatter: readonly HostileInput[] = [
    { pumps: ["a: b\n"], tail: "---\n" },
    { pumps: ["["], head: "title: ", tail: "\n---\n" },
    { pumps: [" "], head: "title: a", tail: "b\n---\n" },
    { pumps: ["\n"], head: "title: 'a", tail: "b'\n---\n" },
    { pumps: ["- a\n"], head: "author:\n", tail: "---\n" },
    { pumps: ["a"], head: "" },
];

const learned = readLearned();
const growthOf = (work: (text: string) => unknown, input: HostileInput) =>
    growthOfWork(work, input, ofLongTexts);

test.each(markdown)("reading Markdown: %j", (input) => {
    expect(growthOf((text) => readNow("x.md", `# T\n\n${text}`), input)).toBeLessThan(linearAtMost);
});

test.each(frontMatter)("reading front matter: %j", (input) => {
    expect(growthOf((text) => readNow("x.md", `---\n${text}`), input)).toBeLessThan(linearAtMost);
});

const toml: readonly HostileInput[] = [
    { pumps: ["a = 1\n"], tail: "+++\n" },
    { pumps: ["a\n"], head: "b = [", tail: "\n+++\n" },
    { pumps: ["[a]\n"], head: "x\n", tail: "\n+++\n" },
];

test.each(toml)("reading TOML: %j", (input) => {
    expect(growthOf((text) => readNow("x.md", `+++\n${text}`), input)).toBeLessThan(linearAtMost);
});

const above = ["\n", " ", "<!--", "<!-- -->", "-", "+++\n", "{", '{"a":', "---\na: b\n", "...\n"];

test.each(above.map((pump): HostileInput => ({ pumps: [pump] })))("above front matter: %j", (input) => {
    expect(growthOf((text) => readNow("x.md", text), input)).toBeLessThan(linearAtMost);
});

const wrapped: readonly HostileInput[] = [
    { pumps: ["a line of prose that is as wide as a page and goes on\n"] },
    { pumps: ["- an item of a list\n"] },
    { pumps: ["ANNA: Hello.\nPER: Hello.\n"] },
    { pumps: ["exam-\nple of a line that is as wide as a page is and so\n"] },
    { pumps: ["a\f"] },
    { pumps: ["-----\n"] },
    { pumps: ["Fees\n----\n"] },
    { pumps: ["- Fees\n  - An item of an item\n"] },
];

test.each(wrapped)("reading lines of plain text: %j", (input) => {
    expect(growthOf((text) => readNow("x.txt", `T\n\n${text}`), input)).toBeLessThan(linearAtMost);
});

test.each(anyText)("reading plain text: %j", (input) => {
    expect(growthOf((text) => readNow("x.txt", `T\n\n${text}`), input)).toBeLessThan(linearAtMost);
});

const page: readonly HostileInput[] = [
    ...["<p>a", "<b>a</b>", "<br>", "<!--", "<", "<html ", "<html <", "<meta charset ", "a ", " ", "&amp;"],
    ...[
        "<li>a",
        "<input type=checkbox>a ",
        "<input type=checkbox>",
        "<tr><td>a",
        "</p>",
        '<p style="display:',
        "<script>",
        "<title>",
    ],
    ...[
        "<h1>a</h1>",
        "<h2>T</h2><p>a",
        "<h3>Related</h3><p></p>",
        "<h3>See also</h3><ul><li><a href=/>a</a></ul>",
    ],
    ...[
        "<div class=share>a</div>",
        "<article><p>a</p></article>",
        "<p>cookies accept",
        "<b itemprop=author>a</b>",
    ],
].map((pump) => ({ pumps: [pump] }));

test.each(page)("reading a web page: %j", (input) => {
    const bytes = (text: string) => new TextEncoder().encode(`<title>T</title><p>${text}`);
    expect(growthOf((text) => readHtml(bytes(text)), input)).toBeLessThan(linearAtMost);
});

test.each(anyText)("indexing: %j", (input) => {
    const indexed = (text: string) => {
        const { article } = readNow("x.txt", `T\n\nA.\n\n${text}.`);
        return openLibrary(article === undefined ? [] : [article], learned);
    };
    expect(growthOf(indexed, input)).toBeLessThan(linearAtMost);
});

test.each(anyText)("comparing two versions: %j", (input) => {
    expect(growthOf((text) => wordDiff(`a${text}`, `b${text}c`), input)).toBeLessThan(linearAtMost);
});
