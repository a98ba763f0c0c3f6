import { describe, expect, test } from "vitest";
import { field, p, part, readWord as read, t } from "./docx-xml.ts";

const drawing = (inner: string) => `<w:r><w:drawing><wp:inline>${inner}</wp:inline></w:drawing></w:r>`;
const box = (xml: string) => `<wps:wsp><wps:txbx><w:txbxContent>${xml}</w:txbxContent></wps:txbx></wps:wsp>`;
const fraction = "<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>";

const paragraphs: readonly (readonly [string, string, string, (readonly string[])?])[] = [
    [
        "a tracked deletion",
        `${t("Open ")}<w:del><w:r><w:delText>not </w:delText></w:r></w:del>${t("daily.")}`,
        "Open daily.",
        ["deleted: not"],
    ],
    ["a tracked insertion", `${t("Open ")}<w:ins>${t("every ")}</w:ins>${t("day.")}`, "Open every day."],
    [
        "moved text",
        `<w:moveFrom>${t("Old place.")}</w:moveFrom><w:moveTo>${t("New place.")}</w:moveTo>`,
        "New place.",
        ["deleted: Old place."],
    ],
    [
        "struck-out text",
        `${t("Costs ")}${t("30", "<w:strike/>")}${t(" 20 euros.")}`,
        "Costs <del></del> 20 euros.",
        ["struck-out: 30"],
    ],
    [
        "text that is struck out twice",
        `${t("Costs ")}${t("30", "<w:dstrike/>")}${t(" 20 euros.")}`,
        "Costs <del></del> 20 euros.",
        ["struck-out: 30"],
    ],
    [
        "hidden text",
        `${t("Open")}${t(" or not", "<w:vanish/>")}${t(" daily.")}`,
        "Open daily.",
        ["hidden: or not"],
    ],
    [
        "small letters",
        `${t("H")}${t("2", '<w:vertAlign w:val="subscript"/>')}${t("O and m")}${t("2", '<w:vertAlign w:val="superscript"/>')}`,
        "H₂O and m²",
    ],
    ["small capitals", `${t("Ada", "<w:smallCaps/>")}${t(" wrote.")}`, "Ada wrote."],
    [
        "a symbol",
        `${t("To ")}<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>${t(" there.")}`,
        "To 🡪 there.",
    ],
    [
        "text in a font of symbols",
        `${t("a", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')}${t(" is small.")}`,
        "α is small.",
    ],
    [
        "an unknown symbol",
        `${t("To ")}<w:r><w:sym w:font="Own Signs" w:char="F0E0"/></w:r>${t(" there.")}`,
        "To <del></del> there.",
    ],
    [
        "hyphens",
        `${t("co")}<w:r><w:softHyphen/></w:r>${t("operate e")}<w:r><w:noBreakHyphen/></w:r>${t("mail")}`,
        "cooperate e‑mail",
    ],
    ["a space that does not break, and a tab", `${t("10 km")}<w:r><w:tab/></w:r>${t("far")}`, "10 km far"],
    [
        "a line break",
        `${t("One")}<w:r><w:br/></w:r>${t("two")}<w:r><w:cr/></w:r>${t("three")}`,
        "One\\\ntwo\\\nthree",
    ],
    ["a link", `${t("See ")}<w:hyperlink r:id="r9">${t("our page")}</w:hyperlink>${t(".")}`, "See our page."],
    [
        "a simple field",
        `${t("See page ")}<w:fldSimple w:instr="PAGEREF a">${t("12")}</w:fldSimple>${t(".")}`,
        "See page 12.",
    ],
    ["a field", `${t("See page ")}${field(" PAGEREF a ", t("12"))}${t(".")}`, "See page 12."],
    [
        "a field in the condition of another",
        `${field(`IF ${field("MERGEFIELD a", t("wrong"))} = 1`, t("right"))}${t(" here")}`,
        "right here",
    ],
    [
        "a box",
        `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${t("☒")}</w:sdtContent></w:sdt>${t(" done")}`,
        "☑ done",
    ],
    [
        "a field to fill in",
        `${t("Name: ")}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${t("Click here")}</w:sdtContent></w:sdt>`,
        "Name: <del></del>",
        ["not-text: Click here"],
    ],
    [
        "a formula",
        `${t("So ")}<m:oMath>${fraction}<m:r><m:t>=c</m:t></m:r></m:oMath>${t(" holds.")}`,
        "So a/b = c holds.",
    ],
    [
        "a matrix",
        `${t("So ")}<m:oMath><m:m><m:mr><m:e><m:r><m:t>a</m:t></m:r></m:e></m:mr></m:m></m:oMath>${t(" holds.")}`,
        "So <del></del> holds.",
        ["not-text: a"],
    ],
    [
        "text from right to left",
        `<w:bdo w:val="rtl">${t("שלום")}</w:bdo>${t(" עולם", "<w:rtl/>")}`,
        "שלום עולם",
    ],
    [
        "ruby",
        `<w:r><w:ruby><w:rt>${t("かんじ")}</w:rt><w:rubyBase>${t("漢字")}</w:rubyBase></w:ruby></w:r>${t("です")}`,
        "漢字(かんじ)です",
    ],
    [
        "a picture",
        `${t("Look: ")}${drawing('<wp:docPr id="1" descr="A red door"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic>')}`,
        "Look: A red door",
    ],
    [
        "a picture without a description",
        `${t("Look: ")}${drawing('<wp:docPr id="1"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic>')}${t(" there")}`,
        "Look: <del></del> there",
        ["picture: <img>"],
    ],
    [
        "a chart",
        `${t("Look: ")}${drawing('<wp:docPr id="1"/><a:graphic><a:graphicData/></a:graphic>')}${t(" there")}`,
        "Look: <del></del> there",
        ["not-text: <w:drawing>"],
    ],
    [
        "a text box",
        `${t("Above.")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(p(t("In the box.")))}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p(t("In the box."))}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        "Above.\n\nIn the box.",
    ],
];

describe("a paragraph with", () => {
    test.each(paragraphs.map(([name, inner, shown, rules = []]) => ({ name, inner, shown, rules })))(
        "$name",
        async ({ inner, shown, rules }) => {
            const { text, dropped, problems } = await read(p(inner));
            expect(text).toBe(shown);
            expect(dropped).toEqual(rules);
            expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
        },
    );
});

test("headings have the built-in styles, in any language of Word, or an outline level", async () => {
    const style = (id: string, name: string, inner = "") =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
    const styles = part(
        "styles",
        style("berschrift1", "heading 1") +
            style("Titel", "Title") +
            style("Kapitel", "Chapter", '<w:basedOn w:val="berschrift1"/>') +
            style("Abschnitt", "Part", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
    );
    const { text, article } = await read(
        p(t("The book"), '<w:pStyle w:val="Titel"/>') +
            p(t("One"), '<w:pStyle w:val="berschrift1"/>') +
            p(t("Text.")) +
            p(t("Two"), '<w:pStyle w:val="Kapitel"/>') +
            p(t("Deeper"), '<w:pStyle w:val="Abschnitt"/>') +
            p(t("Direct"), '<w:outlineLvl w:val="2"/>') +
            p(t("Not a heading."), '<w:pStyle w:val="Kapitel"/><w:outlineLvl w:val="9"/>'),
        { "word/styles.xml": styles },
    );
    expect(text).toBe("# One\n\nText.\n\n# Two\n\n## Deeper\n\n### Direct\n\nNot a heading.");
    expect(article?.title).toBe("The book");
});

test("a deleted end joins two paragraphs", async () => {
    const { text } = await read(p(t("One "), "<w:rPr><w:del/></w:rPr>") + p(t("and two.")));
    expect(text).toBe("One and two.");
});

test("what styles say of runs holds, and cancels itself out", async () => {
    const styles = part(
        "styles",
        '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>' +
            '<w:style w:type="paragraph" w:styleId="Off"><w:name w:val="Off"/><w:rPr><w:vanish/></w:rPr></w:style>',
    );
    const gone = '<w:rStyle w:val="Gone"/>';
    const { text, dropped } = await read(
        p(t("Here.") + t("Gone.", gone)) + p(t("Off.") + t("Back.", gone), '<w:pStyle w:val="Off"/>'),
        { "word/styles.xml": styles },
    );
    expect(text).toBe("Here.\n\nBack.");
    expect(dropped).toEqual(["hidden: Gone.", "hidden: Off."]);
});

test("notes are paragraphs at the end, and comments, headers and a table of contents are left out", async () => {
    const relation = (type: string) =>
        `<Relationship Id="${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${type}.xml"/>`;
    const { text, dropped } = await read(
        p(field('TOC \\o "1-3"', t("One 1"))) +
            p(
                t("A claim") +
                    '<w:r><w:footnoteReference w:id="2"/></w:r>' +
                    t(" and 2") +
                    '<w:r><w:endnoteReference w:id="2"/></w:r>',
            ) +
            p(`${t("End.")}<w:r><w:commentReference w:id="0"/></w:r>`),
        {
            "word/footnotes.xml": part(
                "footnotes",
                `<w:footnote w:type="separator" w:id="0">${p("")}</w:footnote><w:footnote w:id="2">${p(t("The source."))}</w:footnote>`,
            ),
            "word/endnotes.xml": part("endnotes", `<w:endnote w:id="2">${p(t("The end."))}</w:endnote>`),
            "word/comments.xml": part("comments", `<w:comment w:id="0">${p(t("Really?"))}</w:comment>`),
            "word/header.xml": part("hdr", p(t("Draft 3"))),
            "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("header")}</Relationships>`,
        },
    );
    expect(text).toBe("A claim and 2\n\nEnd.\n\nThe source.\n\nThe end.");
    expect(dropped.toSorted()).toEqual([
        "annotation: Really?",
        "contents: One 1",
        "note-mark: [1]",
        "note-mark: [2]",
        "running-head: Draft 3",
    ]);
});

