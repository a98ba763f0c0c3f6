import type { Confidence, Verdict } from "./answer.ts";
import type { RankedSentence } from "./rank.ts";

/** Judges by the share of the question that the best sentence and its context hold, never by a raw score. */
export function verdictOf(best: RankedSentence | undefined): Verdict {
    if (best === undefined || best.coverage < nearMissFrom) return "not-found";
    return best.coverage < answeredFrom ? "near-miss" : "answered";
}

export function confidenceOf({ coverage }: RankedSentence): Confidence {
    if (coverage >= 0.9) return "high";
    return coverage >= 0.75 ? "medium" : "low";
}

const nearMissFrom = 0.3;
const answeredFrom = 0.62;
