import { coverageFeatures } from "./coverage-features.ts";
import type { FeatureGroup, FeatureInput, Features } from "./feature.ts";
import { meaningFeatures } from "./meaning-features.ts";
import { nearnessFeatures } from "./nearness-features.ts";
import { offerFeatures } from "./offer-features.ts";
import { orderFeatures } from "./order-features.ts";
import { rankFeatures, shapeFeatures } from "./rank-features.ts";

/** Measures every contender: one row each, values in the order of `names`. */
export function measured(scene: FeatureInput): Measured {
    const measures = groups.map((group) => group(scene));
    let names: readonly string[] = [];
    const rows = scene.contenders.map((contender, place) => {
        const parts: readonly Features[] = measures.map((measure) => measure(contender, place));
        if (place === 0) names = parts.flatMap((part) => Object.keys(part));
        const row = new Float64Array(names.length);
        let at = 0;
        for (const part of parts) for (const name in part) row[at++] = part[name] ?? 0;
        return row;
    });
    return { names, rows };
}

export interface Measured {
    /** Empty where there is no contender. */
    readonly names: readonly string[];
    readonly rows: readonly Float64Array[];
}

const groups: readonly FeatureGroup[] = [
    rankFeatures,
    coverageFeatures,
    orderFeatures,
    shapeFeatures,
    offerFeatures,
    nearnessFeatures,
    meaningFeatures,
];
