import { expect, test } from "vitest";
import { diffAsMarkdown, diffAsPlainText } from "../../../src/discord/moderation/diff-text.ts";
import { wordDiff } from "../../../src/proposal/texts/word-diff.ts";

const markdown = (before: string, after: string, longest = 1000) =>
    diffAsMarkdown(wordDiff(before, after), longest);

test.each([
    ["removed and added words are apart", "was bmbed in", "was bombed in", "> was ~~bmbed~~ **bombed** in"],
    ["lines stay lines", "a: 1\nb: 2\n\n- c", "a: 1\nb: 3\n\n- c", "> a: 1\n> b: ~~2~~ **3**\n> \\- c"],
    ["each line of an added text is marked", "a\n", "a\n\nb *c*\n\nd\n", "> a\n> **b \\*c\\***\n> **d**"],
    ["a paragraph that is only divided shows where", "a b", "a\n\nb", "> a~~␣~~ **⏎⏎**b"],
    ["changed space can be seen", "a  b", "a b", "> a~~␣␣~~ **␣**b"],
])("%s", (_, before, after, expected) => {
    expect(markdown(before, after)).toEqual({ text: expected, isWhole: true });
});

test("places that are far apart are on lines of their own", () => {
    const far = "same ".repeat(100);
    const { text } = markdown(`old ${far}old`, `new ${far}new`);
    expect(text).toMatch(
        /^> ~~old~~ \*\*new\*\* (?:same )+\\\[…\\\]\n> {1,2}(?:same )+~~old~~ \*\*new\*\*$/u,
    );
});

test("what does not fit is left out, marks and escapes included", () => {
    const { text, isWhole } = markdown("", "*_*_*_* ".repeat(200), 300);
    expect(isWhole).toBe(false);
    expect(text.length).toBeLessThanOrEqual(300);
    expect(text).toMatch(/^> \*\*\\\*.*\*\* \\\[…\\\]$/u);
});

test("in plain text removed and added words are apart, too", () => {
    expect(diffAsPlainText(wordDiff("was bmbed in", "was bombed in"))).toBe("was [-bmbed-] {+bombed+} in");
});
