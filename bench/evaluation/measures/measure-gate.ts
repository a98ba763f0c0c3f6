import { readIn } from "../../../src/answer/index-result.ts";
import type { Learned } from "../../../src/answer/model/model.ts";
import { openIndexes } from "../../../src/answer/open-indexes.ts";
import type { ParagraphIndex } from "../../../src/search/paragraph-index.ts";
import { answersIt } from "../../answers-it.ts";
import { seeded, shuffled } from "../../seeded.ts";
import type { AskedQuestion } from "../../squad.ts";
import type { Outcome } from "../outcome.ts";
import type { Measured } from "./measured.ts";

export const halves = 2;

/** Asks the questions of half of the articles, so that those about the other half cannot be answered. */
export function measureGate(measured: Measured, half: number): Outcome[] {
    const { set, questions, learnedFor, name, part, asked } = measured;
    const included = shuffled(set.articles, seeded(11)).filter((_, at) => at % halves === half);
    const ids = new Set(included.map(({ id }) => id));
    const [index] = openIndexes(included, learnedFor(0));
    if (index === undefined) return [];
    return questions.map((question) => {
        const answerable = ids.has(question.article);
        const { answered, right, confidence, ...given } = gateAnswer(
            index,
            question,
            learnedFor(question.group),
        );
        asked();
        return {
            part,
            set: name,
            article: question.article,
            question: question.text,
            shown: given.shown,
            gate: { answerable, odds: given.odds, margin: given.margin },
            counts: {
                [answerable ? gateRows.answerable : gateRows.others]: Number(answered),
                ...(answered && {
                    ...Object.fromEntries(
                        confidences.map((word) => [gateRows[`${word}Share`], Number(word === confidence)]),
                    ),
                    [gateRows[confidence]]: Number(right),
                }),
            },
        };
    });
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

/** What one index answers, and what its gate thinks of that. */
export function gateAnswer(index: ParagraphIndex, question: AskedQuestion, learned: Learned) {
    const { sentences, gate } = readIn(index, { question: question.text, article: undefined, learned });
    const best = sentences[0]?.contender;
    const { paragraph } = best?.passage.candidate ?? {};
    const range = best && paragraph?.sentences[best.sentence.at];
    return {
        answered: gate.verdict === "answered",
        confidence: gate.confidence,
        right: best !== undefined && answersIt(best, question),
        shown: range === undefined ? [] : [paragraph?.text.slice(range.start, range.end) ?? ""],
        odds: gate.odds,
        margin: gate.odds - gate.limits.answered,
    };
}
