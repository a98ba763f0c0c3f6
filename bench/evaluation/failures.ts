import { gateRows } from "./measure-gate.ts";
import { ownRows } from "./measure-own-subject.ts";
import { rankingRows } from "./measure-ranking.ts";
import type { Outcome } from "./outcome.ts";

/** The questions that failed in some row, with the sentences shown. */
export function renderFailures(outcomes: readonly Outcome[]): string {
    const lines = outcomes.flatMap((outcome) => {
        const failed = judged.filter(({ row, wrong }) => outcome.counts[row] === wrong);
        return failed.map(({ row }) => listed(outcome, row));
    });
    return ["## Failures", "", ...lines, ""].join("\n");
}

function listed({ set, question, shown = [] }: Outcome, row: string): string {
    return [`- ${row} (${set}): ${question}`, ...shown.map((sentence) => `    > ${sentence}`)].join("\n");
}

/** The rows that say whether a reply is right, and the count that is a failure. */
const judged: readonly { readonly row: string; readonly wrong: number }[] = [
    { row: rankingRows.first, wrong: 0 },
    { row: gateRows.answerable, wrong: 0 },
    { row: gateRows.others, wrong: 1 },
    { row: ownRows.with.answered, wrong: 0 },
    { row: ownRows.without.answered, wrong: 1 },
];
