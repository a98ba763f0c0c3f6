import { openIndexes } from "../../../src/answer/open-indexes.ts";
import { seeded, shuffled } from "../../seeded.ts";
import type { Outcome } from "../outcome.ts";
import { type GateAnswer, gateOutcome } from "./gate-outcome.ts";
import type { Measured } from "./measured.ts";

export const halves = 2;

/** Asks the questions of half of the articles, so that those about the other half cannot be answered. */
export function measureGate(measured: Measured, half: number): Outcome[] {
    const { set, questions, learnedFor } = measured;
    const included = shuffled(set.articles, seeded(11)).filter((_, at) => at % halves === half);
    const ids = new Set(included.map(({ id }) => id));
    const [index] = openIndexes(included, learnedFor(0));
    if (index === undefined) return [];
    return questions.map((question) => {
        const answerable = ids.has(question.article);
        const countsOf = (given: GateAnswer) => counted(given, answerable);
        return gateOutcome(question, { index, answerable, countsOf }, measured);
    });
}

function counted({ answered, right, confidence }: GateAnswer, answerable: boolean): Outcome["counts"] {
    return {
        [answerable ? gateRows.answerable : gateRows.others]: Number(answered),
        ...(answered && {
            ...Object.fromEntries(
                confidences.map((word) => [gateRows[`${word}Share`], Number(word === confidence)]),
            ),
            [gateRows[confidence]]: Number(right),
        }),
    };
}

export const gateRows = {
    answerable: "half of the articles away: questions with an answer that are answered",
    others: "half of the articles away: questions without an answer that are answered by mistake",
    high: "answers with high confidence that are right",
    medium: "answers with medium confidence that are right",
    low: "answers with low confidence that are right",
    highShare: "answers that have high confidence",
    mediumShare: "answers that have medium confidence",
    lowShare: "answers that have low confidence",
} as const;

const confidences = ["high", "medium", "low"] as const;
