import { readWordVectors, type WordVectors } from "../../search/word-vectors.ts";
import { openNet, type WrittenNet } from "./net.ts";

/** What bench/train.ts learned, in its written form. */
export interface WrittenModel {
    /** The features that the nets read, in their order. */
    readonly names: readonly string[];
    readonly nets: readonly WrittenNet[];
    readonly gate: {
        readonly names: readonly string[];
        /** Whether the articles answer the question, and whether the best sentence is the answer; log odds. */
        readonly answers: WrittenNet;
        readonly right: WrittenNet;
        readonly limits: GateLimits;
    };
}

/** Log odds from which on a word is used. */
export interface GateLimits {
    readonly answered: number;
    readonly nearMiss: number;
    readonly high: number;
    readonly medium: number;
}

export interface Model {
    readonly names: readonly string[];
    readonly gateNames: readonly string[];
    readonly limits: GateLimits;
    /** The nets' mean score of one row of features. */
    score(row: ArrayLike<number>): number;
    answers(row: ArrayLike<number>): number;
    right(row: ArrayLike<number>): number;
}

function openModel({ names, nets, gate }: WrittenModel): Model {
    const opened = nets.map(openNet);
    const answers = openNet(gate.answers);
    const right = openNet(gate.right);
    return {
        names,
        gateNames: gate.names,
        limits: gate.limits,
        score: (row) => opened.reduce((sum, net) => sum + net.score(row), 0) / opened.length,
        answers: answers.score,
        right: right.score,
    };
}

/** What was learned beforehand: word vectors and a model for English, and a model for every other language. */
export interface Learned {
    readonly vectors: WordVectors;
    readonly english: Model;
    readonly others: Model;
}

interface LearnedFiles {
    readonly vectors: Uint8Array;
    readonly english: WrittenModel;
    readonly others: WrittenModel;
}

export function openLearned({ vectors, english, others }: LearnedFiles): Learned {
    return { vectors: readWordVectors(vectors), english: openModel(english), others: openModel(others) };
}
