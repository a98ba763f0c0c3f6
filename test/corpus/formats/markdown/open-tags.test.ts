import { describe, expect, test } from "vitest";
import { readArticle } from "../../../../src/corpus/read-article.ts";
import { readNow } from "../../../read-now.ts";

const texts = (text: string) =>
    readNow("a.md", `# T\n\nFirst.\n\n${text}\n\nLast.`).article?.paragraphs.map((one) => one.text);

describe("struck-out and hidden text that goes on in other blocks is not quoted", () => {
    test.each([
        ["struck out from tag to tag", "<s>\n\nThe old fee.\n\n</s>", []],
        ["in several paragraphs", "<del>Old one.\n\nOld two.\n\nOld three.</del>", []],
        [
            "from within a paragraph",
            "It costs <s>9 crowns\n\nand 3 more</s> 8 crowns.",
            ["It costs", "8 crowns."],
        ],
        ["a list", "<s>\n\n- one\n- two\n\n</s>\n\nOpen daily.", ["Open daily."]],
        ["hidden", '<div style="display: none">\n\nFor editors.\n\n</div>', []],
        [
            "hidden around elements of the same name",
            "<div hidden>\n\n<div>\n\nFor editors.\n\n</div>\n\nStill hidden.\n\n</div>\n\nShown.",
            ["Shown."],
        ],
        ["by its style", '<span style="text-decoration: line-through">Old.\n\nOlder.</span> New.', ["New."]],
        ["within one paragraph", "It costs <s>9</s> 8 crowns.", ["It costs  8 crowns."]],
        [
            "two in a row",
            "<s>Old.\n\nOlder.</s> New. <s>Oldest.\n\nFirst of all.</s> Newest.",
            ["New.", "Newest."],
        ],
        ["within an item", "- <s>Old.\n\n  Older.</s> New.\n- Newer.", ["New.", "Newer."]],
        ["up to an item", "<del>\n\n- Old.\n- Older.</del> New.\n- Newer.", ["New.", "Newer."]],
        ["within a quote", "> <s>\n>\n> Old.\n>\n> </s>\n>\n> New.", ["New."]],
        ["from emphasis", "*<s>Old.*\n\nOlder.</s> New.", ["New."]],
        ["up to emphasis", "<s>Old.\n\n*Older.</s>* New.", ["New."]],
        ["around a comment", "<s>\n\nOld.\n\n<!-- </s> -->\n\nOlder.\n\n</s>\n\nNew.", ["New."]],
        ["unseen", '<div style="visibility: hidden">\n\nFor editors.\n\n</div>\n\nShown.', ["Shown."]],
    ])("%s", (_, text, expected) => {
        const squeezed = texts(text)?.map((one) => one.replace(/ +/gu, " ").trim());
        expect(squeezed).toEqual(["First.", ...expected.map((one) => one.replace(/ +/gu, " ")), "Last."]);
    });
});

test.each([
    ["struck out", "It costs 8, not <s>9 crowns.", "It costs 8, not"],
    ["in emphasis", "It costs *8, not <s>9* crowns.", "It costs 8, not crowns."],
    ["around another", "It costs 8, not <s>9 <b>crowns.", "It costs 8, not"],
    ["hidden", "It costs 8 <span hidden>or 9 crowns.", "It costs 8"],
    ["above a text", "<s>\n\nThe fee.", "The fee."],
    ["in code", "Write `<s>` here.\n\nAnd `</s>` there.", "Write <s> here. And </s> there."],
    ["a type", "A Set<s> is one.", "A Set<s> is one."],
])("a tag that is never closed hides nothing below its paragraph: %s", (_, text, expected) => {
    expect(texts(text)?.join(" ").replace(/ +/gu, " ")).toBe(`First. ${expected} Last.`);
});

test("what is struck out there is recorded", async () => {
    const bytes = new TextEncoder().encode("# T\n\nFirst.\n\n<s>\n\nThe old fee.\n\n- one\n\n</s>\n");
    const { dropped } = await readArticle({ name: "a.md", bytes, recordsDropped: true });
    expect(dropped).toContainEqual({ rule: "struck-out", line: 7, excerpt: "The old fee." });
    expect(dropped).toContainEqual({ rule: "struck-out", line: 9, excerpt: "one" });
});
