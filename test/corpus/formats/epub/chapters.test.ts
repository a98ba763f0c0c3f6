import { expect, test } from "vitest";
import { readArticle } from "../../../../src/corpus/read-article.ts";
import { anEpub, type BookParts, xhtml } from "./an-epub.ts";

async function read(parts: BookParts) {
    const { article, dropped, problems } = await readArticle({
        name: "book.epub",
        bytes: anEpub(parts),
        recordsDropped: true,
    });
    expect(problems).toEqual([]);
    return {
        paragraphs: article?.paragraphs.map(({ text, omissions }) => ({ text, omissions })),
        texts: article?.paragraphs.map(({ text }) => text),
        dropped: dropped?.map(({ rule, excerpt }) => `${rule}: ${excerpt}`),
    };
}

const chapter = (body: string): BookParts => ({ chapters: { "one.xhtml": body } });

test("the words in a drawing are left out with a gap, unless it is described", async () => {
    const drawing = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
    const { paragraphs, dropped } = await read(
        chapter(
            `<p>See ${drawing("<text>North</text>")} here.</p><p>${drawing("<text>South</text>")}</p><p>${drawing("<title>A map of Lervik</title><text>West</text>")}</p>`,
        ),
    );
    expect(paragraphs).toEqual([
        { text: "See  here.", omissions: [4] },
        { text: "A map of Lervik", omissions: undefined },
    ]);
    expect(dropped).toEqual(["not-text: North", "not-text: South"]);
});

test("a line break with an end tag is one line break", async () => {
    expect((await read(chapter("<p>One<br></br>two<br/>three.</p>"))).texts).toEqual(["One\ntwo\nthree."]);
});

test("names in another case or with other slashes lead to their documents", async () => {
    const { texts } = await read({
        chapters: { "One.xhtml": "", "two.xhtml": "" },
        files: {
            "OPS/text/One.xhtml": undefined,
            "OPS/Text/one.XHTML": xhtml("<p>First.</p>"),
            "OPS/text/two.xhtml": undefined,
            "OPS\\text\\two.xhtml": xhtml("<p>Second.</p>"),
        },
    });
    expect(texts).toEqual(["First.", "Second."]);
});

test("a document of a wrong type is read, and pictures between the chapters are left out by their rule", async () => {
    const items =
        '<item id="a" href="map.svg" media-type="image/svg+xml"/><item id="b" href="text/two.xhtml" media-type="text/xml"/><item id="c" href="plan.png" media-type="image/png" fallback="d"/><item id="d" href="text/one.xhtml" media-type="application/xhtml+xml"/>';
    const spine = ["a", "b", "c"].map((id) => `<itemref idref="${id}"/>`).join("");
    const { texts, dropped } = await read({
        files: { "OPS/book.opf": `<package><manifest>${items}</manifest><spine>${spine}</spine></package>` },
    });
    expect(texts).toEqual(["The second text.", "The first text."]);
    expect(dropped).toEqual(["picture: OPS/map.svg"]);
});

test.each([
    [
        "marks that are left open",
        "<p>One <b>two</p><p>three & four < five</i></p>",
        ["One two", "three & four < five"],
    ],
    ["an unknown entity", "<p>By &nobody; here.</p>", ["By &nobody; here."]],
    ["an empty script", '<p>One<script src="a.js"/> two.</p>', ["One two."]],
])("%s in a document change nothing else", async (_, body, texts) => {
    expect((await read(chapter(body))).texts).toEqual(texts);
});

test.each([
    ["UTF-16 without a mark", "UTF-16", "utf16le"],
    ["Latin-1", "ISO-8859-1", "latin1"],
] as const)("a document in %s is decoded", async (_, declared, encoding) => {
    const document = `<?xml version="1.0" encoding="${declared}"?><html><body><p>Käse.</p></body></html>`;
    const bytes = new Uint8Array(Buffer.from(document, encoding));
    expect((await read({ ...chapter(""), files: { "OPS/text/one.xhtml": bytes } })).texts).toEqual(["Käse."]);
});
