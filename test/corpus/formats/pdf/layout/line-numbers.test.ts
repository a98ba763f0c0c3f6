import { expect, test } from "vitest";
import { lines } from "../a-pdf.ts";
import { fullLines, readPages } from "../reading-pages.ts";

const numbers = (count: number, y: number) =>
    lines(
        Array.from({ length: count }, (_, at) => String(at + 1)),
        { x: 40, y },
    );

test("numbers of lines are dropped, and those of a table's rows stay", async () => {
    const numbered = await readPages([...lines(fullLines), ...numbers(4, 700)]);
    expect(numbered.texts).toEqual([fullLines.join(" ")]);

    const weeks = ["Wells", "Cholera", "Rain", "Drought"];
    const table = await readPages([
        ...lines([...fullLines, ...fullLines], { x: 40 }),
        ...numbers(4, 560),
        ...lines(weeks, { x: 120, y: 560 }),
        ...lines(["Chapter one", "Chapter two", "A ruling", "A report"], { x: 300, y: 560 }),
    ]);
    expect(table.texts?.at(-1)).toBe(
        "1 | Wells | Chapter one\n2 | Cholera | Chapter two\n3 | Rain | A ruling\n4 | Drought | A report",
    );
    expect(table.drops).toEqual([]);
});
