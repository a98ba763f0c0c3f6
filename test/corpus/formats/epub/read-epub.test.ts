import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readArticle } from "../../../../src/corpus/read-article.ts";
import { anEpub, type BookParts } from "./an-epub.ts";

const read = (parts: BookParts) =>
    readArticle({ name: "book.epub", bytes: anEpub(parts), recordsDropped: true });

/** Each paragraph below its headings. */
async function textOf(parts: BookParts): Promise<readonly string[]> {
    const { article, problems } = await read(parts);
    expect(problems).toEqual([]);
    return article?.paragraphs.map(({ path, text }) => [...path, text].join(" > ")) ?? [];
}

const chapter = (body: string): BookParts => ({ chapters: { "one.xhtml": `<h1>One</h1>${body}` } });
const droppedFrom = async (parts: BookParts) =>
    (await read(parts)).dropped?.map(({ rule, excerpt }) => `${rule}: ${excerpt}`);

const fixture = (name: string) => readFileSync(new URL(`../documents/epub/${name}`, import.meta.url));

test.each(["bridge-2.epub", "bridge-3.epub", "bridge-sections.epub"])(
    "%s has the same facts and, but for its notes, the same paragraphs as its source",
    async (name) => {
        const book = await readArticle({ name, bytes: fixture(name) });
        const source = await readArticle({ name: "bridge.md", bytes: fixture("bridge.md") });
        expect(book.problems).toEqual([]);
        const { title, author, publisher, published, language } = source.article ?? {};
        expect(book.article).toMatchObject({ title, author, publisher, published, language });
        const notes = ["The ferry was sold in 1903.", "The plan is in the town's archive."];
        // pandoc writes typographic signs.
        const straight = (text: string) => text.replace(/[“”]/gu, '"').replace(/’/gu, "'");
        const textsOf = (article: typeof book.article) =>
            article?.paragraphs
                .map(({ path, text }) => [...path, straight(text)].join(" > "))
                .filter((text) => !notes.some((note) => text.endsWith(note)));
        expect(textsOf(book.article)).toEqual(textsOf(source.article));
        const shown = book.article?.paragraphs.map(({ text }) => straight(text));
        expect(shown?.filter((text) => notes.includes(text))).toEqual(notes);
    },
);

test("chapters are in the order of the spine, and documents without title go on with the last chapter", async () => {
    const chapters = {
        "b.xhtml": "<h2>Two</h2><p>First.</p>",
        "a.xhtml": "<p>Second.</p>",
        "c.xhtml": "<h2>Three</h2><h3>Part</h3><p>Third.</p>",
    };
    expect(await textOf({ chapters })).toEqual(["Two > First.", "Two > Second.", "Three > Part > Third."]);
});

const toc = (list: string) => `<nav epub:type="toc"><h1>Contents</h1><ol>${list}</ol></nav>`;

test("a chapter without a heading has the label from the table of contents, or its own line that says the same", async () => {
    const chapters = {
        "one.xhtml": "<p>First.</p>",
        "two.xhtml": '<p class="t">THE <i>ROAD</i></p><p>Second.</p><p id="x">Third.</p>',
    };
    const navigation = toc(
        '<li><a href="text/one.xhtml">The House</a></li><li><a href="text/two.xhtml">The Road</a><ol><li><a href="text/two.xhtml#x">A Turn</a></li></ol></li>',
    );
    const expected = ["The House > First.", "THE ROAD > Second.", "THE ROAD > A Turn > Third."];
    expect(await textOf({ chapters, navigation })).toEqual(expected);
    const point = (label: string, src: string, inner = "") =>
        `<navPoint><navLabel><text>${label}</text></navLabel><content src="text/${src}"/>${inner}</navPoint>`;
    const ncx = `<navMap>${point("The House", "one.xhtml")}${point("The Road", "two.xhtml", point("A Turn", "two.xhtml#x"))}</navMap>`;
    expect(await textOf({ chapters, ncx })).toEqual(expected);
});

test("a chapter's own heading counts, at the level of the table of contents", async () => {
    const chapters = {
        "part.xhtml": "<h1>Part I</h1>",
        "one.xhtml": '<h1 id="a">The House</h1><p>First.</p><h2>Door</h2><p>Second.</p>',
    };
    const navigation = toc(
        '<li><a href="text/part.xhtml">I</a><ol><li><a href="text/one.xhtml#a">1. The House</a></li></ol></li>',
    );
    expect(await textOf({ chapters, navigation })).toEqual([
        "Part I > The House > First.",
        "Part I > The House > Door > Second.",
    ]);
});

test("navigation, tables of contents and what a title page repeats are dropped by their rules, other text stays", async () => {
    const chapters = {
        "cover.xhtml": '<svg><title>Cover</title><image href="c.jpg"/></svg>',
        "title.xhtml": "<h1>A Book</h1><p>Ann Lee</p><p>For my mother.</p>",
        "list.xhtml":
            '<h1>Contents</h1><p><a href="one.xhtml">One is long</a> <a href="two.xhtml">Two is long</a> 9</p>',
        "one.xhtml": "<h1>One</h1><p>The text.</p>",
    };
    const metadata = "<dc:title>A Book</dc:title><dc:creator>Ann Lee</dc:creator>";
    const guide =
        '<reference type="cover" href="text/cover.xhtml"/><reference type="title-page" href="text/title.xhtml"/><reference type="toc" href="text/list.xhtml"/>';
    const parts = { chapters, metadata, guide };
    expect(await textOf(parts)).toEqual(["For my mother.", "One > The text."]);
    expect(await droppedFrom(parts)).toEqual([
        "picture: Cover",
        "title-page: A Book",
        "title-page: Ann Lee",
        "contents: ContentsOne is long Two is long 9",
    ]);
});

