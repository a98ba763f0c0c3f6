import { coverageFeatures } from "./coverage-features.ts";
import type { FeatureGroup, FeatureInput, Features } from "./feature.ts";
import { likenessFeatures } from "./likeness-features.ts";
import { meaningFeatures } from "./meaning-features.ts";
import { nearnessFeatures } from "./nearness-features.ts";
import { offerFeatures } from "./offer-features.ts";
import { orderFeatures } from "./order-features.ts";
import { rankFeatures, shapeFeatures } from "./rank-features.ts";

/** Measures every contender: one row per contender, with values in the order of `names`. */
export function measured(input: FeatureInput): Measured {
    const measures = groups.map((group) => group(input));
    let names: readonly FeatureName[] = [];
    const rows = input.contenders.map((contender, place) => {
        const parts: readonly Features[] = measures.map((measure) => measure(contender, place));
        if (place === 0) names = parts.flatMap(namesOf);
        const row = new Float64Array(names.length);
        let at = 0;
        for (const part of parts) for (const value of Object.values(part)) row[at++] = value;
        return row;
    });
    return { names, rows };
}

export interface Measured {
    /** Empty if there are no contenders. */
    readonly names: readonly FeatureName[];
    readonly rows: readonly Float64Array[];
}

/** The name of a feature that one of the groups measures. */
export type FeatureName = NamesOf<(typeof groups)[number]>;

type NamesOf<Group extends FeatureGroup> = Group extends Group
    ? Extract<keyof ReturnType<ReturnType<Group>>, string>
    : never;

function namesOf(part: Features): FeatureName[] {
    // SAFETY: the groups returned the part, and FeatureName lists their keys.
    return Object.keys(part) as FeatureName[];
}

/** The order of the groups, and of the features in each, is the order of the values in a learned model's rows. */
const groups = [
    rankFeatures,
    coverageFeatures,
    orderFeatures,
    shapeFeatures,
    offerFeatures,
    nearnessFeatures,
    meaningFeatures,
    likenessFeatures,
] as const satisfies readonly FeatureGroup[];
