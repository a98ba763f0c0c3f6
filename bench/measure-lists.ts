import { readQuestion } from "../src/answer/question/question.ts";
import { rankSentences } from "../src/answer/ranking/rank.ts";
import type { ParagraphIndex } from "../src/search/paragraph-index.ts";
import { answersIt } from "./answers-it.ts";
import type { AskedQuestion } from "./squad.ts";

/** One question's contenders, as the learned ranking sees them. */
export interface MeasuredList {
    readonly question: AskedQuestion;
    readonly rows: readonly Float64Array[];
    /** Which of the rows answer. */
    readonly answering: readonly number[];
}

/** Asks every question of all articles, or only of its own one. */
export function measureLists(
    questions: readonly AskedQuestion[],
    index: ParagraphIndex,
    within: boolean,
): MeasuredList[] {
    return questions.map((asked) => {
        const question = readQuestion(asked.text, index);
        const candidates = index.candidates(
            question.terms.flatMap(({ matches }) => matches),
            { limit: 50, ...(within ? { article: asked.article } : {}) },
        );
        const sentences = rankSentences(
            { question, candidates, index },
            (rows) => new Float64Array(rows.length),
        );
        return {
            question: asked,
            rows: sentences.map(({ row }) => Float64Array.from(row)),
            answering: sentences.flatMap(({ contender }, at) => (answersIt(contender, asked) ? [at] : [])),
        };
    });
}
