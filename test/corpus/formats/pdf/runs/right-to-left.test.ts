import { describe, expect, test } from "vitest";
import type { TextRun } from "../../../../../src/corpus/formats/pdf/layout/pdf-page.ts";
import { inReadingOrder } from "../../../../../src/corpus/formats/pdf/runs/right-to-left.ts";

/** Letters on one line from left to right, each as wide as half of its size. */
const drawn = (text: string, baseline = 700): readonly TextRun[] =>
    [...text].map((letter, at) => ({
        text: letter,
        left: 100 + at * 5,
        right: 105 + at * 5,
        baseline,
        size: 10,
        font: "f",
    }));

const readLines = (...lines: readonly string[]) => {
    const runs = lines.flatMap((line, at) => drawn(line, 700 - at * 12));
    const [page] = inReadingOrder([{ label: "1", width: 600, height: 800, runs }]);
    return page?.runs.map(({ text }) => text);
};

describe("a line from right to left is read in its order", () => {
    test.each([
        ["םולש", "שלום"],
        ["ץראה םולש", "שלום הארץ"],
        ["הנש 1874 תנשב", "בשנת 1874 שנה"],
        ["רטמ 412.5 ,ךרוא", "אורך, 412.5 מטר"],
        ["הז לכ םולש Works ץראה", "הארץ Works שלום כל זה"],
        ["5% תנשב", "בשנת 5%"],
        ["!תיבב", "בבית!"],
    ])("%s", (line, read) => {
        expect(readLines(line)).toEqual([read]);
    });

    test("also within a line from left to right", () => {
        expect(readLines("the words שרעב and", "more words to read here")).toEqual([
            "the words בערש and",
            "more words to read here",
        ]);
    });
});

test("brackets are those that enclose, however the program notes them", () => {
    expect(readLines("ףוס (הלא םילמ) םולש")).toEqual(["שלום (מלים אלה) סוף"]);
    expect(readLines("ףוס )הלא םילמ( םולש")).toEqual(["שלום (מלים אלה) סוף"]);
});

test("the page is turned, so that its lines begin on the left", () => {
    const runs = [...drawn("הזורא הרוש", 700), ...drawn("הרצק", 688).map((run) => moved(run, 30))];
    const [page] = inReadingOrder([{ label: "1", width: 600, height: 800, runs }]);
    expect(page?.runs.map(({ text, left }) => [text, left])).toEqual([
        ["שורה ארוזה", 450],
        ["קצרה", 450],
    ]);
});

const moved = (run: TextRun, by: number): TextRun => ({ ...run, left: run.left + by, right: run.right + by });
