import type { GateLimits } from "../src/answer/model/model.ts";
import { openNet, type WrittenNet } from "../src/answer/model/net.ts";
import type { GateExample } from "./gate-examples.ts";
import { learnLogistic } from "./learn-logistic.ts";
import { rounded, type Scaling, scalingOf, standardised } from "./standardise.ts";
import { written } from "./train-ranking.ts";

/** An example with the log odds that it gets from gates trained without its article. */
export interface ScoredExample extends GateExample {
    readonly answerOdds: number;
    readonly rightOdds: number;
}

export interface TrainedGate {
    readonly names: readonly string[];
    readonly answers: WrittenNet;
    readonly right: WrittenNet;
    readonly limits: GateLimits;
    /** For each fold, the gates trained without its articles. */
    readonly folds: readonly { readonly answers: WrittenNet; readonly right: WrittenNet }[];
    /** For the report. */
    readonly scored: readonly ScoredExample[];
}

/** Trains both gates on all examples, and for each fold without its articles, and chooses the limits by cross-validation. */
export function trainGate(examples: readonly GateExample[], folds: number): TrainedGate {
    const scaling = scalingOf(examples.map(({ row }) => row));
    const answerable = ({ answerable }: GateExample) => answerable;
    const right = ({ right }: GateExample) => right;
    const foldGates = Array.from({ length: folds }, (_, fold) => {
        const others = examples.filter(({ group }) => group % folds !== fold);
        return { answers: learned(others, answerable, scaling), right: learned(others, right, scaling) };
    });
    const gates = foldGates.map((gate) => ({ answers: openNet(gate.answers), right: openNet(gate.right) }));
    const scored = examples.map((example) => {
        const gate = gates[example.group % folds];
        return {
            ...example,
            answerOdds: gate?.answers.score(example.row) ?? 0,
            rightOdds: gate?.right.score(example.row) ?? 0,
        };
    });
    return {
        names: examples[0]?.names ?? [],
        answers: learned(examples, answerable, scaling),
        right: learned(examples, right, scaling),
        limits: limitsFrom(scored.filter(({ trial }) => trial === "halves")),
        folds: foldGates,
        scored,
    };
}

const penalty = 20;
const weightOf = { halves: 1, "one article": 0.5, "half of the paragraphs": 0.7 } as const;

function learned(
    examples: readonly GateExample[],
    right: (example: GateExample) => boolean,
    scaling: Scaling,
): WrittenNet {
    const weights = learnLogistic(
        examples.map((example) => ({
            row: standardised(example.row, scaling),
            right: right(example),
            weight: weightOf[example.trial],
        })),
        penalty,
    );
    return written(scaling, [{ weights: weights.slice(0, -1), biases: weights.slice(-1) }]);
}

/** Chosen so that 90 % of the answerable questions are answered and 98 % at least a near miss, and 96 % of "high" are right. */
function limitsFrom(scored: readonly ScoredExample[]): GateLimits {
    const answerable = scored.filter((example) => example.answerable).map(({ answerOdds }) => answerOdds);
    const sorted = answerable.toSorted((one, other) => one - other);
    const answered = rounded(sorted[Math.floor(sorted.length * 0.1)] ?? 0);
    const nearMiss = rounded(sorted[Math.floor(sorted.length * 0.02)] ?? 0);
    const given = scored
        .filter(({ answerOdds }) => answerOdds >= answered)
        .toSorted((one, other) => other.rightOdds - one.rightOdds);
    return { answered, nearMiss, high: rounded(surest(given, 0.96)), medium: rounded(Math.log(0.65 / 0.35)) };
}

/** The lowest odds above which at least this share of the answers is right. */
function surest(given: readonly ScoredExample[], share: number): number {
    let right = 0;
    let limit = Number.MAX_VALUE;
    given.forEach((example, at) => {
        right += Number(example.right);
        if (at >= 100 && right / (at + 1) >= share) limit = example.rightOdds;
    });
    return limit;
}
