import type { GateLimits } from "../src/answer/model/model.ts";
import { trials } from "./gate-examples.ts";
import type { ScoredExample } from "./train-gate.ts";

/** Lines that describe how reliable the gate and the confidences are, with one block per trial. */
export function gateReport(scored: readonly ScoredExample[], limits: GateLimits): string[] {
    return trials.flatMap((trial) => {
        const examples = scored.filter((example) => example.trial === trial);
        const answerable = oddsOf(examples, true);
        const unanswerable = oddsOf(examples, false);
        const leak = (share: number) =>
            above(unanswerable, answerable[Math.floor(answerable.length * (1 - share))] ?? 0);
        return [
            `${trial}: AUROC ${area(answerable, unanswerable).toFixed(4)}; unanswerable answered ${percent(leak(0.9))} at 90 %, ${percent(leak(0.95))} at 95 %`,
            `  at the limit: answerable ${percent(above(answerable, limits.answered))}, unanswerable ${percent(above(unanswerable, limits.answered))}`,
            ...confidences(examples, limits),
        ];
    });
}

function oddsOf(examples: readonly ScoredExample[], answerable: boolean): number[] {
    return examples
        .filter((example) => example.answerable === answerable)
        .map(({ answerOdds }) => answerOdds)
        .sort((one, other) => one - other);
}

function above(odds: readonly number[], limit: number): number {
    return odds.filter((value) => value >= limit).length / odds.length;
}

/** The chance that an answerable question gets higher odds than an unanswerable one (AUROC). */
function area(answerable: readonly number[], unanswerable: readonly number[]): number {
    let below = 0;
    let ordered = 0;
    for (const odds of answerable) {
        while (below < unanswerable.length && (unanswerable[below] ?? 0) < odds) below++;
        ordered += below;
    }
    return ordered / answerable.length / unanswerable.length;
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

/** A share as a percentage with one decimal: "12.3 %". */
export function percent(share: number): string {
    return `${(100 * share).toFixed(1)} %`;
}
