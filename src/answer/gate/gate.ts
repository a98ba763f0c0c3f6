import type { Confidence, Verdict } from "../answer.ts";
import type { Model } from "../model/model.ts";
import type { Question } from "../question/question.ts";
import { sameQuestion } from "../ranking/question-above.ts";
import type { RankedSentence } from "../ranking/rank.ts";
import { extraOdds } from "./extra-odds.ts";
import { gateFeatures, type Searched } from "./gate-features.ts";

export interface GateResult {
    readonly verdict: Verdict;
    /** How likely the best sentence is to be the answer. */
    readonly confidence: Confidence;
    /** Log odds that the articles answer the question. */
    readonly odds: number;
    /** The features that the gate decided from, in the order of `gateFeatureNames`; empty if no sentence was found. */
    readonly row: readonly number[];
    /** The lowest odds at which the question counts as answered, and as a near miss. */
    readonly limits: { readonly answered: number; readonly nearMiss: number };
}

/** The result when no sentence was found. */
export const nothingFound: GateResult = {
    verdict: "not-found",
    confidence: "low",
    odds: Number.NEGATIVE_INFINITY,
    row: [],
    limits: { answered: 0, nearMiss: 0 },
};

interface GateOptions extends Searched {
    readonly model: Model;
}

/** Decides whether the articles answer, by how much of the question the best sentences contain; never by a raw search score. */
export function decideVerdict(
    question: Question,
    sentences: readonly RankedSentence[],
    { model, ...searched }: GateOptions,
): GateResult {
    if (sentences.length === 0) return nothingFound;
    const row = gateFeatures(question, sentences, searched);
    const odds = model.answers(row);
    const [best] = sentences;
    const limits = {
        // What is below the question that was asked answers it.
        answered:
            best !== undefined && best.fit > 0
                ? model.limits.nearMiss
                : model.limits.answered + extraOdds(question, best, searched),
        nearMiss: model.limits.nearMiss,
    };
    return {
        verdict: verdictOf(odds, limits),
        confidence: confidenceOf(model.right(row), model, best),
        odds,
        row,
        limits,
    };
}

function verdictOf(odds: number, limits: GateResult["limits"]): Verdict {
    if (odds >= limits.answered) return "answered";
    return odds >= limits.nearMiss ? "near-miss" : "not-found";
}

/**
 * The model doesn't know that an answer below the same question is right, whatever words it uses, nor that one without the kind of thing that
 * is asked for rarely is.
 */
function confidenceOf(odds: number, { limits }: Model, best: RankedSentence | undefined): Confidence {
    const { fit, offers } = best ?? { fit: 0, offers: undefined };
    if (fit >= sameQuestion) return "high";
    if (fit < muchAlike && offers === false) return "low";
    if (odds >= limits.high) return "high";
    return odds >= limits.medium || fit >= muchAlike ? "medium" : "low";
}

/** The fit of a question above from which on what is below it is more likely right than not. */
const muchAlike = 1.6;
