import { expect, test } from "vitest";
import { shownParagraphs } from "../../shown-paragraphs.ts";

test.each([
    ["salt \\| pepper", "salt | pepper"],
    ["`cut -d '\\|' f`", "cut -d '|' f"],
    ["``a\\|`b` ``", "a|`b`"],
    ["**`a \\| b`** or \\|", "a | b or |"],
    ["[`p\\|q`](u)", "p|q"],
    ["[x\\|y](http://x.y)", "x|y"],
    ["https://x.yz/?q=a\\|b", "https://x.yz/?q=a|b"],
    ["see <https://x.yz/a\\|b>", "see https://x.yz/a|b"],
    ['<img alt="a sluice \\| a weir">', "a sluice | a weir"],
    ["a\\\\\\|b", "a\\|b"],
])("in a cell, %s is read as %s", (cell, text) => {
    const [table] = shownParagraphs(`| Name | What |\n|---|---|\n| x | ${cell} |`);
    expect(table).toBe(`Name | What\nx | ${text}`);
});

test.each([
    ["a \\| b", "a | b"],
    ["`a \\| b`", "a \\| b"],
    ["<table><tr><td>a\\|b<td>c<tr><td>`d\\|e`<td>f</table>", "a\\|b | c\n`d\\|e` | f"],
])("only cells of Markdown take a backslash from %s in code or HTML", (markdown, text) => {
    expect(shownParagraphs(markdown)).toEqual([text]);
});

test.each([
    ['<input type="checkbox" checked>', "☑"],
    ["<input type=checkbox> later", "☐ later"],
    ["[x]", "[x]"],
    ["[ ] later", "[ ] later"],
])("the task %s in a cell is read as %s", (cell, text) => {
    const [table] = shownParagraphs(`| Task | Done |\n|---|---|\n| Paint | ${cell} |`);
    expect(table).toBe(`Task | Done\nPaint | ${text}`);
});
