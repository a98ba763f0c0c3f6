import type { Match } from "../../../search/term-index/term-index.ts";
import { affixVariants } from "./affix-variants.ts";
import { compoundVariants } from "./compound-variants.ts";
import { dateVariants } from "./date-variants.ts";
import { joinedVariants } from "./joined-variants.ts";
import { markedVariants } from "./marked-variants.ts";
import { numberVariants } from "./number-variants.ts";
import { shortVariants } from "./short-variants.ts";
import { splitVariants } from "./split-variants.ts";
import type { Asked, VariantFinder } from "./variant.ts";
import { versionVariants } from "./version-variants.ts";

/** Every kind of variant. */
const kinds: readonly VariantFinder[] = [
    versionVariants,
    numberVariants,
    dateVariants,
    shortVariants,
    joinedVariants,
    splitVariants,
    markedVariants,
    affixVariants,
    compoundVariants,
];

/** The variants of a word that the articles contain, without the word itself: the surest first, at most eight. */
export function findVariants(asked: Asked): readonly Match[] {
    const weights = new Map<string, number>();
    for (const variantsOf of kinds)
        for (const { term, weight } of variantsOf(asked))
            if (term !== asked.word.term && (weights.get(term) ?? 0) < weight) weights.set(term, weight);
    if (weights.size === 0) return none;
    return [...weights]
        .filter(([term]) => asked.index.contains(term))
        .sort(([, one], [, other]) => other - one)
        .slice(0, mostVariants)
        .map(([term, weight]) => ({ term, weight }));
}

const none: readonly Match[] = [];
const mostVariants = 8;
