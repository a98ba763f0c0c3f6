import { expect, test } from "vitest";
import { told } from "../../../../locales/message.ts";
import { pageArticle } from "../../../../src/corpus/formats/pages/page-article.ts";
import { readNow } from "../../../read-now.ts";
import { shownIn, shownParagraphs } from "../../shown-paragraphs.ts";

test.each([
    ["- [x] paint the door\n- [ ] buy oil", "☑ paint the door\n☐ buy oil"],
    ["* [X] paint\n* rest", "☑ paint\n• rest"],
    ["1. [x] paint\n2. [ ] dry", "1. ☑ paint\n2. ☐ dry"],
    ["- [x] paint\n  - [ ] buy ~~red~~ oil", "☑ paint\n  ☐ buy […] oil"],
    [
        "- [x] The door is painted.\n- [ ] The oil is at Berg's.",
        "☑ The door is painted.|☐ The oil is at Berg's.",
    ],
    ["Done:\n\n- [x] The door is painted.\n- [ ] The oil.", "Done:\n☑ The door is painted.\n☐ The oil."],
    ["- [ ]\n- [-] no task\n- \\[x] no task", "• [ ]\n• [-] no task\n• [x] no task"],
    ["[x] no list", "[x] no list"],
    ["<ul><li><input type=checkbox checked>Paint<li><input type=checkbox> Dry</ul>", "☑ Paint\n☐ Dry"],
    ['<ol><li><input type="checkbox"> Paint</ol>', "1. ☐ Paint"],
    ["The lamp is on<input type=checkbox checked>now", "The lamp is on ☑ now"],
])("%j is read as %j", (markdown, paragraphs) => {
    expect(shownParagraphs(markdown).join("|")).toBe(paragraphs);
});

const filler = "<p>The mill of Lervik was built long ago, and people came from far away to see it.";
const ofPage = (body: string) => {
    const page = `<title>T</title><article>${filler}${body}</article>`;
    const read = pageArticle(new TextEncoder().encode(page));
    if ("problem" in read) throw new Error(told(read.problem));
    const { article } = readNow("a.md", read.markdown);
    return { markdown: read.markdown, shown: article === undefined ? [] : shownIn(article).slice(1) };
};

test.each([
    [
        '<ul class="task-list"><li><input type="checkbox" disabled checked> Paint<li><input type="checkbox" disabled> Dry it.</ul>',
        ["☑ Paint", "☐ Dry it."],
    ],
    [
        "<ul><li><label><input type=checkbox checked><span></span></label> Paint<li><label><input type=checkbox> Dry</label></ul>",
        ["☑ Paint\n☐ Dry"],
    ],
    ["<ul><li>Paint, or else<input type=checkbox></ul>", ["• Paint, or else ☐"]],
    ["<ul><li><b>Paint</b><input type=checkbox><li><b>Dry</b></ul>", ["• Paint\n• Dry"]],
    ["<ul><li><i><input type=checkbox checked></i><input type=checkbox> <b>Dry</b></ul>", ["☑ Dry"]],
    [
        "<table><tr><th>Task<td>It<tr><td>Dry<td><b>Yes</b> <input type=checkbox></table>",
        ["Task | It\nDry | Yes ☐"],
    ],
    [
        '<ul class="to-do-list"><li><div class="checkbox checkbox-on"></div> <span>Paint</span></ul><ul><li><div class="checkbox checkbox-off"></div> <span>Dry</span></ul>',
        ["☑ Paint", "☐ Dry"],
    ],
    [
        "<ul><li><span role=checkbox aria-checked=true></span>Paint<li><span role=checkbox>Dry</span></ul>",
        ["☑ Paint\n☐ Dry"],
    ],
    ["<p>Dogs: <input type=radio checked>yes <input type=radio>no</p>", ["Dogs: ◉ yes ○ no"]],
    [
        "<ul><li><input type=radio>Red<li><label><input type=radio checked> Blue</label></ul>",
        ["• ○ Red\n• ◉ Blue"],
    ],
    ["<div><input type=radio checked><label>Linux</label></div><p>Text.</p>", ["Linux", "Text."]],
    ["<ul><li><div class=checkbox-on>Always on</div></ul><p>Off.", ["• Always on", "Off."]],
    [
        "<ul><li><input type=checkbox checked><p>Paint it.</p><li><label><input type=checkbox></label><div>Dry it.</div></ul>",
        ["☑ Paint it.", "☐ Dry it."],
    ],
    [
        "<ul><li>Paint</li><ul><li>The red oil is at Berg's.</ul></ul>",
        ["• Paint\n  • The red oil is at Berg's."],
    ],
    [
        "<table><tr><th>Task<th>Done<tr><td>Paint<td><input type=checkbox checked><tr><td>Dry<td><input type=checkbox></table>",
        ["Task | Done\nPaint | ☑\nDry | ☐"],
    ],
    [
        "<table><tr><th>Day<th>Task<tr><td>Monday<td><ul><li><input type=checkbox checked> Paint<li><input type=checkbox> Dry</ul></table>",
        ["Day | Task\nMonday | ☑ Paint / ☐ Dry"],
    ],
])("of a web page, %s is read as %j", (body, paragraphs) => {
    expect(ofPage(body).shown).toEqual(paragraphs);
});

test("the tasks of a web page are stored as tasks", () => {
    expect(ofPage("<ul><li><input type=checkbox checked> Paint</ul>").markdown).toContain("- [x] Paint");
});

test("the items of a web page that look like tasks are no tasks", () => {
    expect(ofPage("<ul><li>[x] Paint<li>[ ] Dry</ul>").shown).toEqual(["• [x] Paint\n• [ ] Dry"]);
});
