import type { GateLimits } from "../src/answer/model/model.ts";
import { openNet, type WrittenNet } from "../src/answer/model/net.ts";
import type { GateExample } from "./gate-examples.ts";
import { learnLogistic } from "./learn-logistic.ts";
import { rounded, type Scaling, scalingOf, standardised } from "./standardise.ts";
import { written } from "./train-ranking.ts";

/** An example with the odds that gates give it which have not seen its article, as logarithms. */
export interface JudgedExample extends GateExample {
    readonly answerOdds: number;
    readonly rightOdds: number;
}

export interface TrainedGate {
    readonly names: readonly string[];
    readonly answers: WrittenNet;
    readonly right: WrittenNet;
    readonly limits: GateLimits;
    /** By fold, the gates that have not seen its articles. */
    readonly folds: readonly { readonly answers: WrittenNet; readonly right: WrittenNet }[];
    /** For the report. */
    readonly judged: readonly JudgedExample[];
}

export function trainGate(examples: readonly GateExample[], folds: number): TrainedGate {
    const scaling = scalingOf(examples.map(({ row }) => row));
    const answerable = ({ answerable }: GateExample) => answerable;
    const right = ({ right }: GateExample) => right;
    const foldGates = Array.from({ length: folds }, (_, fold) => {
        const others = examples.filter(({ group }) => group % folds !== fold);
        return { answers: learned(others, answerable, scaling), right: learned(others, right, scaling) };
    });
    const gates = foldGates.map((gate) => ({ answers: openNet(gate.answers), right: openNet(gate.right) }));
    const judged = examples.map((example) => {
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
        limits: limitsFrom(judged.filter(({ trial }) => trial === "halves")),
        folds: foldGates,
        judged,
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

/** 90 % of the answerable questions are answered, 98 % at least as a near-miss; of those called high 96 % were right. */
function limitsFrom(judged: readonly JudgedExample[]): GateLimits {
    const answerable = judged.filter((example) => example.answerable).map(({ answerOdds }) => answerOdds);
    const sorted = answerable.toSorted((one, other) => one - other);
    const answered = rounded(sorted[Math.floor(sorted.length * 0.1)] ?? 0);
    const nearMiss = rounded(sorted[Math.floor(sorted.length * 0.02)] ?? 0);
    const given = judged
        .filter(({ answerOdds }) => answerOdds >= answered)
        .toSorted((one, other) => other.rightOdds - one.rightOdds);
    return { answered, nearMiss, high: rounded(surest(given, 0.96)), medium: rounded(Math.log(0.65 / 0.35)) };
}

/** The lowest odds down to which this share of the answers is right. */
function surest(given: readonly JudgedExample[], share: number): number {
    let right = 0;
    let limit = Number.MAX_VALUE;
    given.forEach((example, at) => {
        right += Number(example.right);
        if (at >= 100 && right / (at + 1) >= share) limit = example.rightOdds;
    });
    return limit;
}
