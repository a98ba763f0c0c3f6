import { expect, test } from "vitest";
import type { TextRun } from "../../../../../src/corpus/formats/pdf/layout/pdf-page.ts";
import { looksSpaced, withoutSpacing } from "../../../../../src/corpus/formats/pdf/runs/letter-spacing.ts";
import { inReadingOrder } from "../../../../../src/corpus/formats/pdf/runs/right-to-left.ts";

/** Letters that are `spacing` apart, in the size of the letters; a space is drawn or left empty. */
function spaced(text: string, spacing: number, { drawsSpaces = true } = {}): readonly TextRun[] {
    let left = 50;
    return [...text].flatMap((letter): readonly TextRun[] => {
        const width = letter === " " ? 2.5 : 5;
        const run = { text: letter, left, right: left + width, baseline: 700, size: 10, font: "f" };
        left += width + spacing * 10;
        return letter === " " && !drawsSpaces ? [] : [run];
    });
}

const readOf = (runs: readonly TextRun[]) =>
    inReadingOrder([{ label: "1", width: 600, height: 800, runs: withoutSpacing(runs) }])[0]
        ?.runs.map(({ text }) => text)
        .join("|")
        .replace(/\| ?/gu, " ");

test.each([0.1, 0.12, 0.2, 0.35, 0.5])("letters %d apart are words", (spacing) => {
    expect(readOf(spaced("a very long word", spacing))).toBe("a very long word");
});

test("words are known by wider gaps if no spaces are drawn", () => {
    expect(readOf(spaced("some very long words", 0.2, { drawsSpaces: false }))).toBe("some very long words");
});

test("single letters with spaces stay apart", () => {
    expect(readOf(spaced("A B C", 0))).toBe("A B C");
    expect(readOf(spaced("A B C D E", 0, { drawsSpaces: false }))).toBe("A B C D E");
});

test("letters of Japanese are words without wider gaps", () => {
    expect(readOf(spaced("古い港の話", 0.4, { drawsSpaces: false }))).toBe("古い港の話");
});

test.each([
    ["l o n g ago", true],
    ["a b", false],
    ["it is I who am", false],
    ["港 Harbour", true],
])("%s looks spaced: %s", (text, expected) => {
    expect(looksSpaced(text)).toBe(expected);
});
