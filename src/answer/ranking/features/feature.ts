import type { ParagraphIndex } from "../../../search/paragraph-index.ts";
import type { Question } from "../../question/question.ts";
import type { FeatureName } from "../feature-names.ts";
import type { Contender } from "../first-ranking.ts";
import type { Passages } from "../passage.ts";
import type { SentenceTokens } from "../sentence-tokens.ts";
import type { Slots } from "../slots.ts";
import type { WordMeanings } from "../word-meanings.ts";
import type { Coverage } from "./coverage.ts";

/** Everything a feature may use besides its contender. */
export interface FeatureInput {
    readonly question: Question;
    readonly index: ParagraphIndex;
    readonly slots: Slots;
    /** In the order of the first ranking. */
    readonly contenders: readonly Contender[];
    readonly passages: Passages;
    readonly coverage: Coverage;
    /** The words of the contender that is being measured. */
    readonly tokens: SentenceTokens;
    readonly meanings: WordMeanings;
}

/** Takes the value of the next feature. Names are for readers and tests, since a value's place is all that counts. */
export type Put = (name: FeatureName, value: number) => void;

/**
 * Features that belong together: prepared once per question, then measured for each contender, always in the order of
 * `featureNames`.
 */
export type FeatureGroup = (input: FeatureInput) => (contender: Contender, put: Put, place: number) => void;

/** A contender's features, in the order of `featureNames`, and the score that the nets give them. */
export interface ScoredRow {
    readonly row: ArrayLike<number>;
    readonly score: number;
}
