import { expect, test } from "vitest";
import { readArticle } from "../../../../src/corpus/read-article.ts";
import { anEpub } from "./an-epub.ts";

/** Reads a document with these elements in its head and its body. */
async function read(head: string, body: string, files: Readonly<Record<string, string>> = {}) {
    const document = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/>${head}</head><body>${body}</body></html>`;
    const bytes = anEpub({
        chapters: { "one.xhtml": "" },
        files: { "OPS/text/one.xhtml": document, ...files },
    });
    const { article, dropped } = await readArticle({ name: "book.epub", bytes, recordsDropped: true });
    return {
        texts: article?.paragraphs.map(({ text }) => text),
        dropped: dropped?.map(({ rule, excerpt }) => `${rule}: ${excerpt}`),
    };
}

const style = (css: string) => `<style type="text/css">${css}</style>`;

test("what a style sheet of the book hides is left out by its rule", async () => {
    const link = '<link rel="stylesheet" href="../css/Book.css"/><link rel="stylesheet" href="none.css"/>';
    const body = '<p>Shown.</p><p class="x off">Hidden.</p><div id="k"><p>Kindle.</p></div>';
    const { texts, dropped } = await read(link, body, {
        "OPS/CSS/book.css": ".off{display:none} #k p{visibility:hidden}",
    });
    expect(texts).toEqual(["Shown."]);
    expect(dropped).toEqual(["hidden: Hidden.", "hidden: Kindle."]);
});

test.each([
    ["the last of two rules that weigh the same", ".a{display:none}.b{display:block}", "Text."],
    ["the rule that weighs more", "p.a{display:none}.b{display:block}", undefined],
    ["an important rule", ".a{display:none!important}#i{display:block}", undefined],
    ["an element's own style", "#j{display:none}", "Text."],
    ["a rule for a child", "div > p{display:none}", "Text."],
    ["a rule for what is inside", "body div p{display:none}", undefined],
    ["a sheet for printing", "@media print{p{display:none}}", "Text."],
])("%s counts", async (_, css, text) => {
    const body =
        '<p>First.</p><div><section><p class="a b" id="i"><span id="j" style="display:inline">Text.</span></p></section></div>';
    const { texts } = await read(style(css), body);
    expect(texts).toEqual(text === undefined ? ["First."] : ["First.", text]);
});

test("sheets for other media, and alternative ones, hide nothing", async () => {
    const head =
        '<style media="print">p{display:none}</style><link rel="alternate stylesheet" href="a.css"/>';
    const { texts } = await read(head, "<p>Shown.</p>", { "OPS/text/a.css": "p{display:none}" });
    expect(texts).toEqual(["Shown."]);
});

test("notes that open at their marks are shown, and what is only not read aloud", async () => {
    const body =
        '<p><span aria-hidden="true">O</span>nce<span class="aloud">once</span><a epub:type="noteref" href="#n">1</a>.</p><section hidden="hidden"><aside epub:type="footnote" id="n"><p>The note.</p></aside></section>';
    const css = 'aside[epub|type~="footnote"]{display:none} .aloud{position:absolute;clip:rect(0 0 0 0)}';
    const { texts, dropped } = await read(style(css), body);
    expect(texts).toEqual(["Once.", "The note."]);
    expect(dropped).toEqual(["hidden: once", "note-mark: 1"]);
});

test("a sheet of thousands of rules takes no time that grows with their square", async () => {
    const css = Array.from({ length: 20_000 }, (_, at) => `.a${at}, .b p > .a${at}{display:none}`).join("\n");
    const body = "<p>Text.</p>".repeat(1000);
    expect((await read(style(`p.off{display:none}${css}`), body)).texts).toHaveLength(1000);
});
