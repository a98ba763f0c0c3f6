import type { Range } from "../../corpus/article.ts";
import type { Confidence, Excerpt } from "../answer.ts";
import type { RankedSentence } from "../ranking/rank.ts";
import { runsAround } from "./runs-around.ts";

/**
 * The excerpts with the best sentences, best first: one of each paragraph, and at most three sentences that may answer in all. The
 * first excerpt also marks the second best sentence if it is in the same paragraph and nearly as good.
 */
export function excerptsOf(sentences: readonly RankedSentence[], confidence: Confidence): readonly Excerpt[] {
    const [best, next] = sentences;
    if (best === undefined) return [];
    const isClose = next !== undefined && mayAnswerAsWell(best, next);
    return bestOfEachParagraph(sentences)
        .filter(({ score }) => score >= best.score - worthQuoting)
        .slice(0, isClose ? mostSentences - 1 : mostSentences)
        .map((one, at) =>
            at === 0
                ? excerptOf(one, { confidence, sentences, second: isClose ? rangeOf(next) : undefined })
                : excerptOf(one, { confidence: "low", sentences }),
        );
}

const mostSentences = 3;

/** How far below the best score the sentence of another paragraph may be and still be quoted. */
const worthQuoting = 1.4;

/**
 * How far below the best score the second best sentence of the same paragraph may be and still be marked. At this distance, it is
 * the only right one for one question in ten.
 */
const close = 3;

function mayAnswerAsWell(best: RankedSentence, next: RankedSentence): boolean {
    const { passage } = best.contender;
    // Rows and items are alike in all but their own words.
    if (passage !== next.contender.passage || passage.candidate.paragraph.kind !== undefined) return false;
    // Rules put these first, whatever their scores.
    if (best.spellsOut || best.fit > 0) return false;
    return next.score >= best.score - close;
}

function bestOfEachParagraph(sentences: readonly RankedSentence[]): RankedSentence[] {
    const taken = new Set<object>();
    return sentences.filter(({ contender: { passage } }) => !taken.has(passage) && taken.add(passage));
}

interface ExcerptFacts {
    readonly confidence: Confidence;
    /** All ranked sentences, best first. */
    readonly sentences: readonly RankedSentence[];
    readonly second?: Range | undefined;
}

function excerptOf(ranked: RankedSentence, { confidence, sentences, second }: ExcerptFacts): Excerpt {
    const { passage } = ranked.contender;
    const { article, paragraph } = passage.candidate;
    const key = rangeOf(ranked);
    const others = sentences.filter(({ contender }) => contender.passage === passage).map(rangeOf);
    const runs = runsAround(paragraph, { key, second, others });
    return { article, paragraph, key, ...(second && { second }), runs, confidence };
}

function rangeOf({ contender: { passage, sentence } }: RankedSentence): Range {
    const { text, sentences } = passage.candidate.paragraph;
    return sentences[sentence.at] ?? { start: 0, end: text.length };
}
