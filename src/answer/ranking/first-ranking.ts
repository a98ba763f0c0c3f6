import type { Question } from "../question/question.ts";
import type { Passage, Sentence } from "./passage.ts";

/** A sentence with its cheap scores, before the learned model looks at it. */
export interface Contender {
    readonly passage: Passage;
    readonly sentence: Sentence;
    /** BM25F over sentence, paragraph and headings, as a share of the highest score possible for the question. */
    readonly score: number;
    /** BM25 over the sentence alone, as a share of the highest score possible for the question. */
    readonly alone: number;
}

/** The best sentences of the candidates by BM25F, best first. */
export function firstRanking(
    question: Question,
    passages: readonly Passage[],
    meanLength: number,
): Contender[] {
    const most = question.weight * (k1 + 1) || 1;
    return passages
        .flatMap((passage) => {
            const saturation = k1 * (1 - b + (b * passage.length) / Math.max(1, meanLength));
            return passage.sentences.map((sentence) => {
                let score = 0;
                let alone = 0;
                question.terms.forEach(({ rarity }, place) => {
                    const own = sentence.counts[place] ?? 0;
                    const heading = passage.heading[place] ?? 0;
                    const frequency =
                        own + paragraphWeight * (passage.counts[place] ?? 0) + headingWeight * heading;
                    score += (rarity * frequency * (k1 + 1)) / (frequency + saturation);
                    alone += (rarity * own * (k1 + 1)) / (own + saturation);
                });
                return { passage, sentence, score: score / most, alone: alone / most };
            });
        })
        .sort(
            (one, other) =>
                other.score - one.score ||
                one.passage.rank - other.passage.rank ||
                one.sentence.at - other.sentence.at,
        )
        .slice(0, contenders);
}

/** How many sentences the expensive features are computed for. */
const contenders = 40;

// The best of those measured (docs/decisions/answering.md). Sentence and paragraph share one saturation, normalised by the
// paragraph's length.
const k1 = 0.9;
const b = 0.4;
const paragraphWeight = 0.3;
const headingWeight = 0.15;
