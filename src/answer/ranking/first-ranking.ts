import type { Question } from "../question/question.ts";
import { noCounts, type Passage, type Passages, type Sentence } from "./passage.ts";

/** A sentence with its cheap scores, before the learned model looks at it. */
export interface Contender {
    readonly passage: Passage;
    readonly sentence: Sentence;
    /**
     * BM25F over sentence, neighbors, paragraph and headings, as a share of the highest score possible for the question. Related
     * words count in part.
     */
    readonly score: number;
    /** BM25 over the sentence alone, as a share of the highest score possible for the question. */
    readonly alone: number;
}

/** The best sentences of the candidates by BM25F, best first; at equal scores, in the order of the candidates. */
export function firstRanking(
    question: Question,
    { list, counts, related }: Passages,
    meanLength: number,
): readonly Contender[] {
    const most = question.weight * (k1 + 1) || 1;
    const rarities = Float64Array.from(question.terms, ({ rarity }) => rarity);
    const best: Contender[] = [];
    for (const passage of list) {
        const saturation = k1 * (1 - b + (b * passage.length) / Math.max(1, meanLength));
        passage.sentences.forEach((sentence, at) => {
            const previous = passage.sentences[at - 1]?.counts ?? noCounts;
            const next = passage.sentences[at + 1]?.counts ?? noCounts;
            let score = 0;
            let alone = 0;
            for (let place = 0; place < rarities.length; place++) {
                const rarity = rarities[place] ?? 0;
                const own = counts[sentence.counts + place] ?? 0;
                const frequency =
                    (own > 0 ? own : relatedWeight * (related[sentence.counts + place] ?? 0)) +
                    previousWeight * Number((counts[previous + place] ?? 0) > 0) +
                    nextWeight * Number((counts[next + place] ?? 0) > 0) +
                    paragraphWeight * (counts[passage.counts + place] ?? 0) +
                    headingWeight * (counts[passage.heading + place] ?? 0);
                if (frequency > 0) score += (rarity * frequency * (k1 + 1)) / (frequency + saturation);
                if (own > 0) alone += (rarity * own * (k1 + 1)) / (own + saturation);
            }
            insertSorted(best, { passage, sentence, score: score / most, alone: alone / most });
        });
    }
    return best;
}

function insertSorted(best: Contender[], one: Contender): void {
    if (best.length === contenders) {
        if (one.score <= (best.at(-1)?.score ?? 0)) return;
        best.pop();
    }
    let place = best.length;
    best.push(one);
    for (let before = best[place - 1]; before !== undefined && before.score < one.score; ) {
        best[place] = before;
        before = best[--place - 1];
    }
    best[place] = one;
}

/** How many sentences the expensive features are computed for. */
const contenders = 40;

// The best of those measured (docs/decisions/answering.md). Sentence and paragraph share one saturation, normalised by the
// paragraph's length.
const k1 = 0.9;
const b = 0.4;
const relatedWeight = 0.5;
const previousWeight = 0.15;
const nextWeight = 0.1;
const paragraphWeight = 0.3;
const headingWeight = 0.15;
