import { differRows } from "./differ-pairs.ts";
import { fewRows } from "./measures/measure-few-paragraphs.ts";
import { gateRows } from "./measures/measure-gate.ts";
import { membersRows } from "./measures/measure-members.ts";
import { ownRows } from "./measures/measure-own-subject.ts";
import { rankingRows } from "./measures/measure-ranking.ts";
import type { Outcome } from "./outcome.ts";

/** The questions that failed, by what failed, with the sentences shown and the words called missing. */
export function renderFailures(outcomes: readonly Outcome[]): string {
    const lists = Object.entries(wanted).flatMap(([row, count]) => {
        const failed = outcomes.filter(({ counts }) => counts[row] !== undefined && counts[row] !== count);
        return failed.length === 0 ? [] : [`## Failures: ${row}`, "", ...failed.map(listed), ""];
    });
    return lists.join("\n");
}

function listed({ set, id = set, question, verdict, shown = [], missing = [] }: Outcome): string {
    const about = [verdict ?? [], missing.length === 0 ? [] : `missing: ${missing.join(", ")}`].flat();
    return [
        `- ${id}: ${question}${about.length === 0 ? "" : ` (${about.join("; ")})`}`,
        ...shown.map((sentence) => `    > ${sentence.replace(/\s+/gu, " ")}`),
    ].join("\n");
}

/** What the rows about right and wrong replies should count. */
const wanted: Readonly<Record<string, 0 | 1>> = {
    [rankingRows.first]: 1,
    [gateRows.answerable]: 1,
    [gateRows.others]: 0,
    [ownRows.with.answered]: 1,
    [ownRows.without.answered]: 0,
    [fewRows.with.answered]: 1,
    [fewRows.without.answered]: 0,
    [membersRows.right]: 1,
    [membersRows.falsely]: 0,
    [membersRows.untrueAny]: 0,
    [membersRows.unsaid]: 0,
    [differRows.found]: 1,
    [differRows.falsely]: 0,
};
