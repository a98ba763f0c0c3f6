import { describe, expect, test } from "vitest";
import { p, part, readWord, relations, t } from "./docx-xml.ts";

const raised = (by: number, size = 24) => `<w:position w:val="${by}"/><w:sz w:val="${size}"/>`;
const alternatives = (chosen: string, older: string) =>
    `<mc:AlternateContent><mc:Choice Requires="w16se">${chosen}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent>`;
const emoji =
    '<w16se:symEx xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex" w16se:font="Segoe UI Emoji" w16se:char="1F60A"/>';
const group = (...boxes: readonly string[]) =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1"/><a:graphic><a:graphicData><x:wgp xmlns:x="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">${boxes
        .map((box) => `<wps:wsp><wps:txbx><w:txbxContent>${p(t(box))}</w:txbxContent></wps:txbx></wps:wsp>`)
        .join("")}</x:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const bodies: readonly (readonly [string, string, string, (readonly string[])?])[] = [
    [
        "letters that are raised or lowered",
        p(`${t("H")}${t("2", raised(-6))}${t("O and 10")}${t("6", raised(8))}`),
        "H₂O and 10⁶",
    ],
    ["letters that are only adjusted", p(`${t("A")}${t("2", raised(-2))}`), "A2"],
    ["a sentence that is raised", p(`${t("A ")}${t("note of mine", raised(8))}`), "A note of mine"],
    ["an emoji", p(`<w:r>${alternatives(emoji, "<w:t>?</w:t>")}</w:r>${t(" yes")}`), "😊 yes"],
    [
        "a symbol of no character",
        p(`${t("A")}<w:r><w:sym w:font="Arial" w:char="D800"/></w:r>`),
        "A<del></del>",
    ],
    [
        "what Word works out when it shows it",
        p(`${t("Of ")}<w:r><w:yearLong/></w:r>`),
        "Of <del></del>",
        ["not-text: <w:yearLong>"],
    ],
    [
        "ink",
        p(`${t("Signed: ")}<w:r><w:contentPart r:id="r1"/></w:r>`),
        "Signed: <del></del>",
        ["not-text: <w:contentPart>"],
    ],
    [
        "a large letter that begins a paragraph",
        p(t("O", raised(-9, 116)), '<w:framePr w:dropCap="drop" w:lines="3"/>') + p(t("nce upon a time.")),
        "Once upon a time.",
    ],
    ["text boxes in a group", p(`${t("Above.")}${group("One.", "Two.")}`), "Above.\n\nOne.\n\nTwo."],
    [
        "a deleted end of the last paragraph",
        p(t("One.")) + p(t("Two."), "<w:rPr><w:del/></w:rPr>"),
        "One.\n\nTwo.",
    ],
    [
        "a deleted end above a table",
        `${p(t("One."), "<w:rPr><w:del/></w:rPr>")}<w:tbl><w:tr><w:tc>${p(t("a"))}</w:tc><w:tc>${p(t("b"))}</w:tc></w:tr></w:tbl>${p(t("Two."))}`,
        "One.\n\na\n\nb\n\nTwo.",
    ],
];

describe("what a reader sees of", () => {
    test.each(bodies.map(([name, body, shown, rules = []]) => ({ name, body, shown, rules })))(
        "$name",
        async ({ body, shown, rules }) => {
            const { text, dropped } = await readWord(body);
            expect(text.replace(/ +/gu, " ")).toBe(shown);
            expect(dropped).toEqual(rules);
        },
    );
});

test("the texts of a diagram are paragraphs in the order of its outline", async () => {
    const point = (id: string, text: string, type = "node") =>
        `<dgm:pt modelId="${id}" type="${type}"><dgm:t><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`;
    const below = (from: string, to: string, place: number) =>
        `<dgm:cxn srcId="${from}" destId="${to}" srcOrd="${place}"/>`;
    const model = `<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst>${point("d", "", "doc")}${point("3", "The roof")}${point("1", "The house")}${point("2", "The door")}${point("p", "[Text]", "pres")}</dgm:ptLst><dgm:cxnLst>${below("1", "3", 1)}${below("1", "2", 0)}${below("d", "1", 0)}${below("2", "1", 0)}</dgm:cxnLst></dgm:dataModel>`;
    const drawing =
        '<w:r><w:drawing><wp:inline><wp:docPr id="1"/><a:graphic><a:graphicData><dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="d7"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const { text } = await readWord(p(t("Look.") + drawing), {
        "word/_rels/document.xml.rels": relations({ d7: ["diagramData", "diagrams/data1.xml"] }),
        "word/diagrams/data1.xml": model,
    });
    expect(text).toBe("Look.\n\nThe house\n\nThe door\n\nThe roof");
    const without = await readWord(p(t("Look: ") + drawing));
    expect(without.text).toBe("Look: <del></del>");
});

test("text that is hidden in a style, and comes back in a run, is shown", async () => {
    const styles = part(
        "styles",
        '<w:style w:type="paragraph" w:styleId="Off"><w:name w:val="Off"/><w:rPr><w:vanish/></w:rPr></w:style>',
    );
    const off = '<w:pStyle w:val="Off"/>';
    const { text } = await readWord(p(t("No.") + t("Yes.", '<w:vanish w:val="0"/>'), off), {
        "word/styles.xml": styles,
    });
    expect(text).toBe("Yes.");
});

test("a picture whose description is the caption below it is shown once", async () => {
    const picture = (description: string) =>
        p(
            `<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="${description}"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
        );
    const { text, dropped } = await readWord(
        picture("A big red door") + p(t("A big red door")) + picture("The key of Lervik") + p(t("The key")),
    );
    expect(text).toBe("A big red door\n\nThe key of Lervik\n\nThe key");
    expect(dropped).toEqual(["picture: A big red door"]);
});