test("tables keep their header, merged cells and tables within", async () => {
    const cell = (inner: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
    const row = (inner: string, properties = "") => `<w:tr><w:trPr>${properties}</w:trPr>${inner}</w:tr>`;
    const table = `<w:tbl>${row(cell(p(t("Room"))) + cell(p(t("Day"))) + cell(p(t("Price"))), "<w:tblHeader/>")}${row(
        cell(p(t("Hall")), '<w:vMerge w:val="restart"/>') + cell(p(t("closed")), '<w:gridSpan w:val="2"/>'),
    )}${row(cell(p(""), "<w:vMerge/>") + cell(p(t("Sun"))) + cell(p(t("20"))))}${row(cell(p(t("Old"))), "<w:del/>")}</w:tbl>`;
    const { text, dropped } = await read(p(t("Rooms.")) + table);
    expect(text.replace(/ +/gu, " ")).toBe(
        "Rooms.\n\n| Room | Day | Price |\n| ---- | ------ | ------ |\n| Hall | closed | closed |\n| Hall | Sun | 20 |",
    );
    expect(dropped).toEqual(["deleted: Old"]);
    const nested = await read(`<w:tbl>${row(cell(p(t("Outside.")) + table))}</w:tbl>`);
    expect(nested.text).toContain("Outside.");
    expect(nested.text).toContain("closed");
});
