import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import type { Question } from "../question/question.ts";
import type { Contender } from "./first-ranking.ts";
import type { Slots } from "./passage.ts";

/** All that a feature may look at beyond its contender. */
export interface FeatureInput {
    readonly question: Question;
    readonly index: ParagraphIndex;
    readonly slots: Slots;
    /** In the order of the first ranking. */
    readonly contenders: readonly Contender[];
}

/** Measures by the name of the feature. */
export type Features = Readonly<Record<string, number>>;

/**
 * Features that belong together: prepared once a question, then measured of each contender, with the same names in the
 * same order each time. A group's type must list the names, so it is inferred and not declared.
 */
export type FeatureGroup = (input: FeatureInput) => (contender: Contender, place: number) => Features;

/** A contender's measures, in the order of `names`, and what the nets make of them. */
export interface ScoredRow {
    readonly row: ArrayLike<number>;
    readonly score: number;
}
