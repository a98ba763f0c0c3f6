import { drop } from "../../shown/dropped.ts";
import { rowsOf } from "./page-rows.ts";
import type { PdfPage, TextRun } from "./pdf-page.ts";

/** The page without numbers of its lines in a margin. */
export function withoutLineNumbers(page: PdfPage): PdfPage {
    const numbers = page.runs.filter(({ text }) => /^\s*\d{1,4}\s*$/u.test(text));
    if (numbers.length < fewest) return page;
    const dropped = new Set<TextRun>();
    for (const edge of ["left", "right"] as const) {
        for (const column of alignedBy(edge, numbers)) {
            const inMargin = column.length >= fewest && isInMargin(column, page.runs);
            if (inMargin && areLineNumbers(column) && areOfMostLines(column, page.runs))
                for (const run of column) dropped.add(run);
        }
    }
    for (const { text } of dropped) drop("line-number", text);
    return dropped.size === 0 ? page : { ...page, runs: page.runs.filter((run) => !dropped.has(run)) };
}

const fewest = 4;

/** Groups runs that are aligned at one edge, each from top to bottom. */
function alignedBy(edge: "left" | "right", runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
    const groups: TextRun[][] = [];
    for (const run of runs.toSorted((one, other) => one[edge] - other[edge])) {
        const group = groups.at(-1);
        if (group?.[0] !== undefined && run[edge] - group[0][edge] < 2) group.push(run);
        else groups.push([run]);
    }
    return groups.map((group) => group.toSorted((one, other) => other.baseline - one.baseline));
}

/** Whether all other text that shows anything is on one side of these. */
function isInMargin(column: readonly TextRun[], all: readonly TextRun[]): boolean {
    const own = new Set(column);
    const others = all.filter((run) => !own.has(run) && run.text.trim() !== "");
    // The page's number may be above or below.
    const [top = 0, bottom = 0] = [column[0]?.baseline, column.at(-1)?.baseline];
    const beside = others.filter(({ baseline }) => baseline <= top + 2 && baseline >= bottom - 2);
    const [left, right] = [
        Math.min(...column.map((run) => run.left)),
        Math.max(...column.map((run) => run.right)),
    ];
    return (
        beside.length >= column.length &&
        (beside.every((run) => run.left > right) || beside.every((run) => run.right < left))
    );
}

/** Whether they count lines: one by one, or each fifth, for example. */
function areLineNumbers(column: readonly TextRun[]): boolean {
    const numbers = column.map(({ text }) => Number(text));
    const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
    return (
        [1, 2, 5, 10].includes(step) &&
        numbers.every((number, at) => number === (numbers[0] ?? 0) + at * step)
    );
}

/**
 * Whether they are beside most of the page's lines, or go on from the last page, as the numbers of rows are only in a table that fills the
 * page.
 */
function areOfMostLines(column: readonly TextRun[], all: readonly TextRun[]): boolean {
    const own = new Set(column);
    const [first, second] = column.map(({ text }) => Number(text));
    const step = (second ?? 0) - (first ?? 0);
    const rows = rowsOf(all.filter((run) => !own.has(run) && run.text.trim() !== ""));
    const above = rows.filter(([run]) => (run?.baseline ?? 0) > (column[0]?.baseline ?? 0) + 2);
    const goOn = (first ?? 0) > step && above.length < 3;
    return goOn || column.length * step * 2 >= rows.length;
}
