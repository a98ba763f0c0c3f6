import { expect, test } from "vitest";
import { pieceRows } from "../../../../../src/corpus/formats/pdf/layout/page-rows.ts";
import type { TextRun } from "../../../../../src/corpus/formats/pdf/layout/pdf-page.ts";

const run = (text: string, left: number, right: number, more: Partial<TextRun> = {}): TextRun => ({
    text,
    left,
    right,
    baseline: 100,
    size: 10,
    font: "a",
    ...more,
});

const texts = (...runs: TextRun[]) =>
    pieceRows(runs).map((row) => row.map((piece) => piece.runs.map(({ text }) => text).join("")));

test.each([
    [
        "words with a space between them",
        [run("well", 0, 20), run(" ", 20, 26), run("known", 26, 50)],
        ["well known"],
    ],
    [
        "a note's mark, a space and words",
        [
            run("end.", 0, 20),
            run("1", 20, 24, { size: 7, baseline: 103.5 }),
            run(" ", 24, 29, { size: 7 }),
            run("After", 29.5, 50),
        ],
        ["end.1 After"],
    ],
    ["letters that are drawn one by one", [run("A", 0, 7), run("V", 6.5, 13), run("E", 13.5, 20)], ["AVE"]],
    [
        "columns whose hyphens and quotation marks stick out",
        [run("the coali-", 0, 230.7), run("“We fear", 237.6, 469)],
        ["the coali-", "“We fear"],
    ],
    [
        "a large heading in the other column",
        [run("Killed", 0, 228, { size: 14.3 }), run("part in it", 238, 467)],
        ["Killed", "part in it"],
    ],
    ["cells of a table", [run("Boat", 0, 20), run(" ", 20, 36), run("Price", 36, 60)], ["Boat ", "Price"]],
])("%s", (_, runs, expected) => {
    expect(texts(...runs)).toEqual([expected]);
});
