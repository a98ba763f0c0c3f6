import { expect, test } from "vitest";
import { readArticle } from "../../../../src/corpus/read-article.ts";
import { aDocx, wordNamespaces } from "../documents/a-docx.ts";

const item = (text: string, list: number, level = 0, style = "") =>
    `<w:p><w:pPr>${style === "" ? "" : `<w:pStyle w:val="${style}"/>`}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const plain = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const level = (at: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string) =>
    `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const list = (id: number, of: number, overrides = "") =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';

async function read(body: string, numbering: string, others: Readonly<Record<string, string>> = {}) {
    const bytes = aDocx([{ xml: body }], {
        ...others,
        "word/numbering.xml": `<w:numbering ${wordNamespaces}>${numbering}</w:numbering>`,
    });
    const { markdown = "" } = await readArticle({ name: "a.docx", bytes });
    return markdown.slice(markdown.indexOf("\n---\n") + 5).trim();
}

test("numbers and bullets, one list in the other", async () => {
    const numbering = abstract(0, level(0, "decimal", "%1.") + level(1, "bullet", "•")) + list(1, 0);
    expect(await read(item("one", 1) + item("below", 1, 1) + item("two", 1), numbering)).toBe(
        "1. one\n   - below\n2. two",
    );
});

test("a list goes on after a paragraph, and another one starts again", async () => {
    const numbering = abstract(0, level(0, "decimal", "%1.", 4)) + list(1, 0) + list(2, 0, again);
    const body = item("a", 1) + plain("Between.") + item("b", 1) + item("c", 2) + item("d", 2);
    expect(await read(body, numbering)).toBe("4. a\n\nBetween.\n\n5. b\n\n1) c\n2) d");
});

test("numbers that Markdown has no list for are text, as a reader sees them", async () => {
    const numbering =
        abstract(0, level(0, "lowerLetter", "%1)") + level(1, "decimal", "%1.%2")) +
        abstract(1, level(0, "upperRoman", "§ %1")) +
        abstract(2, level(0, "bahtText", "%1、")) +
        list(1, 0) +
        list(2, 1) +
        list(3, 2);
    const body =
        item("one", 1) +
        item("deeper", 1, 1) +
        item("two", 1) +
        item("deeper", 1, 1) +
        item("law", 2) +
        item("x", 3);
    expect(await read(body, numbering)).toBe(
        "a) one\n\na.1 deeper\n\nb) two\n\nb.1 deeper\n\n§ I law\n\n<del></del>、 x",
    );
});

test("numbered headings keep their numbers", async () => {
    const numbering = abstract(0, level(0, "decimal", "%1") + level(1, "decimal", "%1.%2")) + list(1, 0);
    const body =
        item("One", 1, 0, "Heading1") +
        plain("Text.") +
        item("Deeper", 1, 1, "Heading2") +
        item("Two", 1, 0, "Heading1");
    expect(await read(body, numbering)).toBe("# 1 One\n\nText.\n\n## 1.1 Deeper\n\n# 2 Two");
});

test("a paragraph can be taken out of its style's list", async () => {
    const numbering = abstract(0, level(0, "decimal", "%1.")) + list(1, 0);
    expect(await read(item("in", 1) + item("out", 0), numbering)).toBe("1. in\n\nout");
});

test("a label can have words, and no space after it", async () => {
    const numbering =
        abstract(0, level(0, "decimal", "Article %1.") + level(1, "lowerRoman", "Article %1.%2:")) +
        abstract(
            1,
            level(0, "chineseCounting", "第%1条").replace(
                "<w:lvlText",
                '<w:suff w:val="nothing"/><w:lvlText',
            ),
        ) +
        list(1, 0) +
        list(2, 1);
    const body = item("Name.", 1) + item("Seat.", 1, 1) + item("Aim.", 1) + item("目的", 2) + item("会员", 2);
    expect(await read(body, numbering)).toBe(
        "Article 1. Name.\n\nArticle 1.i: Seat.\n\nArticle 2. Aim.\n\n第一条目的\n\n第二条会员",
    );
});

test("a level begins again after the ones that it names, or never", async () => {
    const restarting = (after: number) =>
        level(2, "lowerLetter", "(%3)").replace("<w:lvlText", `<w:lvlRestart w:val="${after}"/><w:lvlText`);
    const levels = level(0, "decimal", "%1:") + level(1, "decimal", "%1.%2");
    const numbering =
        abstract(0, levels + restarting(1)) + abstract(1, levels + restarting(0)) + list(1, 0) + list(2, 1);
    const body = (of: number) => [0, 1, 2, 1, 2, 0, 1, 2].map((at) => item("x", of, at)).join("");
    const labels = async (of: number) =>
        (await read(body(of), numbering)).replaceAll(" x", "").split("\n\n").join(" ");
    expect(await labels(1)).toBe("1: 1.1 (a) 1.2 (b) 2: 2.1 (a)");
    expect(await labels(2)).toBe("1: 1.1 (a) 1.2 (b) 2: 2.1 (c)");
});

test("formats of the document's own, and those in its language, are as Word shows them", async () => {
    const own =
        '<w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1:"/></w:lvl>';
    const numbering = abstract(0, own) + abstract(1, level(0, "ordinal", "%1")) + list(1, 0) + list(2, 1);
    const styles = (language: string) => ({
        "word/styles.xml": `<w:styles ${wordNamespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${language}"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
    });
    const body = item("a", 1) + item("b", 1) + item("c", 2);
    expect(await read(body, numbering, styles("en-GB"))).toBe("009: a\n\n010: b\n\n1st c");
    expect(await read(body, numbering, styles("fr-FR"))).toBe("009: a\n\n010: b\n\n<del></del> c");
});
