import type { Candidate, ParagraphIndex } from "../search/paragraph-index.ts";
import { decideVerdict, type GateResult, nothingFound } from "./gate/gate.ts";
import type { Learned } from "./model/model.ts";
import { type Question, readQuestion } from "./question/question.ts";
import type { FeatureName } from "./ranking/features.ts";
import { type RankedSentence, rankSentences } from "./ranking/rank.ts";

interface IndexQuestion {
    readonly question: string;
    readonly article: string | undefined;
    readonly learned: Learned;
}

/** What one index makes of a question. */
export interface IndexResult {
    readonly asked: Question;
    readonly missing: readonly string[];
    readonly candidates: readonly Candidate[];
    /** Best first, and the names of their features. */
    readonly sentences: readonly RankedSentence[];
    readonly names: readonly FeatureName[];
    readonly gate: GateResult;
}

/** The reading where no index can be asked. */
export const emptyResult: IndexResult = {
    asked: {
        terms: [],
        weight: 0,
        kind: "other",
        forms: [],
        focusRows: [],
        negated: false,
        choosing: [],
        naming: false,
        acronyms: [],
        standsFor: "no",
    },
    missing: [],
    candidates: [],
    sentences: [],
    names: [],
    gate: nothingFound,
};

/** Looks a question up in one index: candidates, ranking, gate. */
export function readIn(index: ParagraphIndex, asked: IndexQuestion): IndexResult {
    const model = index.english ? asked.learned.english : asked.learned.others;
    const question = readQuestion(asked.question, index);
    const matches = question.terms.flatMap((term) => term.matches);
    const candidates = index.candidates(matches, { limit: closelyRead, article: asked.article });
    const ranking = rankSentences({ question, candidates, index }, model.score);
    return {
        asked: question,
        missing: question.terms.filter((term) => term.matches.length === 0).map(({ written }) => written),
        candidates,
        sentences: ranking.sentences,
        names: ranking.names,
        gate: decideVerdict(question, ranking, { model, english: index.english }),
    };
}

/** How many paragraphs are read closely: the gold one is among 50 for 99 % of measured questions. */
const closelyRead = 50;
