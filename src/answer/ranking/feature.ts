import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import type { Question } from "../question/question.ts";
import type { Contender } from "./first-ranking.ts";
import type { Slots } from "./passage.ts";

/** Everything a feature may use besides its contender. */
export interface FeatureInput {
    readonly question: Question;
    readonly index: ParagraphIndex;
    readonly slots: Slots;
    /** In the order of the first ranking. */
    readonly contenders: readonly Contender[];
}

/** Values by the names of the features. */
export type Features = Readonly<Record<string, number>>;

/**
 * Features that belong together: prepared once per question, then measured for each contender, always with the same names in
 * the same order. Groups are declared with `satisfies`, so that their types list the names.
 */
export type FeatureGroup = (input: FeatureInput) => (contender: Contender, place: number) => Features;

/** A contender's features, in the order of `names`, and the score that the nets give them. */
export interface ScoredRow {
    readonly row: ArrayLike<number>;
    readonly score: number;
}
