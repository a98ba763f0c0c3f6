import type { Question } from "../question/question.ts";
import type { Passage, Sentence } from "./passage.ts";

/** A sentence with its cheap scores, before the learned model looks at it. */
export interface Contender {
    readonly passage: Passage;
    readonly sentence: Sentence;
    /** BM25F of sentence, paragraph and headings, as a share of the most that the question's terms could give. */
    readonly score: number;
    /** The same of the sentence alone. */
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

/** How many sentences the dear features are computed for. */
const contenders = 40;

// Measured (docs/decisions/answering.md): one saturation over sentence and paragraph, normalised by the paragraph's length.
const k1 = 0.9;
const b = 0.4;
const paragraphWeight = 0.3;
const headingWeight = 0.15;
