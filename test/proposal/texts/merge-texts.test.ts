import fc from "fast-check";
import { expect, test } from "vitest";
import { mergedText } from "../../../src/proposal/texts/merge-texts.ts";

const base = "one\n\ntwo\n\nthree\n\nfour\n\nfive\n";
const two = base.replace("two", "2");

test.each([
    ["nothing changed meanwhile", two, base, two],
    ["another place changed", two, base.replace("five", "5"), two.replace("five", "5")],
    ["the next paragraph changed", two, base.replace("three", "3"), two.replace("three", "3")],
    [
        "lines were added above",
        base.replace("five", "5"),
        `zero\n\n${base}`,
        `zero\n\n${base.replace("five", "5")}`,
    ],
    ["both made the same change", two, two, two],
    [
        "both made the same change, and one of them another",
        two,
        two.replace("five", "5"),
        two.replace("five", "5"),
    ],
    ["the last line lost its end", two, base.trimEnd(), two.trimEnd()],
])("if %s, both changes are in the text", (_, edited, current, text) => {
    expect(mergedText({ base, edited, current })).toEqual({ text, isConflict: false });
});

test.each([
    ["the same line changed", two, base.replace("two", "II"), two],
    [
        "the same line changed, and others",
        two,
        `zero\n${base.replace("two", "II").replace("five", "5")}`,
        `zero\n${two.replace("five", "5")}`,
    ],
    ["the line is gone", two, base.replace("two\n\n", ""), two],
    ["everything is gone", two, "all new\n", two],
    ["only white space changed in the same line", two, base.replace("two", "two  "), two],
])("if %s, the edit counts there, and only there", (_, edited, current, text) => {
    expect(mergedText({ base, edited, current })).toEqual({ text, isConflict: true });
});

test("a change of one of several equal paragraphs stays at its place, whatever is added above", () => {
    const same = "rye\n\noats\n\n".repeat(6);
    const changed = (text: string, at: number) => text.slice(0, at) + text.slice(at).replace("rye", "RYE");
    const above = "salt\n\n".repeat(5);
    const edited = changed(same, 50);
    const merged = mergedText({ base: same, edited, current: above + same });
    expect(merged).toEqual({ text: above + edited, isConflict: false });
});

test("what either changes is merged in either order, unless both changed the same place", () => {
    const texts = fc
        .array(fc.constantFrom("a\n", "b\n", "\n", "c"), { maxLength: 8 })
        .map((lines) => lines.join(""));
    fc.assert(
        fc.property(texts, texts, texts, (old, edited, current) => {
            const merged = mergedText({ base: old, edited, current });
            const other = mergedText({ base: old, edited: current, current: edited });
            expect(other?.isConflict).toBe(merged?.isConflict);
            if (merged?.isConflict === false) expect(other?.text).toBe(merged.text);
            expect(mergedText({ base: old, edited, current: old })?.text).toBe(edited);
            expect(mergedText({ base: old, edited: old, current })?.text).toBe(current);
        }),
    );
});
