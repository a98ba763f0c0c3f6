import { expect, test } from "vitest";
import { lines } from "./a-pdf.ts";
import { fullLines, readPages } from "./reading-pages.ts";

test("a head that is wider than the text does not make its lines short", async () => {
    const { texts } = await readPages([
        { text: "Harbour authority", x: 60, y: 770 },
        { text: "Report on noise", x: 470, y: 770 },
        ...lines(fullLines),
    ]);
    expect(texts?.at(-1)).toBe(fullLines.join(" "));
});

test("a paragraph of one full line ends before the next one's first line, which is indented too", async () => {
    const [first = "", ...others] = fullLines;
    const end = "It is short.";
    const paragraph = (y: number) => [
        ...lines([first], { x: 72, y }),
        ...lines([...others, end], { x: 60, y: y - 12 }),
    ];
    const { texts } = await readPages([
        ...paragraph(700),
        ...paragraph(640),
        ...lines(["The ferrymen of the old river never came back without a clock."], { x: 72, y: 580 }),
        ...paragraph(568),
    ]);
    expect(texts).toEqual([
        [...fullLines, end].join(" "),
        [...fullLines, end].join(" "),
        "The ferrymen of the old river never came back without a clock.",
        [...fullLines, end].join(" "),
    ]);
});

test("each number of a list begins an item, also below a line that is nearly full", async () => {
    const { texts } = await readPages([
        ...lines(fullLines),
        ...lines(
            [
                "1. explain how combined sewers and separate ones differ, and",
                "2. read a hydrograph of the river, and",
                "3. write a memo.",
            ],
            { y: 640 },
        ),
        ...lines(["[1] K. Berg, Straddle carriers and the sleep of those who live"], { y: 580 }),
        ...lines(["beside them, 2023."], { x: 75, y: 568 }),
        ...lines(["[2] L. Moe, Noise, 2021."], { y: 556 }),
    ]);
    expect(texts?.slice(1)).toEqual([
        "explain how combined sewers and separate ones differ, and",
        "read a hydrograph of the river, and",
        "write a memo.",
        "[1] K. Berg, Straddle carriers and the sleep of those who live beside them, 2023.",
        "[2] L. Moe, Noise, 2021.",
    ]);
});

test("a sentence goes on below a table that has a title, and not below a formula", async () => {
    const [one = "", two = "", three = "", four = ""] = fullLines;
    const rows = (cells: readonly (readonly [string, string])[], y: number) => [
        ...lines(
            cells.map(([left]) => left),
            { x: 120, y },
        ),
        ...lines(
            cells.map(([, right]) => right),
            { x: 300, y },
        ),
    ];
    const cells = [
        ["Station", "Night"],
        ["School", "46.8"],
        ["Quay", "60.2"],
    ] as const;
    const { texts } = await readPages([
        ...lines([one, two]),
        { text: "Table 1: Levels", x: 200, y: 660 },
        ...rows(cells, 640),
        ...lines([three, four], { y: 580 }),
    ]);
    expect(texts).toEqual([
        fullLines.join(" "),
        "Table 1: Levels",
        "Station | Night\nSchool | 46.8\nQuay | 60.2",
    ]);
    const formula = await readPages([
        ...lines([one, two]),
        ...rows(cells, 650),
        ...lines([three, four], { y: 590 }),
    ]);
    expect(formula.texts?.at(-1)).toBe(`${three} ${four}`);
});
