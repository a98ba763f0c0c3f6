import { percent } from "../percent.ts";
import { differRows } from "./differ-pairs.ts";
import { fewRows } from "./measures/measure-few-paragraphs.ts";
import { gateRows } from "./measures/measure-gate.ts";
import { membersRows } from "./measures/measure-members.ts";
import { ownRows } from "./measures/measure-own-subject.ts";
import { quoteRows } from "./measures/measure-quotes.ts";
import { rankingRows } from "./measures/measure-ranking.ts";
import type { Outcome, Part } from "./outcome.ts";
import type { PartResult } from "./result.ts";

/** The results as Markdown: for each part one table, with a column for each set. */
export function renderResults(results: readonly PartResult[], outcomes: readonly Outcome[]): string {
    return [...Map.groupBy(results, ({ part }) => part)]
        .map(([part, some]) => [...tableOf(part, some), ...(part === "ranking" ? kindsOf(outcomes) : [])])
        .flatMap((lines) => [...lines, ""])
        .join("\n");
}

const titles: Readonly<Record<Part, string>> = {
    ranking: "Ranking",
    gate: "Questions without an answer, half of the articles away",
    own: "One article alone",
    few: "Five paragraphs of one article",
    languages: "Other languages",
    members: "Members' questions",
    quotes: "Quotes",
    differ: "Articles that differ",
};

function tableOf(part: Part, [main, ...others]: readonly PartResult[]): string[] {
    if (main === undefined) return [];
    const each = main.sets.length > 1 ? others : [];
    const heads = [main.sets.length > 1 ? "mean" : main.sets.join(), "95 %", "questions"];
    const names = each.map(({ sets }) => sets.join().replace(".dev.json", ""));
    const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
    const all = [main, ...each];
    const extra = (name: string, value: (one: PartResult) => string) => {
        const cells = all.map(value);
        const [first = "", ...rest] = cells;
        return cells.some((cell) => cell !== "") ? [line([name, first, "", "", ...rest])] : [];
    };
    return [
        `## ${titles[part]}`,
        "",
        line(["", ...heads, ...names]),
        line(["---", ...[...heads, ...names].map(() => "---")]),
        ...Object.entries(main.shares).map(([row, { value, low, high, questions }]) =>
            line([
                row,
                percent(value),
                `${percent(low)} to ${percent(high)}`,
                `${questions}`,
                ...each.map(({ shares }) => (shares[row] === undefined ? "" : percent(shares[row].value))),
            ]),
        ),
        ...extra("mean reciprocal rank of the right paragraph", ({ reciprocal }) => fixed(reciprocal, 3)),
        ...extra("AUROC of the gate's odds", ({ gate }) => fixed(gate?.auroc, 3)),
        ...[0.85, 0.9, 0.95].flatMap((share) =>
            extra(
                `answered without an answer if ${percent(share)} with one are: by the odds, and with the demands`,
                ({ gate }) => {
                    const leak = gate?.leaks.find(({ answered }) => answered === share);
                    return leak === undefined ? "" : `${percent(leak.byOdds)}, ${percent(leak.byMargin)}`;
                },
            ),
        ),
        ...extra("CPU time in ms: mean, p50, p99", ({ cpu }) =>
            cpu === undefined ? "" : [cpu.mean, cpu.p50, cpu.p99].map((value) => value.toFixed(1)).join(", "),
        ),
    ];
}

const right = (some: readonly Outcome[], row: string) =>
    some.reduce((sum, { counts }) => sum + (counts[row] ?? 0), 0) / some.length;

function kindsOf(outcomes: readonly Outcome[]): string[] {
    const ranked = outcomes.filter(({ part }) => part === "ranking");
    const kinds = [...Map.groupBy(ranked, ({ kind }) => kind ?? "other")].sort(
        ([, one], [, other]) => other.length - one.length,
    );
    return [
        "",
        "| kind of question | right sentence first | questions | answers with only some words in bold | right ones |",
        "|---|---|---|---|---|",
        ...kinds.map(([kind, some]) => {
            const answered = some.filter(({ verdict }) => verdict === "answered");
            const bold = answered.filter(({ counts }) => counts[rankingRows.span] !== undefined);
            const cells = [
                kind,
                percent(right(some, rankingRows.first)),
                some.length,
                ...(bold.length === 0
                    ? ["", ""]
                    : [percent(bold.length / answered.length), percent(right(bold, rankingRows.span))]),
            ];
            return `| ${cells.join(" | ")} |`;
        }),
    ];
}

/** The figures by which a change is judged, as one table. */
export function renderSummary(results: readonly PartResult[]): string {
    const rows = judgedBy.flatMap(({ part, row }) => {
        // The mean comes before the sets.
        const result = results.find((one) => one.part === part);
        const share = result?.shares[row];
        if (result === undefined || share === undefined) return [];
        const sets = result.sets.map((set) => set.replace(/\.(?:dev|train)\.json$/u, "")).join(", ");
        const { value, low, high, questions } = share;
        return [
            `| ${sets}: ${row} | ${percent(value)} | ${percent(low)} to ${percent(high)} | ${questions} |`,
        ];
    });
    return ["| | share | 95 % | questions |", "|---|---|---|---|", ...rows, ""].join("\n");
}

const judgedBy: readonly { readonly part: Part; readonly row: string }[] = [
    { part: "ranking", row: rankingRows.first },
    { part: "ranking", row: rankingRows.firstTwo },
    { part: "gate", row: gateRows.answerable },
    { part: "gate", row: gateRows.others },
    { part: "own", row: ownRows.with.answered },
    { part: "own", row: ownRows.without.answered },
    { part: "own", row: ownRows.without.saysIt },
    { part: "few", row: fewRows.with.answered },
    { part: "few", row: fewRows.without.answered },
    { part: "few", row: fewRows.without.saysIt },
    { part: "languages", row: rankingRows.first },
    { part: "languages", row: rankingRows.firstTwo },
    { part: "languages", row: gateRows.answerable },
    { part: "languages", row: gateRows.others },
    { part: "members", row: membersRows.right },
    { part: "members", row: membersRows.firstTwo },
    { part: "members", row: membersRows.falsely },
    { part: "members", row: membersRows.untrue },
    { part: "members", row: membersRows.untrueAny },
    ...quoteRows.map((row) => ({ part: "quotes" as const, row })),
    { part: "differ", row: differRows.found },
    { part: "differ", row: differRows.falsely },
    { part: "gate", row: gateRows.high },
    { part: "own", row: ownRows.with.high },
    { part: "own", row: ownRows.high },
];

const fixed = (value: number | undefined, digits: number) => value?.toFixed(digits) ?? "";
