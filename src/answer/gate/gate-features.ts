import { mark } from "../../search/word-marks.ts";
import { kinds } from "../question/kind-of-question.ts";
import type { Question } from "../question/question.ts";
import type { Features, ScoredRow } from "../ranking/feature.ts";
import type { FeatureName } from "../ranking/features.ts";

/**
 * The features from which the gate decides whether the articles answer. None of them grows with the size of the corpus.
 * `ranked` is sorted best first and not empty.
 */
export function gateFeatures(
    { terms, weight }: Question,
    ranked: readonly ScoredRow[],
    names: readonly FeatureName[],
): Features {
    const features: Record<string, number> = {};
    const columnOf = new Map(names.map((name, column) => [name, column]));
    const valueIn = ({ row }: ScoredRow, name: FeatureName) => row[columnOf.get(name) ?? -1] ?? 0;
    const [best] = ranked;
    for (const name of [...ofBest, ...asks]) features[name] = best === undefined ? 0 : valueIn(best, name);
    for (const name of mostOfAll)
        features[`most ${name}`] = ranked.reduce((most, one) => Math.max(most, valueIn(one, name)), 0);
    const top = best?.score ?? 0;
    const mean = ranked.reduce((sum, { score }) => sum + score, 0) / ranked.length;
    const unknown = terms.filter(({ matches }) => matches.length === 0);
    const misspelt = terms.filter(({ matches }) => (matches[0]?.weight ?? 1) < 1);
    const share = (some: Question["terms"]) =>
        some.reduce((sum, { rarity }) => sum + rarity, 0) / (weight || 1);
    const withMark = (bit: number) => unknown.filter(({ marks }) => (marks & bit) !== 0).length;
    return {
        ...features,
        "best score": top,
        "best probability": 1 / ranked.reduce((sum, { score }) => sum + Math.exp(score - top), 0),
        "lead over second": top - (ranked[1]?.score ?? mean),
        "lead over mean": top - mean,
        "unknown share": share(unknown),
        "unknown names": withMark(mark.capital),
        "unknown numbers": withMark(mark.number),
        "misspelt share": share(misspelt),
        "question weight": weight,
        "mean rarity": weight / Math.max(1, terms.length),
    };
}

/** Features whose maximum over all sentences counts. */
const mostOfAll: readonly FeatureName[] = [
    "score",
    "sentence score",
    "in sentence",
    "in sentence, previous or heading",
    "in paragraph or heading",
    "meaning",
    "word pairs",
];

/** Features taken from the best sentence. */
const ofBest: readonly FeatureName[] = [
    "score",
    "sentence score",
    "article share",
    "in sentence",
    "in previous",
    "in paragraph",
    "in heading",
    "in sentence or heading",
    "in sentence, previous or heading",
    "in sentence, neighbours or heading",
    "in window or heading",
    "in sentence, opening or heading",
    "in paragraph or heading",
    "only in sentence",
    "share of terms",
    "exact forms",
    "rarest here",
    "rarest in context",
    "rarest missing here",
    "rarest missing in context",
    "rarest missing in paragraph",
    "names here",
    "names in context",
    "numbers here",
    "numbers missing in paragraph",
    "focus here",
    "focus in context",
    "choosing words",
    "terms",
    "highest rarity",
    "word pairs",
    "longest run",
    "common subsequence",
    "terms in order",
    "near pairs",
    "span",
    "density",
    "paragraph length",
    "offers what is asked",
    "nearness of fit",
    "nearness of new word",
    "meaning",
    "meaning with previous",
    "meaning of unmatched",
    "least meaning",
    "close 0.4",
    "close 0.55",
    "close 0.7",
    "focus to any word",
];

const asks: readonly FeatureName[] = kinds.map((kind): FeatureName => `asks ${kind}`);
