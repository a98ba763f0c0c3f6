import type { Confidence, Verdict } from "./answer.ts";
import { gateFeatures } from "./gate-features.ts";
import type { Model } from "./model.ts";
import type { Question } from "./question.ts";
import type { Ranking } from "./rank.ts";

export interface Judgement {
    readonly verdict: Verdict;
    /** How surely the best sentence is the answer. */
    readonly confidence: Confidence;
    /** That the articles answer, as a logarithm. */
    readonly odds: number;
}

/** Judges whether the articles answer, by what the best sentences hold of the question; never by a raw search score. */
export function judge(question: Question, { sentences, names }: Ranking, model: Model): Judgement {
    if (sentences.length === 0)
        return { verdict: "not-found", confidence: "low", odds: Number.NEGATIVE_INFINITY };
    const features = gateFeatures(question, sentences, names);
    const row = model.gateNames.map((name) => features[name] ?? 0);
    const odds = model.answers(row);
    const isForeign = question.terms.some(({ matches }) => matches.length === 0);
    return {
        verdict: verdictOf(odds, isForeign, model),
        confidence: confidenceOf(model.right(row), model),
        odds,
    };
}

/**
 * What a word that no article holds takes from the odds. The learned gate sees such words too, but of questions about other
 * subjects mostly; about the very subject of a small corpus ("When was it founded?") it is too trusting.
 */
const foreignWord = 2.5;

function verdictOf(odds: number, isForeign: boolean, { limits }: Model): Verdict {
    if (odds >= limits.answered + (isForeign ? foreignWord : 0)) return "answered";
    return odds >= limits.nearMiss ? "near-miss" : "not-found";
}

function confidenceOf(odds: number, { limits }: Model): Confidence {
    if (odds >= limits.high) return "high";
    return odds >= limits.medium ? "medium" : "low";
}
