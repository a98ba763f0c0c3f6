import type { Candidate, ParagraphIndex } from "../../search/paragraph-index.ts";
import { demandOf } from "../demand/demand.ts";
import type { ScoreRows } from "../model/mean-of-nets.ts";
import { spelledOutIn } from "../question/acronyms.ts";
import type { Question } from "../question/question.ts";
import { byDemand, type Demanded } from "./by-demand.ts";
import type { ScoredRow } from "./features/feature.ts";
import { measured } from "./features.ts";
import { type Contender, firstRanking } from "./first-ranking.ts";
import { isBelowAskedNumber, withNumberedSections } from "./numbered-sections.ts";
import { readPassages } from "./passage.ts";
import { questionsAbove } from "./question-above.ts";
import { relatedSlotsOf, slotsOf } from "./slots.ts";
import { withBestRows } from "./table-rows.ts";

/** A sentence that may answer, with its features and the learned score. Scores are only comparable within one question. */
export interface RankedSentence extends ScoredRow, Demanded {
    readonly contender: Contender;
    /** Whether it spells out the acronym that the question asks about. */
    readonly spellsOut: boolean;
    /** How well the question above it, such as in an FAQ, asks what was asked; see question-above.ts. */
    readonly fit: number;
    /** Whether a heading above it has a number of the question, such as that of a version. */
    readonly belowNumber: boolean;
}

interface RankingInput {
    readonly question: Question;
    readonly candidates: readonly Candidate[];
    readonly index: ParagraphIndex;
}

/**
 * Picks the candidates' most promising sentences with a cheap first ranking, scores them, and sorts them best first. Their rows
 * are in the order of `featureNames`.
 */
export function rankSentences(
    { question, candidates, index }: RankingInput,
    score: ScoreRows,
): readonly RankedSentence[] {
    const slots = slotsOf(question, index);
    const relatedSlots = relatedSlotsOf(question, index, slots);
    const passages = readPassages({ question, index, slots, relatedSlots }, candidates);
    const contenders = firstRanking(question, passages, index.meanLength);
    const rows = measured({ question, index, slots, contenders, passages });
    const scores = score(rows);
    const fitOf = questionsAbove(question, index, passages);
    const ranked = contenders.map((contender, at) => ({
        contender,
        row: rows[at] ?? noRow,
        score: scores[at] ?? 0,
        spellsOut: spells(question, contender),
        fit: fitOf(contender),
        belowNumber: isBelowAskedNumber(contender.passage, { question, counts: passages.counts }),
    }));
    // Questions about acronyms are too rare to learn from, and only the spelled-out words can answer them.
    const byRow = withBestRows(ranked, question, passages);
    const bySection = withNumberedSections(byRow, { question, index, counts: passages.counts });
    return byDemand(bySection, index.english ? demandOf(question) : undefined).toSorted(
        (one, other) =>
            Number(other.spellsOut) - Number(one.spellsOut) ||
            Math.max(0, other.fit) - Math.max(0, one.fit) ||
            other.score - one.score,
    );
}

const noRow = new Float64Array(0);

function spells({ standsFor, acronyms }: Question, { passage, sentence }: Contender): boolean {
    if (standsFor === "no") return false;
    const { text, sentences } = passage.candidate.paragraph;
    const range = sentences[sentence.at];
    return acronyms.some(spelledOutIn(text.slice(range?.start, range?.end)));
}
