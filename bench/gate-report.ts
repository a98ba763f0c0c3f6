import type { GateLimits } from "../src/answer/model/model.ts";
import { trials } from "./gate-examples.ts";
import { percent } from "./percent.ts";
import { separationOf, shareFrom } from "./separation.ts";
import type { ScoredExample } from "./train-gate.ts";

/** Lines that describe how reliable the gate and the confidences are, with one block per trial. */
export function gateReport(scored: readonly ScoredExample[], limits: GateLimits): string[] {
    return trials.flatMap((trial) => {
        const examples = scored.filter((example) => example.trial === trial);
        const answerable = oddsOf(examples, true);
        const unanswerable = oddsOf(examples, false);
        const { auroc, leakAt } = separationOf(answerable, unanswerable);
        return [
            `${trial}: AUROC ${auroc.toFixed(4)}; unanswerable answered ${percent(leakAt(0.9))} at 90 %, ${percent(leakAt(0.95))} at 95 %`,
            `  at the limit: answerable ${percent(shareFrom(limits.answered, answerable))}, unanswerable ${percent(shareFrom(limits.answered, unanswerable))}`,
            ...confidences(examples, limits),
        ];
    });
}

function oddsOf(examples: readonly ScoredExample[], answerable: boolean): number[] {
    return examples
        .filter((example) => example.answerable === answerable)
        .map(({ answerOdds }) => answerOdds);
}

function confidences(examples: readonly ScoredExample[], { answered, high, medium }: GateLimits): string[] {
    const given = examples.filter(({ answerOdds }) => answerOdds >= answered);
    const bands = [
        { word: "high", from: high, to: Number.POSITIVE_INFINITY },
        { word: "medium", from: medium, to: high },
        { word: "low", from: Number.NEGATIVE_INFINITY, to: medium },
    ];
    return bands.map(({ word, from, to }) => {
        const called = given.filter(({ rightOdds }) => rightOdds >= from && rightOdds < to);
        const right = called.filter(({ right }) => right).length / called.length;
        return `  ${word}: ${percent(called.length / given.length)} of the answers, ${percent(right)} of them right`;
    });
}