test("documents outside of the linear order and a colophon keep their text", async () => {
    const chapters = {
        "one.xhtml": "<h1>One</h1><p>Text.</p>",
        "key.xhtml": "<h1>Answers</h1><p>B.</p>",
        "end.xhtml": '<section epub:type="colophon"><h1>Colophon</h1><p>Set in Garamond.</p></section>',
    };
    expect(await textOf({ chapters, references: { "key.xhtml": 'linear="no"' } })).toEqual([
        "One > Text.",
        "Answers > B.",
        "Colophon > Set in Garamond.",
    ]);
});

test("footnotes are paragraphs at the end of their chapter, and their marks are dropped", async () => {
    const body =
        '<p>He left<a epub:type="noteref" href="#n">1</a> at<a href="#m"><sup>2</sup></a> noon<a id="r" href="#k">3</a>. </p><aside epub:type="footnote" id="n"><p>By train. <a href="#x">↩</a></p></aside><p>She stayed in 1901<a href="two.xhtml">2</a>.</p><p id="k"><a href="#r">3</a> Or at one.</p>';
    expect(await textOf(chapter(body))).toEqual([
        "One > He left at noon.",
        "One > She stayed in 19012.",
        "One > 3 Or at one.",
        "One > By train.",
    ]);
    expect(await droppedFrom(chapter(body))).toEqual([
        "note-mark: ↩",
        "note-mark: 1",
        "note-mark: ²",
        "note-mark: 3",
    ]);
});

test("printed pages that the book declares are pages of its paragraphs", async () => {
    const chapters = {
        "one.xhtml":
            '<span epub:type="pagebreak" title="xii"/><h1>One</h1><p>It begins <span role="doc-pagebreak" aria-label="Page 13">13</span>here.</p><ul><li>a b</li><li id="p14">c d</li></ul><div epub:type="pagebreak" title="15"/>',
        "two.xhtml": "<p>It ends.</p>",
    };
    const navigation =
        '<nav epub:type="page-list"><ol><li><a href="text/one.xhtml#p14">14</a></li></ol></nav>';
    const { article, markdown } = await read({ chapters, navigation });
    expect(article?.paragraphs.map(({ text, pages }) => ({ text, pages }))).toEqual([
        {
            text: "It begins here.",
            pages: [
                { at: 0, page: "xii" },
                { at: 10, page: "13" },
            ],
        },
        {
            text: "• a b\n• c d",
            pages: [
                { at: 0, page: "13" },
                { at: 8, page: "14" },
            ],
        },
        { text: "It ends.", pages: [{ at: 0, page: "15" }] },
    ]);
    expect(markdown).toContain("It begins <!-- page 13 -->here.");
});

test.each([
    [
        "a table",
        "<table><tr><th>Year</th><th>Cost</th></tr><tr><td>1901</td><td>3</td></tr></table>",
        "Year | Cost\n1901 | 3",
    ],
    [
        "a picture with a description",
        '<p><img src="a.png" alt="A ferry on the river"/></p>',
        "A ferry on the river",
    ],
    [
        "MathML with a prefix",
        "<p>So <m:math><m:msup><m:mi>x</m:mi><m:mn>2</m:mn></m:msup></m:math>.</p>",
        "So x².",
    ],
    ["ruby", "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>", "漢(kan)"],
    ["hidden text", '<p>Shown.<span hidden="hidden">No</span></p><p style="display:none">No</p>', "Shown."],
    ["entities", "<p>A&nbsp;&mdash;&#x20AC;&amp;lt;</p>", "A\u00a0—€&lt;"],
    ["empty elements", '<p><a id="x"/>All <b/>of it<br/>is <i/>here.</p>', "All of it\nis here."],
    ["CDATA", "<p><![CDATA[a < b]]></p>", "a < b"],
    [
        "alternatives",
        '<p>Is <epub:switch><epub:case required-namespace="http://a">no</epub:case><epub:default>yes</epub:default></epub:switch>.</p>',
        "Is yes.",
    ],
])("%s is what a reader sees", async (_, body, text) => {
    expect(await textOf(chapter(body))).toEqual([`One > ${text}`]);
});

test("other names, paths and encodings of documents lead to them", async () => {
    const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    const bytes = anEpub({
        chapters: { "K%C3%A4se%201.xhtml": "", "../text/./b.xhtml": "", "u.xhtml": "" },
        files: {
            "OPS/text/K%C3%A4se%201.xhtml": undefined,
            "OPS/text/../text/./b.xhtml": undefined,
            "OPS/text/Ka\u0308se 1.xhtml": "<html><body><p>Milk.</p></body></html>",
            "OPS/text/b.xhtml": "\ufeff<html><body><p>Bread.</p></body></html>",
            "OPS/text/u.xhtml": utf16("<html><body><p>Salz für Łódź.</p></body></html>"),
        },
    });
    const { article } = await readArticle({ name: "book.epub", bytes });
    expect(article?.paragraphs.map(({ text }) => text)).toEqual(["Milk.", "Bread.", "Salz für Łódź."]);
});
