import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { field, p, part, relations, t } from "../../word/docx-xml.ts";
import { aDocx } from "../a-docx.ts";

/*
 * Makes statutes.docx, which has what word processors number, hide and draw, and statutes.odt from it with LibreOffice:
 * node test/corpus/formats/documents/statutes/make-statutes.ts
 */

const item = (text: string, list: number, level = 0, style = "") =>
    p(
        t(text),
        `${style === "" ? "" : `<w:pStyle w:val="${style}"/>`}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`,
    );
const level = (at: number, format: string, text: string, more = "") =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const lists = [
    level(0, "decimal", "%1", '<w:pStyle w:val="Heading1"/>') +
        level(1, "decimal", "%1.%2", '<w:pStyle w:val="Heading2"/>'),
    level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)"),
    level(0, "chineseCounting", "%1、"),
    level(0, "none", "Note:"),
    level(0, "decimal", "Article %1-") + level(1, "decimal", "%1-%2"),
    level(0, "ordinal", "%1:"),
];
const cell = (inner: string, properties = "") =>
    `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${p(inner)}</w:tc>`;
const row = (inner: string, properties = "") => `<w:tr><w:trPr>${properties}</w:trPr>${inner}</w:tr>`;
const table = `<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(3)}</w:tblGrid>${[
    row(cell(t("Room")) + cell(t("Day")) + cell(t("Price")), "<w:tblHeader/>"),
    row(cell(t("Hall"), '<w:vMerge w:val="restart"/>') + cell(t("closed"), '<w:gridSpan w:val="2"/>')),
    row(cell("", "<w:vMerge/>") + cell(t("Sun")) + cell(t("20"))),
    row(cell(t("Mon")) + cell(t("30")), '<w:gridBefore w:val="1"/>'),
].join("")}</w:tbl>`;
const signs = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';
const body = [
    p(t("The statutes"), '<w:pStyle w:val="Title"/>'),
    item("Name", 1, 0, "Heading1"),
    p(t("The club is called Lervik.")),
    item("Seat", 1, 1, "Heading2"),
    p(
        t("O", '<w:position w:val="-9"/><w:sz w:val="116"/>'),
        '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>',
    ),
    p(t("nce it was in Lervik.")),
    item("Aims", 1, 0, "Heading1"),
    item("Bread", 2) + item("Salt", 2) + item("Oil", 2),
    p(t("Between.")),
    item("Chinese one", 3) + item("Chinese two", 3),
    item("Read this.", 4),
    item("On bread", 5) + item("On white bread", 5, 1),
    item("place", 6) + item("other place", 6),
    p(t("Hidden: ") + t("secret ", "<w:vanish/>") + t("shown.")),
    p(
        `${t("To ")}${t("\uf0e0", signs)}${t(" there is ")}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${t(".")}`,
    ),
    p(
        t("H") +
            t("2", '<w:position w:val="-6"/><w:sz w:val="16"/>') +
            t("O and x") +
            t("2", '<w:vertAlign w:val="superscript"/>'),
    ),
    p(`${t("See page ")}${field(" PAGEREF a ", t("12"))}${t(".")}`),
    table,
    p(`${t("A claim")}<w:r><w:footnoteReference w:id="2"/></w:r>${t(" holds.")}`),
].join("");
const note = (id: number, kind: string, inner: string) =>
    `<w:footnote ${kind} w:id="${id}">${p(inner)}</w:footnote>`;
const heading = (at: number) =>
    `<w:style w:type="paragraph" w:styleId="Heading${at}"><w:name w:val="heading ${at}"/><w:pPr><w:numPr><w:ilvl w:val="${at - 1}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${at - 1}"/></w:pPr></w:style>`;
const typeOf = (name: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
const override = (name: string, type = name) =>
    `<Override PartName="/word/${name}.xml" ContentType="${typeOf(type)}"/>`;

const bytes = aDocx([{ xml: body }], {
    "word/footnotes.xml": part(
        "footnotes",
        note(0, 'w:type="separator"', "<w:r><w:separator/></w:r>") +
            note(1, 'w:type="continuationSeparator"', "<w:r><w:continuationSeparator/></w:r>") +
            note(2, "", `<w:r><w:footnoteRef/></w:r>${t(" The source.")}`),
    ),
    "word/numbering.xml": part(
        "numbering",
        lists
            .map(
                (levels, at) =>
                    `<w:abstractNum w:abstractNumId="${at}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`,
            )
            .join("") +
            lists
                .map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`)
                .join(""),
    ),
    "word/styles.xml": part(
        "styles",
        `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>${heading(1)}${heading(2)}`,
    ),
    "word/_rels/document.xml.rels": relations({
        n: ["numbering", "numbering.xml"],
        s: ["styles", "styles.xml"],
        f: ["footnotes", "footnotes.xml"],
    }),
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("document", "document.main")}${override("numbering")}${override("styles")}${override("footnotes")}</Types>`,
});
const profile = mkdtempSync(join(tmpdir(), "statutes-"));
writeFileSync(join(import.meta.dirname, "statutes.docx"), bytes);
execFileSync(
    "soffice",
    [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", "odt", "statutes.docx"],
    { cwd: import.meta.dirname, stdio: "ignore", timeout: 120_000 },
);
rmSync(profile, { recursive: true });
