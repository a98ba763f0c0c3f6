import { readWordVectors, type WordVectors } from "../search/word-vectors.ts";
import { type Model, openModel, type WrittenModel } from "./model.ts";

/** What was learned beforehand: word vectors and a model for English, and a model for every other language. */
export interface Learned {
    readonly vectors: WordVectors;
    readonly english: Model;
    readonly others: Model;
}

interface Files {
    readonly vectors: Uint8Array;
    readonly english: WrittenModel;
    readonly others: WrittenModel;
}

export function openLearned({ vectors, english, others }: Files): Learned {
    return { vectors: readWordVectors(vectors), english: openModel(english), others: openModel(others) };
}
