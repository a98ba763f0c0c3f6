import { describe, expect, test } from "vitest";
import { shownParagraphs } from "../../shown-paragraphs.ts";

describe("what is nested hundreds of times is read", () => {
    test.each([
        ["lists", `${"- ".repeat(2000)}Two metres.`, /^• Two metres\.$/u],
        ["lists and quotes", `${"- > ".repeat(700)}Two metres.`, /^Two metres\.$/u],
        [
            "links in emphasis",
            `${"**a *b ".repeat(200)}[c](/d)${" e* f**".repeat(200)}`,
            /^(?:a b ){200}c(?: e f){200}$/u,
        ],
    ])("%s", (_, markdown, expected) => {
        const [text, ...others] = shownParagraphs(markdown);
        expect(text).toMatch(expected);
        expect(others).toEqual([]);
    });

    test("as separate paragraphs", () => {
        const deep = "> ".repeat(300);
        const markdown = `${deep}One is here.\n${deep}\n${deep}- Two is there.\n${deep}- Three is not.`;
        expect(shownParagraphs(markdown)).toEqual(["One is here.", "Two is there.", "Three is not."]);
    });

    test("without what is struck out in it", () => {
        const markdown = `${"*a ".repeat(300)}~~old *older* oldest~~ new${" c*".repeat(300)}`;
        expect(shownParagraphs(markdown).join("")).toMatch(/^(?:a )+\[…\] new(?: c)+$/u);
    });
});
