import { describe, expect, test } from "vitest";
import { readArticle } from "../../../../../src/corpus/read-article.ts";
import { inWords } from "../../../../in-words.ts";
import { aPdf, picture } from "../a-pdf.ts";

const line = (text: string, { y = 680, before = "", size = 10 } = {}) =>
    `BT ${before} /F ${size} Tf 1 0 0 1 60 ${y} Tm (${text}) Tj ET`;
const seen = line("What everybody sees is here.", { y: 700 });

const resources = "/ExtGState<</G<</ca 0>>/M<</BM/Multiply>>>>/Properties<</L 100 0 R>>";
const layers = (state: string) => ({
    objects: ["<</Type/OCG/Name(Layer)>>"],
    catalog: `/OCProperties<</OCGs[100 0 R]/D<</${state}[100 0 R]>>>>`,
});

async function read(content: string, parts: Parameters<typeof aPdf>[1] = {}) {
    const bytes = aPdf([content], { resources, ...parts });
    const {
        article,
        dropped = [],
        problems,
    } = await readArticle({ name: "a.pdf", bytes, recordsDropped: true });
    return {
        texts: article?.paragraphs.map(({ text }) => text) ?? [],
        hidden: dropped.filter(({ rule }) => rule === "hidden").map(({ excerpt }) => excerpt),
        problems: problems.map(({ problem }) => inWords(problem)),
    };
}

describe("text that nobody sees is hidden", () => {
    test.each([
        ["in a mode that paints nothing", line("Unseen words.", { before: "3 Tr" })],
        ["in a mode that only clips", line("Unseen words.", { before: "7 Tr" })],
        ["white on paper", `1 1 1 rg ${line("Unseen words.")}`],
        ["in the color of the box below it", `1 0 0 rg 50 670 300 30 re f ${line("Unseen words.")}`],
        ["transparent", `/G gs ${line("Unseen words.")}`],
        ["too small for any eye", line("Unseen words.", { size: 0.5 })],
        ["outside of what is clipped", `0 0 10 10 re W n ${line("Unseen words.")}`],
        ["below a box", `${line("Unseen words.")} 0 0 0 rg 50 670 300 30 re f`],
        ["outside of the page", line("Unseen words.", { y: 900 })],
    ])("%s", async (_, content) => {
        expect(await read(`${seen} q ${content} Q`)).toEqual({
            texts: ["What everybody sees is here."],
            hidden: ["Unseen words."],
            problems: [],
        });
    });

    test("in a layer that is off, but not in one that is on", async () => {
        const content = `${seen} /OC /L BDC ${line("Words in a layer.")} EMC`;
        expect(await read(content, layers("OFF"))).toMatchObject({ hidden: ["Words in a layer."] });
        expect(await read(content, layers("ON"))).toMatchObject({ hidden: [] });
    });

    test("and what is beside it on its line is not", async () => {
        const content =
            "BT /F 10 Tf 60 700 Td (The harbour ) Tj 3 Tr (never ) Tj 0 Tr (opens at nine.) Tj ET";
        expect(await read(content)).toMatchObject({
            texts: ["The harbour opens at nine."],
            hidden: ["never"],
        });
    });
});

test("what nobody sees is also hidden on pages that are read letter by letter, such as those with spaced words", async () => {
    const spaced =
        "BT /F 10 Tf 60 600 Td (In winter, the ) Tj 4 Tc (harbour) Tj 0 Tc ( is open to all who live here.) Tj ET";
    const unseen = `q 3 Tr ${line("Unseen words.", { y: 650 })} Q ${line("Words outside of the page.", { y: 900 })}`;
    expect(await read(`${seen} ${spaced} ${unseen}`)).toEqual({
        texts: ["What everybody sees is here.", "In winter, the harbour is open to all who live here."],
        hidden: ["Words outside of the page.", "Unseen words."],
        problems: [],
    });
});

test("what is written into fields and text boxes is dropped, unless nobody sees it", async () => {
    const box = "/Type/Annot/Rect[60 600 300 620]/DA(/F 10 Tf)";
    const { dropped } = await readArticle({
        name: "a.pdf",
        bytes: aPdf([seen], {
            page: "/Annots[100 0 R 101 0 R 102 0 R]",
            catalog: "/AcroForm<</Fields[100 0 R]>>",
            objects: [
                `<<${box}/Subtype/Widget/FT/Tx/T(name)/V(Maren Holt)>>`,
                `<<${box}/Subtype/FreeText/Contents(Paid in full.)>>`,
                `<<${box}/Subtype/FreeText/F 2/Contents(Never shown.)>>`,
            ],
        }),
        recordsDropped: true,
    });
    expect(dropped?.map(({ rule, excerpt }) => `${rule}: ${excerpt}`)).toEqual([
        "added: Paid in full.",
        "added: Maren Holt",
    ]);
});

describe("text that is seen stays", () => {
    test.each([
        ["white on a box", `0 0 0 rg 50 670 400 30 re f 1 1 1 rg ${line("Seen words.")}`],
        [
            "white on a shape that is no box",
            `0 0 0 rg 50 600 m 500 600 l 300 900 l f 1 1 1 rg ${line("Seen.")}`,
        ],
        ["below a line", `${line("Seen words.")} 50 682 300 1 re f`],
        ["below a transparent box", `${line("Seen words.")} /G gs 50 670 300 30 re f`],
        ["below a marker", `${line("Seen words.")} /M gs 1 1 0 rg 50 670 300 30 re f`],
        ["below a box of a layer that is off", `${line("Seen words.")} /OC /L BDC 50 670 300 30 re f EMC`],
        ["only its outlines", line("Seen words.", { before: "1 Tr 1 1 1 rg" })],
    ])("%s", async (_, content) => {
        expect(await read(`${seen} q ${content} Q`, layers("OFF"))).toMatchObject({ hidden: [] });
    });
});

describe("text that a program recognized in a picture", () => {
    const recognized = line("Recognized words are here.", { before: "3 Tr" });

    test("stays, and a warning says that it may have mistakes", async () => {
        expect(await read(`${picture} ${recognized}`)).toMatchObject({
            texts: ["Recognized words are here."],
            hidden: [],
            problems: [expect.stringContaining("a program recognized the text")],
        });
    });

    test("is hidden where no picture shows it", async () => {
        for (const empty of ["q 600 0 0 800 0 0 cm Q", "q 50 0 0 50 0 0 cm /I Do Q"])
            expect(await read(`${seen} ${empty} ${recognized}`)).toEqual({
                texts: ["What everybody sees is here."],
                hidden: ["Recognized words are here."],
                problems: [],
            });
    });
});
