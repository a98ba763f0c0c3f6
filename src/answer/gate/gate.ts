import type { Confidence, Verdict } from "../answer.ts";
import type { Model } from "../model/model.ts";
import type { Question } from "../question/question.ts";
import type { Features } from "../ranking/feature.ts";
import type { Ranking } from "../ranking/rank.ts";
import { extraOdds } from "./extra-odds.ts";
import { gateFeatures } from "./gate-features.ts";

export interface GateResult {
    readonly verdict: Verdict;
    /** How likely the best sentence is to be the answer. */
    readonly confidence: Confidence;
    /** Log odds that the articles answer the question. */
    readonly odds: number;
    /** The features that the gate decided from. */
    readonly features: Features;
    /** The lowest odds at which the question counts as answered, and as a near miss. */
    readonly limits: { readonly answered: number; readonly nearMiss: number };
}

/** The result when no sentence was found. */
export const nothingFound: GateResult = {
    verdict: "not-found",
    confidence: "low",
    odds: Number.NEGATIVE_INFINITY,
    features: {},
    limits: { answered: 0, nearMiss: 0 },
};

interface GateOptions {
    readonly model: Model;
    readonly english: boolean;
}

/** Decides whether the articles answer, by how much of the question the best sentences contain; never by a raw search score. */
export function decideVerdict(
    question: Question,
    { sentences, names }: Ranking,
    { model, english }: GateOptions,
): GateResult {
    if (sentences.length === 0) return nothingFound;
    const features = gateFeatures(question, sentences, names);
    const row = model.gateNames.map((name) => features[name] ?? 0);
    const odds = model.answers(row);
    const limits = {
        answered: model.limits.answered + extraOdds(question, { sentences, names }, english),
        nearMiss: model.limits.nearMiss,
    };
    return {
        verdict: verdictOf(odds, limits),
        confidence: confidenceOf(model.right(row), model),
        odds,
        features,
        limits,
    };
}

function verdictOf(odds: number, limits: GateResult["limits"]): Verdict {
    if (odds >= limits.answered) return "answered";
    return odds >= limits.nearMiss ? "near-miss" : "not-found";
}

function confidenceOf(odds: number, { limits }: Model): Confidence {
    if (odds >= limits.high) return "high";
    return odds >= limits.medium ? "medium" : "low";
}
