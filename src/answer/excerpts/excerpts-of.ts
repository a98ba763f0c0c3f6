import type { Range } from "../../corpus/article.ts";
import type { Excerpt } from "../answer.ts";
import type { IndexResult } from "../index-result.ts";
import type { Question } from "../question/question.ts";
import type { RankedSentence } from "../ranking/rank.ts";
import { spanOf } from "../span/span-of.ts";
import { runsAround } from "./runs-around.ts";

/**
 * The excerpts with the best sentences, best first: one of each paragraph, and at most three sentences that may answer in all. The
 * first excerpt also marks the second best sentence if it is in the same paragraph and nearly as good.
 */
export function excerptsOf(question: string, { asked, sentences, gate }: IndexResult): readonly Excerpt[] {
    const { confidence, verdict } = gate;
    const [best, next] = sentences;
    if (best === undefined) return [];
    const isClose = next !== undefined && mayAnswerAsWell(best, next);
    const [first, ...others] = bestOfEachParagraph(sentences)
        .filter(({ score }) => score >= best.score - worthQuoting)
        .slice(0, isClose ? mostSentences - 1 : mostSentences)
        .map((one) =>
            excerptOf(one, { sentences, second: isClose && one === best ? rangeOf(next) : undefined }),
        );
    if (first === undefined) return [];
    // What is not surely the right sentence does not mark words as the answer.
    const isSure = verdict === "answered" && confidence !== "low";
    const sure = { ...first, confidence };
    return [isSure ? withSpan(sure, question, asked) : sure, ...others];
}

/** The excerpt with the words that answer, if they are known. */
export function withSpan(excerpt: Excerpt, asked: string, { kind }: Pick<Question, "kind">): Excerpt {
    const { paragraph, key } = excerpt;
    if (paragraph.kind === "code") return excerpt;
    const span = spanOf({ asked, kind, sentence: paragraph.text.slice(key.start, key.end) });
    if (span === undefined) return excerpt;
    return { ...excerpt, span: { start: key.start + span.start, end: key.start + span.end } };
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

/** The best sentence of each paragraph; of paragraphs with the same text, such as in copies of an article, only of the first. */
function bestOfEachParagraph(sentences: readonly RankedSentence[]): RankedSentence[] {
    const taken = new Set<string>();
    return sentences.filter(({ contender }) => {
        const { text } = contender.passage.candidate.paragraph;
        return !taken.has(text) && taken.add(text);
    });
}

interface ExcerptFacts {
    /** All ranked sentences, best first. */
    readonly sentences: readonly RankedSentence[];
    readonly second?: Range | undefined;
}

/** The excerpt around a sentence; its confidence is low. */
export function excerptOf(ranked: RankedSentence, { sentences, second }: ExcerptFacts): Excerpt {
    const { passage } = ranked.contender;
    const { article, paragraph } = passage.candidate;
    const key = rangeOf(ranked);
    const others = () => sentences.filter(({ contender }) => contender.passage === passage).map(rangeOf);
    const runs = runsAround(paragraph, { key, second, others });
    return { article, paragraph, key, ...(second && { second }), runs, confidence: "low" };
}

function rangeOf({ contender: { passage, sentence } }: RankedSentence): Range {
    const { text, sentences } = passage.candidate.paragraph;
    return sentences[sentence.at] ?? { start: 0, end: text.length };
}
