import { readWordVectors, type WordVectors } from "../../search/word-vectors.ts";
import { openRankingNets } from "./compared-rows.ts";
import type { ScoreRows } from "./mean-of-nets.ts";
import { openNet, type WrittenNet } from "./net.ts";
import { type RelatedWords, readRelatedWords } from "./related-words.ts";

/** A model as bench/train.ts writes it to JSON. */
export interface WrittenModel {
    /** The features that the nets read, in the order of a row before `comparedRows`. */
    readonly names: readonly string[];
    readonly nets: readonly WrittenNet[];
    readonly gate: {
        readonly names: readonly string[];
        /** `answers`: do the articles answer the question? `right`: is the best sentence the answer? Both in log odds. */
        readonly answers: WrittenNet;
        readonly right: WrittenNet;
        readonly limits: GateLimits;
    };
}

/** The lowest log odds for each verdict and each confidence. */
export interface GateLimits {
    readonly answered: number;
    readonly nearMiss: number;
    readonly high: number;
    readonly medium: number;
}

export interface Model {
    readonly limits: GateLimits;
    /** The mean of the nets' scores for each row of features, given all rows of one question. */
    readonly scores: ScoreRows;
    /** Takes a row of the gate's features; log odds, as in WrittenModel, and so does `right`. */
    answers(row: ArrayLike<number>): number;
    right(row: ArrayLike<number>): number;
}

function openModel({ nets, gate }: WrittenModel): Model {
    const answers = openNet(gate.answers);
    const right = openNet(gate.right);
    return {
        limits: gate.limits,
        scores: openRankingNets(nets),
        answers: answers.score,
        right: right.score,
    };
}

/** Everything made in advance: word vectors, related words and a model for English, and one model for all other languages. */
export interface Learned {
    readonly vectors: WordVectors;
    readonly related: RelatedWords;
    readonly english: Model;
    readonly others: Model;
}

interface LearnedFiles {
    readonly vectors: Uint8Array;
    /** Reads the related words; called at most once, when one is looked up. */
    readonly related: () => Uint8Array;
    readonly english: WrittenModel;
    readonly others: WrittenModel;
}

/** Reads the word vectors and opens both models. */
export function openLearned({ vectors, related, english, others }: LearnedFiles): Learned {
    return {
        vectors: readWordVectors(vectors),
        related: readRelatedWords(related),
        english: openModel(english),
        others: openModel(others),
    };
}
