import { expect, test } from "vitest";
import { readNow } from "../../../read-now.ts";

const tableIn = (markdown: string) =>
    (readNow("a.md", `# T\n\nText.\n\n${markdown}`).article?.paragraphs ?? [])
        .slice(1)
        .map(({ kind, text, sentences }) => [kind, text, sentences.length]);

test.each([
    ["<table><tr><td>a<td>b<tr><td>c<td>d</table>", [["rows", "a | b\nc | d", 2]]],
    ["<table><tr><th>a<th>b<tr><td>c<td>d</table>", [["table", "a | b\nc | d", 2]]],
    ["<table><tr><td><b>a</b><td><b>b</b><tr><td>c<td>d</table>", [["table", "a | b\nc | d", 2]]],
    ["<table><tr><th>a<td>b<tr><th>c<td>d</table>", [["rows", "a | b\nc | d", 2]]],
    ["<table><thead><tr><td>a<td>b</thead><tr><td>c<td>d</table>", [["table", "a | b\nc | d", 2]]],
    ["| a | b |\n|---|---|\n| c<br>d | e.<br/> f |", [["table", "a | b\nc / d | e. f", 2]]],
    ["<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", [["rows", "a | b\na | c", 2]]],
    ["<table><tr><th>a<th>b<th>c<tr><td>d<td colspan=2>e</table>", [["table", "a | b | c\nd | e | e", 2]]],
    [
        "<table><tr><th rowspan=2>Day<th colspan=2>Open<tr><th>from<th>to<tr><td>Monday<td>9<td>17</table>",
        [["table", "Day | Open from | Open to\nMonday | 9 | 17", 2]],
    ],
    [
        "<table><tr><th colspan=2>Bath<tr><th>Day<th>Open<tr><td colspan=2>May<tr><td>Monday<td>9</table>",
        [
            [undefined, "Bath", 1],
            ["table", "Day | Open\nMay\nMonday | 9", 3],
        ],
    ],
    [
        "<table><tr><td>a<td>b<br>c<tr><td>d.<br>e<td><ul><li>f<li>g</ul></table>",
        [["rows", "a | b / c\nd. e | f / g", 2]],
    ],
    ["<table><tr><td>a<td>b<tr><td>c</table>", [["rows", "a | b\nc |", 2]]],
    ["<table><tr><td rowspan=999999>a<td>b<tr><td>c</table>", [["rows", "a | b\na | c", 2]]],
    [
        "| Day | Open |\n|---|---|\n| 5 p.m. Why? Yes. | No. So. |",
        [["table", "Day | Open\n5 p.m. Why? Yes. | No. So.", 2]],
    ],
    ["| | |\n|---|---|\n| a | b |", [["rows", "a | b", 1]]],
    ["| a | b |\n|---|---|\n| **May** | |\n| c | |", [["table", "a | b\nMay\nc |", 3]]],
])("%j is %j", (table, paragraphs) => {
    expect(tableIn(table)).toEqual(paragraphs);
});

test("a table that gives a page its layout is its content", () => {
    expect(tableIn("<table><tr><td><h2>Bath</h2><p>One.</p><td>Two.<tr><td>Three.<td>Four.</table>")).toEqual(
        [
            [undefined, "One.", 1],
            [undefined, "Two.", 1],
            [undefined, "Three.", 1],
            [undefined, "Four.", 1],
        ],
    );
});

test("spans that would fill the memory are not filled", () => {
    const { article } = readNow(
        "a.md",
        `<table>${"<tr><td colspan=100 rowspan=100>x</td></tr>".repeat(1000)}</table>`,
    );
    expect(article?.paragraphs.every(({ text }) => text === "x")).toBe(true);
});

test("tables inside of tables take no time exponential in their depth", () => {
    const nested = `${"<table><tr><td>a<td>b<tr><td>".repeat(40)}The text.${"</table>".repeat(40)}`;
    expect(tableIn(nested).some(([, text]) => String(text).includes("The text."))).toBe(true);
});
