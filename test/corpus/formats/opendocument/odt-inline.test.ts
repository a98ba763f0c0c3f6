import { describe, expect, test } from "vitest";
import { odtParagraph as p, readOdtBody } from "./odt-xml.ts";

const styles =
    '<style:style style:name="Signs" style:family="text"><style:text-properties style:font-name="Wingdings1"/></style:style>' +
    '<style:style style:name="Greek" style:family="paragraph"><style:text-properties fo:font-family="Symbol"/></style:style>';
const fonts = `<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"><office:font-face-decls><style:font-face style:name="Wingdings1" svg:font-family="'Wingdings'"/></office:font-face-decls></office:document-styles>`;
const shape = (name: string, text: string) => `<draw:${name}>${p(text)}</draw:${name}>`;
const section = (attributes: string) =>
    `<text:section ${attributes}>${p("Secret.")}</text:section>${p("Open.")}`;

const bodies: readonly (readonly [string, string, string, (readonly string[])?])[] = [
    [
        "symbols of a font",
        p('To <text:span text:style-name="Signs">\uf0e0</text:span> and \uf0e0 there.'),
        "To 🡪 and <del></del> there.",
    ],
    ["a paragraph in a font of symbols", '<text:p text:style-name="Greek">abg</text:p>', "αβγ"],
    ["a section that is hidden", section('text:display="none"'), "Open.", ["hidden: Secret."]],
    [
        "a section whose condition hides it",
        section('text:display="condition" text:condition="1" text:is-hidden="true"'),
        "Open.",
        ["hidden: Secret."],
    ],
    [
        "a section whose condition does not",
        section('text:display="condition" text:condition="0"'),
        "Secret.\n\nOpen.",
    ],
    [
        "a paragraph that a field hides",
        `${p('Secret.<text:hidden-paragraph text:condition="1" text:is-hidden="true"/>')}${p("Open.")}`,
        "Open.",
        ["hidden: Secret."],
    ],
    [
        "text that a field hides, or not",
        p(
            'A<text:hidden-text text:is-hidden="true" text:string-value="b"/> <text:hidden-text text:is-hidden="false">c</text:hidden-text><text:variable-set text:display="none">5</text:variable-set>',
        ),
        "A c",
        ["hidden: b", "hidden: 5"],
    ],
    [
        "shapes with text",
        p(
            `Above.${shape("ellipse", "Round.")}<draw:g>${shape("custom-shape", "One.")}${shape("rect", "Two.")}<draw:line/></draw:g>`,
        ),
        "Above.\n\nRound.\n\nOne.\n\nTwo.",
    ],
    ["a shape on the page", shape("ellipse", "Round.") + p("Below."), "Round.\n\nBelow."],
    ["a field of a form", p("Name: <draw:control/>"), "Name: <del></del>", ["not-text: <draw:control>"]],
    [
        "hidden rows and covered cells",
        `<table:table><table:table-row><table:table-cell>${p("a")}</table:table-cell><table:table-cell>${p("b")}</table:table-cell></table:table-row><table:table-row table:visibility="collapse"><table:table-cell>${p("c")}</table:table-cell></table:table-row><table:table-row><table:table-cell table:number-columns-spanned="2">${p("d")}</table:table-cell><table:covered-table-cell>${p("e")}</table:covered-table-cell></table:table-row><table:table-row><table:table-cell>${p("f")}</table:table-cell><table:table-cell>${p("g")}</table:table-cell></table:table-row></table:table>`,
        "",
        ["hidden: c", "hidden: e"],
    ],
];

describe("what a reader sees of", () => {
    test.each(bodies.map(([name, body, shown, rules = []]) => ({ name, body, shown, rules })))(
        "$name",
        async ({ body, shown, rules }) => {
            const { text, dropped } = await readOdtBody(styles, body, { "styles.xml": fonts });
            if (shown !== "") expect(text).toBe(shown);
            expect(dropped).toEqual(rules);
        },
    );
});
