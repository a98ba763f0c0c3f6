import type { GateLimits } from "../src/answer/model/model.ts";
import { meanOf } from "../src/answer/model/model.ts";
import { openNet, type WrittenNet } from "../src/answer/model/net.ts";
import type { GateExample } from "./gate-examples.ts";
import { type List, learnNet } from "./learn-net.ts";
import { rounded, type Scaling, scalingOf, standardised } from "./standardise.ts";
import { written } from "./train-ranking.ts";

/** An example with the log odds that it gets from gates trained without its article. */
export interface ScoredExample extends GateExample {
    readonly answerOdds: number;
    readonly rightOdds: number;
}

export interface TrainedGate {
    readonly names: readonly string[];
    readonly answers: readonly WrittenNet[];
    readonly right: readonly WrittenNet[];
    readonly limits: GateLimits;
    /** For each fold, the gates trained without its articles. */
    readonly folds: readonly Pick<TrainedGate, "answers" | "right">[];
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
    const gates = foldGates.map((gate) => ({ answers: meanOf(gate.answers), right: meanOf(gate.right) }));
    const scored = examples.map((example) => {
        const gate = gates[example.group % folds];
        return {
            ...example,
            answerOdds: gate?.answers(example.row) ?? 0,
            rightOdds: gate?.right(example.row) ?? 0,
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

/** Chosen by cross-validation. docs/decisions/answering.md lists what else was tried. */
const settings = { hidden: 16, epochs: 8, rate: 0.002, decay: 0.05, dropout: 0.1 };
const seeds = [1, 2, 3];
const weightOf = {
    halves: 1,
    "own article": 2,
    "other article": 0.3,
    "without the paragraph": 1.1,
    "half of the paragraphs": 0.5,
    misspelled: 0.5,
} as const;

/**
 * Trains one net per seed. For each example, a net compares its row with one of zeros, which stand for a mean example: the
 * difference of their scores becomes the log odds.
 */
function learned(
    examples: readonly GateExample[],
    right: (example: GateExample) => boolean,
    scaling: Scaling,
): readonly WrittenNet[] {
    const features = scaling.means.length;
    const lists: List[] = examples.map((example) => {
        const rows = new Float32Array(2 * features);
        rows.set(standardised(example.row, scaling));
        return { rows, size: 2, answering: [right(example) ? 0 : 1], weight: weightOf[example.trial] };
    });
    return seeds.map((seed) => {
        const { inner, innerBiases, outer } = learnNet(lists, { ...settings, features, seed });
        const layers = [
            { weights: inner, biases: innerBiases },
            { weights: outer, biases: [0] },
        ];
        const unbiased = openNet(written(scaling, layers));
        layers[1] = { weights: outer, biases: [-unbiased.score(scaling.means)] };
        return written(scaling, layers);
    });
}

/** Chosen so that 90.9 % of the answerable questions are answered and 99.5 % at least a near miss, and 96 % of "high" are right. */
function limitsFrom(scored: readonly ScoredExample[]): GateLimits {
    const answerable = scored.filter((example) => example.answerable).map(({ answerOdds }) => answerOdds);
    const sorted = answerable.toSorted((one, other) => one - other);
    const answered = rounded(sorted[Math.floor(sorted.length * 0.091)] ?? 0);
    const nearMiss = rounded(sorted[Math.floor(sorted.length * 0.005)] ?? 0);
    const given = scored
        .filter(({ answerOdds }) => answerOdds >= answered)
        .toSorted((one, other) => other.rightOdds - one.rightOdds);
    return { answered, nearMiss, high: rounded(surest(given, 0.96)), medium: rounded(Math.log(0.65 / 0.35)) };
}

/** The lowest odds above which at least this share of the answers is right; above all odds if there are none. */
function surest(given: readonly ScoredExample[], share: number): number {
    let right = 0;
    let limit = (given[0]?.rightOdds ?? 0) + 1;
    given.forEach((example, at) => {
        right += Number(example.right);
        if (at >= 100 && right / (at + 1) >= share) limit = example.rightOdds;
    });
    return limit;
}
