import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import type { Question } from "../question/question.ts";
import { featureNames } from "./feature-names.ts";
import { coverageOf } from "./features/coverage.ts";
import { coverageFeatures } from "./features/coverage-features.ts";
import type { FeatureGroup, Put } from "./features/feature.ts";
import { likenessFeatures } from "./features/likeness-features.ts";
import { localFeatures } from "./features/local-features.ts";
import { meaningFeatures } from "./features/meaning-features.ts";
import { nearnessFeatures } from "./features/nearness-features.ts";
import { offerFeatures } from "./features/offer-features.ts";
import { orderFeatures } from "./features/order-features.ts";
import { rankFeatures } from "./features/rank-features.ts";
import { relatedFeatures } from "./features/related-features.ts";
import { shapeFeatures } from "./features/shape-features.ts";
import type { Contender } from "./first-ranking.ts";
import type { Passages } from "./passage.ts";
import { tokenReader } from "./sentence-tokens.ts";
import type { Slots } from "./slots.ts";
import { wordMeanings } from "./word-meanings.ts";

interface MeasureInput {
    readonly question: Question;
    readonly index: ParagraphIndex;
    readonly slots: Slots;
    readonly contenders: readonly Contender[];
    readonly passages: Passages;
}

/** Measures every contender: one row per contender, with values in the order of `featureNames`. */
export function measured(input: MeasureInput): readonly Float64Array[] {
    const width = featureNames.length;
    const values = new Float64Array(input.contenders.length * width);
    let next = 0;
    measureEach(input, (_, value) => {
        values[next++] = value;
    });
    return input.contenders.map((_, at) => values.subarray(at * width, (at + 1) * width));
}

/** Puts the features of every contender, one contender after another. */
export function measureEach({ question, index, slots, contenders, passages }: MeasureInput, put: Put): void {
    const { tokens, read } = tokenReader(
        index,
        slots,
        contenders.map(({ sentence }) => sentence),
    );
    const meanings = wordMeanings(question, index, slots);
    const coverage = coverageOf(question, passages.counts);
    const input = { question, index, slots, contenders, passages, coverage, tokens, meanings };
    const measures = groups.map((group) => group(input));
    contenders.forEach((contender, place) => {
        read(contender.sentence);
        for (const measure of measures) measure(contender, put, place);
    });
}

/** The order of the groups, and of the features in each, is the order of `featureNames`. */
const groups: readonly FeatureGroup[] = [
    rankFeatures,
    coverageFeatures,
    localFeatures,
    orderFeatures,
    shapeFeatures,
    offerFeatures,
    nearnessFeatures,
    meaningFeatures,
    likenessFeatures,
    relatedFeatures,
];
