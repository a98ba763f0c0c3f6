import type { Confidence, Verdict } from "../answer.ts";
import type { Model } from "../model/model.ts";
import type { Question } from "../question/question.ts";
import type { Features } from "../ranking/feature.ts";
import type { Ranking } from "../ranking/rank.ts";
import { gateFeatures } from "./gate-features.ts";

export interface Judgement {
    readonly verdict: Verdict;
    /** How surely the best sentence is the answer. */
    readonly confidence: Confidence;
    /** That the articles answer, as a logarithm. */
    readonly odds: number;
    /** What the gate saw. */
    readonly features: Features;
    /** The odds from which on the question counts as answered, and as a near miss. */
    readonly limits: { readonly answered: number; readonly nearMiss: number };
}

/** The judgement where there is nothing to judge. */
export const nothingFound: Judgement = {
    verdict: "not-found",
    confidence: "low",
    odds: Number.NEGATIVE_INFINITY,
    features: {},
    limits: { answered: 0, nearMiss: 0 },
};

interface Judge {
    readonly model: Model;
    readonly english: boolean;
}

/** Judges whether the articles answer, by what the best sentences hold of the question; never by a raw search score. */
export function judge(
    question: Question,
    { sentences, names }: Ranking,
    { model, english }: Judge,
): Judgement {
    if (sentences.length === 0) return nothingFound;
    const features = gateFeatures(question, sentences, names);
    const row = model.gateNames.map((name) => features[name] ?? 0);
    const odds = model.answers(row);
    const limits = {
        answered: model.limits.answered + demandOf(question, { sentences, names }, english),
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

function verdictOf(odds: number, limits: Judgement["limits"]): Verdict {
    if (odds >= limits.answered) return "answered";
    return odds >= limits.nearMiss ? "near-miss" : "not-found";
}

function confidenceOf(odds: number, { limits }: Model): Confidence {
    if (odds >= limits.high) return "high";
    return odds >= limits.medium ? "medium" : "low";
}

/**
 * What is asked of the odds beyond the learned limit, in log odds. The learned gate knows questions about other subjects
 * best; about the very subject of a small corpus ("When was it founded?", "How old is she?") it is too trusting.
 */
export function demandOf(question: Question, { sentences, names }: Ranking, english: boolean): number {
    const [best] = sentences;
    // What an acronym stands for is answered by its words alone, however much else is said of it.
    if (question.standsFor === "asked" && best?.spellsOut !== true) return Number.POSITIVE_INFINITY;
    const foreign = question.terms.some(({ matches }) => matches.length === 0);
    const foreignDemand = foreign ? (english ? foreignWord : foreignWordElsewhere) : 0;
    const offered = numberFeatures.some((name) => (best?.row[names.indexOf(name)] ?? 0) > 0);
    return foreignDemand + (counting.has(question.kind) && !offered ? nothingCounted : 0);
}

/** For a word that no article holds. */
const foreignWord = 2.5;
/** Other languages bend their words more than stemmers and stop lists undo, so that an unknown word tells less. */
const foreignWordElsewhere = 1.25;
/** For "how many" where the sentence offers no number that the question lacks. */
const nothingCounted = 4;

const counting: ReadonlySet<Question["kind"]> = new Set(["how many", "measure"]);
const numberFeatures = ["new numbers", "new units", "money", "percent"];
