import type { Candidate, ParagraphIndex } from "../search/paragraph-index.ts";
import { isSaid, type KeyPlace, type SaidSentence } from "./answer.ts";
import { decideVerdict, type GateResult, nothingFound } from "./gate/gate.ts";
import type { Learned } from "./model/model.ts";
import { isFound, type MissingWord, missingWords, nearSynonyms } from "./question/missing-words.ts";
import { type AskedTerm, type Question, readQuestion } from "./question/question.ts";
import { type RankedSentence, rankSentences } from "./ranking/rank.ts";

interface IndexQuestion {
    readonly question: string;
    readonly article: string | undefined;
    /** The number of the only paragraph of the article that may answer. */
    readonly paragraph?: number | undefined;
    readonly learned: Learned;
    /** Sentences that are not to answer. */
    readonly except?: readonly SaidSentence[] | undefined;
}

/** What one index finds for a question. */
export interface IndexResult {
    readonly asked: Question;
    /** Words that no article in the index contains in any form, in lower case. */
    unknown(): ReadonlySet<string>;
    /** Those of them that are worth mentioning; see missing-words.ts. */
    missing(): readonly MissingWord[];
    /** The index's terms that mean nearly the same as a term. */
    related(term: string): readonly string[];
    /** The terms of a text's words. */
    termsOf(text: string): ReadonlySet<string>;
    readonly candidates: readonly Candidate[];
    /** Best first. */
    readonly sentences: readonly RankedSentence[];
    readonly gate: GateResult;
}

/** The result when there is no index to ask. */
export const emptyResult: IndexResult = {
    asked: {
        terms: [],
        stops: [],
        weight: 0,
        kind: "other",
        words: [],
        forms: [],
        focusRows: [],
        negated: false,
        choosing: [],
        naming: false,
        acronyms: [],
        standsFor: "no",
    },
    unknown: () => new Set(),
    missing: () => [],
    related: () => [],
    termsOf: () => new Set(),
    candidates: [],
    sentences: [],
    gate: nothingFound,
};

/** Answers a question from one index: candidates, ranking, gate. */
export function readIn(index: ParagraphIndex, asked: IndexQuestion): IndexResult {
    const model = index.english ? asked.learned.english : asked.learned.others;
    const question = readQuestion(asked.question, index);
    const matches = question.terms.flatMap((term) => term.matches);
    const found = index.candidates(matches, { limit: closelyRead, article: asked.article });
    const candidates =
        asked.paragraph === undefined
            ? found
            : found.filter(({ paragraph }) => paragraph.number === asked.paragraph);
    const searched = asked.article === undefined ? index.size : (candidates[0]?.article.paragraphCount ?? 0);
    const isKnown = (term: AskedTerm) => isFound(term, index);
    const missing = missingWords(question, { text: asked.question, index, nouns: asked.learned.related });
    const ranked = rankSentences({ question, candidates, index }, model.scores);
    const { except = [] } = asked;
    const sentences = except.length === 0 ? ranked : ranked.filter((one) => !isSaid(placeOf(one), except));
    return {
        asked: question,
        unknown: () =>
            new Set(
                question.terms.filter((term) => !isKnown(term)).map(({ written }) => written.toLowerCase()),
            ),
        missing: () => missing,
        related: (term) => nearSynonyms(term, index),
        termsOf: (text) => new Set(index.analyze(text).map(({ term }) => term)),
        candidates,
        sentences,
        gate: decideVerdict(question, sentences, {
            model,
            searched,
            isFound: isKnown,
            missing: missing.length,
        }),
    };
}

function placeOf({ contender: { passage, sentence } }: RankedSentence): KeyPlace {
    const { article, paragraph } = passage.candidate;
    return { article, paragraph, key: paragraph.sentences[sentence.at] ?? { start: 0, end: 0 } };
}

/** How many paragraphs are ranked in detail: for 99 % of the measured questions, the right one is among the first 50. */
const closelyRead = 50;
