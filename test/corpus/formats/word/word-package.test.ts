import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { aDocx } from "../documents/a-docx.ts";
import { aPackage } from "../documents/a-package.ts";
import { p, part, readWord, readWordFile, relations, t } from "./docx-xml.ts";

/** The parts of a Word file, changed by `change`. */
function changed(bytes: Uint8Array, change: (path: string, xml: string) => readonly [string, string]) {
    const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => change(path, strFromU8(part)));
    return aPackage(Object.fromEntries(parts));
}

const heading = (style: string) => p(t("One"), `<w:pStyle w:val="${style}"/>`) + p(t("Text."));

test("a file in the strict variant of the standard is the same", async () => {
    const styles = part(
        "styles",
        '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style>',
    );
    const table = `<w:tbl><w:tr><w:trPr><w:tblHeader w:val="true"/></w:trPr><w:tc>${p(t("a"))}</w:tc></w:tr><w:tr><w:tc>${p(t("b"))}</w:tc></w:tr></w:tbl>`;
    const bytes = aDocx([{ xml: heading("a1") + p(t("2", '<w:vertAlign w:val="superscript"/>')) + table }], {
        "word/_rels/document.xml.rels": relations({ s: ["styles", "format.xml"], f: ["footer", "end.xml"] }),
        "word/format.xml": styles,
        "word/end.xml": part("ftr", p(t("Page 1"))),
    });
    const strict = changed(bytes, (path, xml) => [
        path,
        xml
            .replaceAll(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            .replaceAll(
                "http://schemas.openxmlformats.org/officeDocument/2006/",
                "http://purl.oclc.org/ooxml/officeDocument/",
            ),
    ]);
    const read = await readWordFile(strict);
    expect(read).toEqual(await readWordFile(bytes));
    expect(read.text).toBe("# One\n\nText.\n\n²\n\na\n\nb");
    expect(read.dropped).toEqual(["running-head: Page 1"]);
});

test("names of parts and prefixes are the program's own choice", async () => {
    const bytes = aDocx([{ xml: heading("Heading1") }], {
        "word/_rels/document.xml.rels": relations({ s: ["styles", "/WORD/Styles.xml"] }),
        "word/styles.xml": part(
            "styles",
            '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 2"/></w:style>',
        ),
    });
    const other = changed(bytes, (path, xml) => [
        path.replace("word/document", "Word/Document2"),
        xml
            .replaceAll("w:", "ns0:")
            .replace("xmlns:w=", "xmlns:ns0=")
            .replace("word/document.xml", "word/document2.xml"),
    ]);
    const { text, article } = await readWordFile(other);
    expect(text).toBe("## One\n\nText.");
    expect(article?.title).toBe("One");
});

test.each([
    ["without a list of styles, headings have the ids of Word", heading("Heading1"), {}],
    [
        "styles of Apple Pages",
        heading("Heading"),
        {
            "word/styles.xml": part(
                "styles",
                '<w:style w:type="paragraph" w:styleId="Heading"><w:name w:val="Heading"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
            ),
        },
    ],
    [
        "styles of WPS",
        heading("2"),
        {
            "word/styles.xml": part(
                "styles",
                '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/></w:style>',
            ),
        },
    ],
])("%s", async (_, body, others) => {
    const { text } = await readWord(body + p(t("Two"), '<w:outlineLvl w:val="0"/>') + p(t("More.")), others);
    expect(text).toBe("# One\n\nText.\n\n# Two\n\nMore.");
});

test("building blocks that a template brings are not part of the text", async () => {
    const { text } = await readWord(p(t("Text.")), {
        "word/_rels/document.xml.rels": relations({ g: ["glossaryDocument", "glossary/document.xml"] }),
        "word/glossary/document.xml": part(
            "glossaryDocument",
            `<w:docParts><w:docPart><w:docPartBody>${p(t("Click here."))}</w:docPartBody></w:docPart></w:docParts>`,
        ),
    });
    expect(text).toBe("Text.");
});
