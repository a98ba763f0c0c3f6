import { describe, expect, test } from "vitest";
import { field, p, readWord, t } from "./docx-xml.ts";

const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
/** A field that has no result. */
const bare = (text: string) => `${begin}${instruction(text)}${end}`;

const bodies: readonly (readonly [string, string, string, (readonly string[])?])[] = [
    [
        "the result that was saved",
        p(`${t("On ")}${field('DATE \\@ "d.M.yyyy"', t("1.2.2020"))}`),
        "On 1.2.2020",
    ],
    ["an entry of the index", p(`${t("Bread")}${bare(' XE "Bread" ')}${t(" and salt.")}`), "Bread and salt."],
    [
        "a formula of older programs",
        p(`${t("So ")}${bare("EQ \\f(1,2)")}${t(" of it.")}`),
        "So <del></del> of it.",
        ["not-text: EQ \\f(1,2)"],
    ],
    ["a number", p(`${bare("LISTNUM")}${t(" One.")}`), "<del></del> One.", ["not-text: LISTNUM"]],
    ["a button", p(`${t("Name: ")}${bare("MACROBUTTON NoMacro [Click here]")}`), "Name: \\[Click here]"],
    [
        "the result of a field in the text of another",
        p(`${begin}${instruction("IF 1 = 1 ")}${bare("EQ x")}${end}${t("Text.")}`),
        "Text.",
    ],
    [
        "a field of a form",
        p(
            `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r>${instruction("FORMCHECKBOX")}${end}${t(" done")}`,
        ),
        "☑ done",
    ],
    [
        "a field that never ends",
        p(t("One.")) +
            p(`${begin}${instruction("REF a")}${t("Two.")}`) +
            p(`${t("Three ")}${field("REF b", t("x"))}`),
        "One.\n\nTwo.\n\nThree x",
    ],
    ["an end without a field", p(`${end}${t("One.")}`), "One."],
    [
        "a field whose end is deleted",
        p(`<w:del>${begin}${instruction("REF a")}${end}</w:del>${t("One.")}`),
        "One.",
        ["deleted: REF a"],
    ],
];

describe("what a reader sees of", () => {
    test.each(bodies.map(([name, body, shown, rules = []]) => ({ name, body, shown, rules })))(
        "$name",
        async ({ body, shown, rules }) => {
            const { text, dropped } = await readWord(body);
            expect(text).toBe(shown);
            expect(dropped).toEqual(rules);
        },
    );
});
