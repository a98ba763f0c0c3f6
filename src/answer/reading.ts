import type { Candidate, ParagraphIndex } from "../search/paragraph-index.ts";
import type { Learned } from "./learned.ts";
import { readQuestion } from "./question.ts";
import { type RankedSentence, rankSentences } from "./rank.ts";
import { type Judgement, judge } from "./verdict.ts";

interface Asked {
    readonly question: string;
    readonly article: string | undefined;
    readonly learned: Learned;
}

/** What one index makes of a question. */
export interface Reading {
    readonly missing: readonly string[];
    readonly candidates: readonly Candidate[];
    readonly sentences: readonly RankedSentence[];
    readonly judgement: Judgement;
}

export const unread: Reading = {
    missing: [],
    candidates: [],
    sentences: [],
    judgement: { verdict: "not-found", confidence: "low", odds: Number.NEGATIVE_INFINITY },
};

/** Looks a question up in one index: candidates, ranking, judgement. */
export function readIn(index: ParagraphIndex, asked: Asked): Reading {
    const model = index.english ? asked.learned.english : asked.learned.others;
    const question = readQuestion(asked.question, index);
    const matches = question.terms.flatMap((term) => term.matches);
    const candidates = index.candidates(matches, { limit: closelyRead, article: asked.article });
    const ranking = rankSentences({ question, candidates, index }, model.score);
    return {
        missing: question.terms.filter((term) => term.matches.length === 0).map(({ written }) => written),
        candidates,
        sentences: ranking.sentences,
        judgement: judge(question, ranking, model),
    };
}

/** How many paragraphs are read closely: the gold one is among 50 for 99 % of measured questions. */
const closelyRead = 50;
