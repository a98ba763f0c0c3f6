import { expect, test } from "vitest";
import { withNotesInSections } from "../../../../src/corpus/formats/documents/section-notes.ts";
import { elementNode, textNode } from "../../../../src/corpus/formats/shown/content-node.ts";
import { readArticle } from "../../../../src/corpus/read-article.ts";
import { aDocx, wordNamespaces } from "./a-docx.ts";
import { aPackage } from "./a-package.ts";

test("notes are above the heading below the text that refers to them", () => {
    const node = (name: string, text: string) => elementNode(name, [textNode(text)]);
    const shown = withNotesInSections([
        { nodes: [node("H1", "One")], notes: [] },
        { nodes: [node("P", "a")], notes: [node("P", "note a")] },
        { nodes: [node("P", "b")], notes: [node("P", "note b")] },
        { nodes: [node("H2", "Two")], notes: [node("P", "note of the heading")] },
        { nodes: [node("P", "c")], notes: [] },
    ]);
    expect(shown.map(({ textContent }) => textContent)).toEqual([
        "One",
        "a",
        "b",
        "note a",
        "note b",
        "Two",
        "c",
        "note of the heading",
    ]);
});

const sections = async (name: string, bytes: Uint8Array) => {
    const { article } = await readArticle({ name, bytes });
    return article?.paragraphs.map(({ path, text }) => `${path.join(" › ")}: ${text}`);
};
const expected = [
    "Trip: We visit the waterworks.",
    "Trip: Bring sturdy shoes.",
    "Contact: Write to us first.",
    "Contact: The end.",
];

test("a footnote of a Word file is once in its section, an endnote at the end", async () => {
    const noted = (text: string, ...references: readonly string[]) => ({
        xml: `<w:p><w:r><w:t>${text}</w:t></w:r>${references.map((one) => `<w:r><w:${one}Reference w:id="2"/></w:r>`).join("")}</w:p>`,
    });
    const notes = (kind: string, text: string) =>
        `<w:${kind}s ${wordNamespaces}><w:${kind} w:id="2"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:${kind}></w:${kind}s>`;
    const relation = (kind: string) =>
        `<Relationship Id="${kind}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${kind}.xml"/>`;
    const bytes = aDocx(
        [
            { text: "Course", style: "Title" },
            { text: "Trip", style: "Heading1" },
            noted("We visit the waterworks.", "footnote", "endnote"),
            { text: "Contact", style: "Heading1" },
            noted("Write to us first.", "footnote"),
        ],
        {
            "word/footnotes.xml": notes("footnote", "Bring sturdy shoes."),
            "word/endnotes.xml": notes("endnote", "The end."),
            "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("footnotes")}${relation("endnotes")}</Relationships>`,
        },
    );
    expect(await sections("a.docx", bytes)).toEqual(expected);
});

test("and so do those of a text document", async () => {
    const oasis = "urn:oasis:names:tc:opendocument:xmlns";
    const note = (kind: string, text: string) =>
        `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body><text:p>${text}</text:p></text:note-body></text:note>`;
    const heading = (text: string, level = 2) => `<text:h text:outline-level="${level}">${text}</text:h>`;
    const body = `${heading("Course", 1)}${heading("Trip")}<text:p>We visit the waterworks.${note("footnote", "Bring sturdy shoes.")}${note("endnote", "The end.")}</text:p>${heading("Contact")}<text:p>Write to us first.</text:p>`;
    const content = `<office:document-content xmlns:office="${oasis}:office:1.0" xmlns:text="${oasis}:text:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
    expect(await sections("a.odt", aPackage({ "content.xml": content }))).toEqual(expected);
});
