import fc from "fast-check";
import { expect, test } from "vitest";
import { cutInside, escapeMarkdown } from "../../src/discord/markdown.ts";
import { hostileText } from "./hostile-text.ts";
import { readMarkdown, visibleText } from "./read-markdown.ts";

test.each([
    ["**bold**", "bold"],
    ["*x*", "italic"],
    ["_x_", "italic"],
    ["__x__", "underline"],
    ["~~x~~", "struck"],
    ["||x||", "spoiler"],
    ["`x`", "code"],
    ["```\nx\n```", "code"],
    ["[x](https://e.org)", "link"],
    ["https://e.org", "link"],
    ["<https://e.org>", "link"],
    ["<a@b.org>", "link"],
    ["discord://-/settings", "link"],
    ["discord.gg/abc", "link"],
    ["@everyone", "mention"],
    ["<@1>", "mention"],
    ["<#1>", "mention"],
    ["</ask:1>", "mention"],
    ["<t:1:R>", "time"],
    ["<:a:1>", "emoji"],
    [":smile:", "emoji"],
    ["# x", "heading"],
    ["-# x", "small"],
    ["> x", "quote"],
    [">>> x", "quote"],
    ["- x", "list"],
    ["+ x", "list"],
    ["10. x", "list"],
    ["one\n  - x", "list"],
])("Discord would show %j as %s, but shows it literally if escaped", (text, mark) => {
    expect(readMarkdown(text).flatMap(({ marks }) => marks)).toContain(mark);
    expect(readMarkdown(escapeMarkdown(text))).toEqual([{ text, marks: [] }]);
});

test("any escaped text is shown unchanged, without formatting, links or mentions", () => {
    fc.assert(
        fc.property(hostileText, (text) => {
            const spans = readMarkdown(escapeMarkdown(text));
            expect(visibleText(spans)).toBe(text);
            expect(spans.flatMap(({ marks }) => marks)).toEqual([]);
        }),
        { numRuns: 1000 },
    );
});

test("a quoted, bold line stays quoted and bold, whatever it contains", () => {
    const line = hostileText.map((text) => text.replaceAll("\n", "")).filter((text) => text.trim() !== "");
    fc.assert(
        fc.property(line, (text) => {
            expect(readMarkdown(`> **${escapeMarkdown(text)}**`)).toEqual([
                { text, marks: ["quote", "bold"] },
            ]);
        }),
    );
});

test("plain prose gets no backslashes, and prose with punctuation only a few", () => {
    const prose = "He said (at 12:30, in room 5): “No.” It cost 3.50 – 4.00 euros; 50% more, A/B & C!";
    expect(escapeMarkdown(prose)).toBe(prose);
    expect(escapeMarkdown("See https://e.org/a_b or :smile:")).toBe("See https\\://e.org/a\\_b or \\:smile:");
});

test.each([
    ["mill.md", 20, "mill.md"],
    ["folder/folder/folder/mill.md", 20, "folder/f[…]/mill.md"],
    ["😀😀😀😀😀😀😀😀😀😀", 9, "😀[…]😀"],
])("an id or path is cut inside, between characters: %s to %i", (text, longest, cut) => {
    expect(cutInside(text, longest)).toBe(cut);
});
