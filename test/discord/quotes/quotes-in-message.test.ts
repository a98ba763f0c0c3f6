import { describe, expect, test } from "vitest";
import { quoteFrom, quotesInMessage } from "../../../src/discord/quotes/quotes-in-message.ts";

describe("quotation marks", () => {
    test.each([
        ["English", "She said “the mill is old” and left.", ["the mill is old"]],
        [
            "typed",
            'She said "the mill is old," and "the bridge is new".',
            ["the mill is old,", "the bridge is new"],
        ],
        [
            "single",
            "She said 'the mill isn't old' and ‘the bridge isn’t new’.",
            ["the mill isn't old", "the bridge isn’t new"],
        ],
        ["German", "Dort steht: „Die Mühle ist alt“, sonst nichts.", ["Die Mühle ist alt"]],
        ["Swedish", "Där står ”kvarnen är gammal”.", ["kvarnen är gammal"]],
        ["French", "Il dit « le moulin est vieux », je crois.", ["le moulin est vieux"]],
        ["Danish", "Der står »møllen er gammel«.", ["møllen er gammel"]],
        ["Japanese", "記事に「水車小屋は古い」とある。", ["水車小屋は古い"]],
        ["Chinese", "文章说：“磨坊已经很旧了”。", ["磨坊已经很旧了"]],
        ["nested", "“He said ‘the mill is old’ to her”", ["He said ‘the mill is old’ to her"]],
        ["nested of one kind", "«le «vieux moulin» est là»", ["le «vieux moulin» est là"]],
    ])("%s", (_, content, quotes) => {
        expect(quotesInMessage(content).quotes).toEqual(quotes);
    });

    test.each([
        ["apostrophes", "The boys' mill isn't the girls' mill, it's ours."],
        ["inches", 'A 5" board and a 6" one.'],
        ["a mark without a partner", "He said “the mill is old and left."],
    ])("%s quote nothing", (_, content) => {
        expect(quotesInMessage(content)).toEqual({ quotes: [content], isWhole: true, short: 0 });
    });
});

describe("a message", () => {
    test("is read without Discord's Markdown", () => {
        expect(
            quotesInMessage("# Look\n**“the _mill_ is ~~very~~ ||old||”** <@12> <:wow:34>").quotes,
        ).toEqual(["the mill is very old"]);
        expect(
            quoteFrom("un**believ**able [words](<https://example.org/a>) \\*sic\\* https://a.example"),
        ).toBe("unbelievable words *sic*");
    });

    test.each([
        ["5 * 4 = 20, not 5*3", "5 * 4 = 20, not 5*3"],
        ["***the** mill* is **old", "the mill is **old"],
        ["file_one and _file_two_", "file_one and file_two"],
        ["`a * b` or ``a`*c*``", "a * b or a`*c*"],
        ["either || or, ~~no~~ ||never||", "either || or, no never"],
    ])("keeps marks of Markdown that have no partner: %s", (content, read) => {
        expect(quoteFrom(content)).toBe(read);
    });

    test("can have block quotes, without the line that names the author", () => {
        const content =
            "> The mill is old.\n> It is red.\n> — Greta Holm\nI doubt that.\n> The bridge is new.";
        expect(quotesInMessage(content).quotes).toEqual([
            "The mill is old.\nIt is red.",
            "The bridge is new.",
        ]);
        expect(quotesInMessage(">>> The mill is old.\n\nIt is red.").quotes).toEqual([
            "The mill is old.\n\nIt is red.",
        ]);
    });

    test("can have both, in their order", () => {
        expect(
            quotesInMessage("“The bridge is new”\n> “The mill is old.”\nand “it is red too”").quotes,
        ).toEqual(["The bridge is new", "The mill is old.", "it is red too"]);
    });

    test("is one quote if nothing in it is marked", () => {
        expect(quotesInMessage("The mill is old.")).toEqual({
            quotes: ["The mill is old."],
            isWhole: true,
            short: 0,
        });
        expect(quotesInMessage(" \n<@12> 👍")).toEqual({ quotes: [], isWhole: true, short: 0 });
    });

    test("has short quotes only if it has no longer ones", () => {
        expect(quotesInMessage("The “old mill” is “not very old at all”.")).toEqual({
            quotes: ["not very old at all"],
            isWhole: false,
            short: 1,
        });
        expect(quotesInMessage("The “old mill”.").quotes).toEqual(["old mill"]);
    });
});
