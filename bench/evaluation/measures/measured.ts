import type { Learned } from "../../../src/answer/model/model.ts";
import type { AskedQuestion, QuestionSet } from "../../squad.ts";
import type { Part } from "../outcome.ts";

/** A question set to measure, or a slice of it. */
export interface Measured {
    readonly part: Exclude<Part, "members" | "differ">;
    /** The file's name. */
    readonly name: string;
    readonly set: QuestionSet;
    /** The questions to ask: all of the set's, or those of a slice. */
    readonly questions: readonly AskedQuestion[];
    /** The models for a question about the article at this place in its file, trained without it. */
    readonly learnedFor: (group: number) => Learned;
    /** Whether to ask BM25 and plain MiniSearch too, which takes longer than all else. */
    readonly baselines: boolean;
    /** Called after each question. */
    readonly asked: () => void;
}
