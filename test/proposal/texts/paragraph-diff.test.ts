import fc from "fast-check";
import { expect, test } from "vitest";
import { diffAsPlainText } from "../../../src/discord/moderation/diff-text.ts";
import { paragraphDiff } from "../../../src/proposal/texts/paragraph-diff.ts";

const differing = (before: readonly string[], after: readonly string[], isBeginning = false) =>
    diffAsPlainText(paragraphDiff({ before, after, isBeginning }));

test("the same paragraphs differ in nothing", () => {
    expect(differing(["One.", "Two."], ["One.", "Two."])).toBe("");
});

test("another word is shown with the words around it", () => {
    const text = "The long river runs past the old mill and the new bridge, and then down to the sea of ice.";
    expect(differing(["One.", text], ["One.", text.replace("new", "high")])).toBe(
        "[…] past the old mill and the [-new-] {+high+} bridge, and then down to the […]",
    );
});

test("the first three places are shown, and that there are others", () => {
    const before = Array.from({ length: 9 }, (_, at) => `Day ${at}.`);
    const after = before.map((text, at) => (at % 2 === 0 ? `${text} It snowed.` : text));
    expect(differing(before, after)).toBe(
        "Day 0.{+ It snowed.+}[…]Day 2.{+ It snowed.+}[…]Day 4.{+ It snowed.+}[…]",
    );
});

test("where only beginnings are compared, their ends do not count as different", () => {
    expect(differing(["One.", "Two.", "Three."], ["Zero.", "One.", "Two."], true)).toBe("{+Zero.+}");
});

test("a late difference of a very long paragraph is found without comparing all of it", () => {
    const long = "The water was cold. ".repeat(100_000);
    const shown = differing([`${long}It froze. ${long}`], [`${long}It thawed. ${long}`]);
    expect(shown).toContain("It [-froze.-] {+thawed.+} The water");
    expect(shown.length).toBeLessThan(300);
});

test("whatever the texts are, a difference is shown, and it is short", () => {
    const paragraphs = fc.array(fc.string({ minLength: 1, maxLength: 300, unit: "grapheme-ascii" }), {
        maxLength: 5,
    });
    fc.assert(
        fc.property(paragraphs, paragraphs, (before, after) => {
            const segments = paragraphDiff({ before, after, isBeginning: false });
            const length = segments.reduce((sum, { text }) => sum + text.length, 0);
            expect(length).toBeLessThan(440);
            if (before.join(" ") === after.join(" ")) return;
            expect(segments.some(({ kind }) => kind === "added" || kind === "removed")).toBe(true);
        }),
    );
});
