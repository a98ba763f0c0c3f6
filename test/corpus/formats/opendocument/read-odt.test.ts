import { describe, expect, test } from "vitest";
import { odtNamespaces, odtParagraph as p, readOdtBody } from "./odt-xml.ts";

const styles = [
    '<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>',
    '<style:style style:name="Struck" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>',
    '<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>',
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>',
    '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>',
].join("");

const read = (body: string, others: Readonly<Record<string, string>> = {}) =>
    readOdtBody(styles, body, others);
const item = (inner: string) => `<text:list-item>${inner}</text:list-item>`;
const list = (inner: string, attributes = "") =>
    `<text:list text:style-name="L"${attributes}>${inner}</text:list>`;
const span = (style: string, text: string) => `<text:span text:style-name="${style}">${text}</text:span>`;
const cell = (text: string, attributes = "") =>
    `<table:table-cell${attributes}>${p(text)}</table:table-cell>`;

const bodies: readonly (readonly [string, string, string, (readonly string[])?])[] = [
    ["hidden text", p(`Open${span("Gone", " or not")} daily.`), "Open daily.", ["hidden: or not"]],
    [
        "struck-out text",
        p(`Costs ${span("Struck", "30")} 20 euros.`),
        "Costs <del></del> 20 euros.",
        ["struck-out: 30"],
    ],
    [
        "small letters, spaces and breaks",
        p(`m${span("Up", "2")}<text:s/>big<text:line-break/>next<text:tab/>one`),
        "m² big\\\nnext one",
    ],
    [
        "a note",
        p(
            "A claim<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>The source.</text:p></text:note-body></text:note> holds.",
        ),
        "A claim holds.\n\nThe source.",
        ["note-mark: [1]"],
    ],
    [
        "a comment",
        p(
            "Open<office:annotation><dc:creator>Bo</dc:creator><text:p>Really?</text:p></office:annotation> daily.",
        ),
        "Open daily.",
        ["annotation: Really?"],
    ],
    [
        "tracked changes",
        `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Bo</dc:creator></office:change-info><text:p>not</text:p></text:deletion></text:changed-region></text:tracked-changes>${p('Open <text:change text:change-id="a"/>daily.')}`,
        "Open daily.",
        ["deleted: not"],
    ],
    [
        "a table of contents",
        `<text:table-of-content><text:index-body>${p("One 1")}</text:index-body></text:table-of-content>${p("Text.")}`,
        "Text.",
        ["contents: One 1"],
    ],
    [
        "numbered headings",
        `<text:h text:outline-level="1">One</text:h>${p("Text.")}<text:h text:outline-level="2">Deeper</text:h><text:h text:outline-level="1">Two</text:h>`,
        "# 1 One\n\nText.\n\n## 1.1 Deeper\n\n# 2 Two",
    ],
    [
        "lists that go on",
        list(item(p("a")) + item(p("b"))) +
            p("Between.") +
            list(item(p("c")), ' text:continue-numbering="true"'),
        "1. a\n2. b\n\nBetween.\n\n3. c",
    ],
    [
        "labels of lists",
        list(item(p("one") + list(item(p("deep")) + item(p("deeper")))) + item(p("two"))),
        "1. one\n\n   a) deep\n\n   b) deeper\n2. two",
    ],
    [
        "a table",
        `<table:table><table:table-header-rows><table:table-row>${cell("Room")}${cell("Price")}</table:table-row></table:table-header-rows><table:table-row>${cell("Hall", ' table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row><table:table-row>${cell("Attic")}${cell("9")}</table:table-row></table:table>`,
        "| Room     | Price |\n| -------- | ----- |\n| **Hall** |       |\n| Attic    | 9     |",
    ],
    [
        "a text box and a picture",
        p("Above.<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame>") +
            p(
                'Look: <draw:frame><draw:image xlink:href="a.png"/><svg:desc>A red door</svg:desc></draw:frame>',
            ),
        "Above.\n\nIn the box.\n\nLook: A red door",
    ],
    [
        "an object",
        p(
            'Look: <draw:frame><draw:object xlink:href="./Chart"/><draw:image xlink:href="a.png"/></draw:frame> there',
        ),
        "Look: <del></del> there",
        ["not-text: ./Chart"],
    ],
];

describe("a text document with", () => {
    test.each(bodies.map(([name, body, shown, rules = []]) => ({ name, body, shown, rules })))(
        "$name",
        async ({ body, shown, rules }) => {
            const { text, dropped } = await read(body);
            expect(text).toBe(shown);
            expect(dropped).toEqual(rules);
        },
    );
});

test("a formula is text", async () => {
    const { text } = await read(p('So <draw:frame><draw:object xlink:href="./F"/></draw:frame> holds.'), {
        "F/content.xml": `<math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mi>a</mi><mi>b</mi></mfrac></math>`,
    });
    expect(text).toBe("So a/b holds.");
});

test("title and author are those that a person gave, and headers are left out", async () => {
    const meta = `<office:document-meta ${odtNamespaces}><office:meta><dc:title>Rooms</dc:title><meta:initial-creator>Ada Byron</meta:initial-creator><dc:creator>user</dc:creator></office:meta></office:document-meta>`;
    const master = `<office:document-styles ${odtNamespaces}><office:master-styles><style:master-page><style:header>${p("Draft")}</style:header></style:master-page></office:master-styles></office:document-styles>`;
    const { article, dropped } = await read(p("Text."), { "meta.xml": meta, "styles.xml": master });
    expect(article).toMatchObject({ title: "Rooms", author: "Ada Byron" });
    expect(dropped).toEqual(["running-head: Draft"]);
});
