import { describe, expect, test } from "vitest";
import type {
    BookRule,
    DropRule,
    PageRule,
    PdfRule,
    WordRule,
} from "../../../../src/corpus/formats/shown/dropped.ts";
import { readArticle } from "../../../../src/corpus/read-article.ts";

const read = (name: string, text: string, recordsDropped?: boolean) =>
    readArticle({ name, bytes: new TextEncoder().encode(text), recordsDropped });

/** What is dropped from a text below "# T", a blank line and a paragraph; so it begins on line 5. */
const dropped = async (text: string) =>
    (await read("a.md", `# T\n\nOne line.\n\n${text}\n`, true)).dropped?.map(
        ({ rule, line, excerpt }) => `${rule} ${line} ${excerpt}`,
    );

/** Those of web pages, of documents and of mails, which are not Markdown, have tests of their own. */
const examples: Readonly<
    Record<
        Exclude<DropRule, BookRule | PageRule | PdfRule | WordRule | "mail">,
        readonly (readonly [string, string])[]
    >
> = {
    comment: [
        ["<!-- To do:\nphotos -->", "5 <!-- To do: photos -->"],
        ["Open <!-- really? --> daily.", "5 <!-- really? -->"],
        ["%%\nTo do\n%%", "5 %% To do %%"],
    ],
    component: [
        ['<Card\n  title="Hours">\n\nOpen daily.\n\n</Card>', '5 <Card title="Hours">'],
        ['See <Icon name="star" /> there.', '5 <Icon name="star" />'],
    ],
    container: [
        [":::tip\nOpen daily.\n:::", "5 :::tip"],
        ["> [!NOTE]\n> Open daily.", "5 [!NOTE]"],
        ["!!! note\n    Open daily.", "5 !!! note"],
    ],
    contents: [
        ["## Contents\n\n- [Hours](#hours)\n- [Prices](#prices)", "5 Contents"],
        ["[TOC]\n\n{{< x >}}", "5 [TOC]"],
    ],
    hidden: [
        ["<div hidden>Not yet.</div>", "5 Not yet."],
        ["Open <span style='display: none'>not</span> daily.", "5 not"],
    ],
    include: [["```rust\n{{#include ../a.rs:all}}\nlet b = 1;\n```", "5 {{#include ../a.rs:all}}"]],
    label: [
        ["Q: Is it open?\n\nA: Daily.", "5 Q:"],
        ["**Is it open?**\n\nAnswer: Daily.", "7 Answer:"],
    ],
    mark: [["See [[Hours|the hours]].", "5 [[Hours|the hours]]"]],
    module: [["import Card from './card';", "5 import Card from './card';"]],
    "not-text": [["See <video src='a.mp4'></video> there.", "5 a.mp4"]],
    "note-mark": [
        ["Open daily[^1].\n\n[^1]: Except Monday.", "5 [^1]"],
        ["Built in 1911<sup>[2]</sup>.", "5 [2]"],
    ],
    picture: [
        ["![Logo](a.png)", "5 Logo"],
        ["<figure><img alt='A red boat'><figcaption>Step 3</figcaption></figure>", "5 A red boat"],
        ["Press ![](key.png) twice.", "5 key.png"],
    ],
    "struck-out": [
        ["It costs ~~9~~ 8.", "5 9"],
        [
            "- It costs ~~9~~ 8.\n- It is open daily, and it closes at five in winter, except in January and in May.",
            "5 9",
        ],
    ],
};

describe.each(Object.entries(examples))("%s", (rule, cases) => {
    test.each(cases)("%j", async (text, expected) => {
        expect((await dropped(text))?.[0]).toBe(`${rule} ${expected}`);
    });
});

test("each part is recorded once, also if its list or table is read twice", async () => {
    const long = "It is open daily, and it closes at five in winter, except in January and in May.";
    expect(await dropped("![[a.png]]\n![[b]]")).toEqual(["mark 5 ![[a.png]]", "mark 6 ![[b]]"]);
    expect(await dropped(`- It costs ~~9~~ 8.\n- ${long}`)).toEqual(["struck-out 5 9"]);
    expect(
        await dropped("<table><tr><td>It costs <s>9</s> 8.</td></tr><tr><td>a</td><td>b</td></tr></table>"),
    ).toEqual(["struck-out 5 9"]);
});

test("parts are in the order of their lines, and shortened", async () => {
    const text = `It is ~~${"very ".repeat(40).trim()}~~ old.\n\n%% ${"x".repeat(99)} %%\n\n:::tip\nOpen.\n:::`;
    const all = (await dropped(text)) ?? [];
    expect(all.map((one) => one.split(" ", 2).join(" "))).toEqual([
        "struck-out 5",
        "mark 7",
        "container 9",
        "container 11",
    ]);
    for (const one of all) expect(one.length).toBeLessThan(100);
});

test("an import that never ends is text", async () => {
    expect(await dropped("import { a\n\nOpen daily.")).toEqual([]);
});

test("what surrounds the article of a web page", async () => {
    const paragraph =
        "The mill was built in 1850, and it ground the corn of the whole valley for a century. ";
    const page = `<html><head><title>The mill</title></head><body><nav><ul><li><a href="/">All mills</a></li></ul></nav><article><h1>The mill</h1><p>${paragraph.repeat(4)}</p><p>${paragraph.repeat(3)} It cost <s>9</s> 8.</p></article><footer><p>Printed on paper</p></footer></body></html>`;
    const { dropped } = await read("a.html", page, true);
    expect(dropped).toEqual([
        { rule: "struck-out", excerpt: "9" },
        { rule: "navigation", excerpt: "All mills" },
        { rule: "frame", excerpt: "Printed on paper" },
    ]);
});

test("nothing is recorded unless it was asked for, and the article is equal", async () => {
    const text = "# T\n\nIt costs ~~9~~ 8.[^1] ![](a.png)\n\n:::tip\n[[Open]].\n:::\n\n[^1]: Note.";
    const [plain, recorded] = [await read("a.md", text), await read("a.md", text, true)];
    expect(plain).not.toHaveProperty("dropped");
    expect(recorded.dropped).toHaveLength(6);
    expect({ ...recorded, dropped: undefined }).toEqual({ ...plain, dropped: undefined });
});

test("files that are read at the same time have records of their own", async () => {
    const all = await Promise.all(
        ["a", "b", "c"].map((word) => read(`${word}.md`, `# T\n\nIt is ~~${word}~~ new.`, true)),
    );
    expect(all.map(({ dropped }) => dropped?.map(({ excerpt }) => excerpt))).toEqual([["a"], ["b"], ["c"]]);
});
