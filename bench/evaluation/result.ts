import { quantile } from "../quantile.ts";
import { separationOf } from "../separation.ts";
import { differRows } from "./differ-pairs.ts";
import { fewRows } from "./measures/measure-few-paragraphs.ts";
import { gateRows } from "./measures/measure-gate.ts";
import { membersRows } from "./measures/measure-members.ts";
import { ownRows } from "./measures/measure-own-subject.ts";
import { quoteRows } from "./measures/measure-quotes.ts";
import { rankingRows } from "./measures/measure-ranking.ts";
import { type GateOutcome, type Outcome, type Part, parts } from "./outcome.ts";
import { type Share, shareOf } from "./share.ts";

/** What was measured in one part, of one set or as the mean over several. */
export interface PartResult {
    readonly part: Part;
    /** The sets' names. */
    readonly sets: readonly string[];
    /** By row of the table. */
    readonly shares: Readonly<Record<string, Share>>;
    /** How well the gate's odds separate; of one set only. */
    readonly gate?: GateQuality | undefined;
    /** The mean reciprocal rank of the gold paragraph. */
    readonly reciprocal?: number | undefined;
    /** Milliseconds of CPU time for a question. */
    readonly cpu?: { readonly mean: number; readonly p50: number; readonly p99: number } | undefined;
}

interface GateQuality {
    /** The chance that an answerable question gets higher odds than an unanswerable one. */
    readonly auroc: number;
    /** The share of unanswerable questions that are answered if this share of the answerable ones is: by the odds alone, and with the demands. */
    readonly leaks: readonly {
        readonly answered: number;
        readonly byOdds: number;
        readonly byMargin: number;
    }[];
}

/** The results of each part: of each set, and of all of them if there are several. */
export function resultsOf(outcomes: readonly Outcome[]): PartResult[] {
    return parts.flatMap((part) => {
        const ofPart = outcomes.filter((outcome) => outcome.part === part);
        const sets = [...Map.groupBy(ofPart, ({ set }) => set).values()];
        const all = sets.length > 1 ? [resultOf(part, ofPart)] : [];
        return [...all, ...sets.map((some) => resultOf(part, some))];
    });
}

function resultOf(part: Part, outcomes: readonly Outcome[]): PartResult {
    const shares = rows.flatMap((row): [string, Share][] => {
        const share = shareOf(outcomes, row);
        return share === undefined ? [] : [[row, share]];
    });
    const sets = [...new Set(outcomes.map(({ set }) => set))];
    const times = outcomes.flatMap(({ cpu }) => cpu ?? []);
    const places = outcomes.flatMap(({ place }) => (place === undefined ? [] : [place]));
    return {
        part,
        sets,
        shares: Object.fromEntries(shares),
        gate: sets.length > 1 ? undefined : gateQuality(outcomes.flatMap(({ gate }) => gate ?? [])),
        reciprocal: places.length === 0 ? undefined : mean(places.map((place) => 1 / (place ?? Infinity))),
        cpu:
            times.length === 0
                ? undefined
                : { mean: mean(times), p50: quantile(times, 0.5), p99: quantile(times, 0.99) },
    };
}

/** All rows, in the order of the tables. */
const rows = [
    rankingRows,
    gateRows,
    ownRows.with,
    ownRows.without,
    { high: ownRows.high },
    fewRows.with,
    fewRows.without,
    { high: fewRows.high },
    membersRows,
    quoteRows,
    differRows,
].flatMap((some): string[] => Object.values(some));

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function gateQuality(outcomes: readonly GateOutcome[]): GateQuality | undefined {
    const answerable = outcomes.filter((outcome) => outcome.answerable);
    const unanswerable = outcomes.filter((outcome) => !outcome.answerable);
    if (answerable.length === 0 || unanswerable.length === 0) return undefined;
    const separationBy = (of: "odds" | "margin") =>
        separationOf(
            answerable.map((outcome) => outcome[of]),
            unanswerable.map((outcome) => outcome[of]),
        );
    const [odds, margin] = [separationBy("odds"), separationBy("margin")];
    return {
        auroc: odds.auroc,
        leaks: [0.85, 0.9, 0.95].map((answered) => ({
            answered,
            byOdds: odds.leakAt(answered),
            byMargin: margin.leakAt(answered),
        })),
    };
}
