import { mark } from "../../search/word-marks.ts";
import { kinds } from "../question/kind-of-question.ts";
import type { AskedTerm, Question } from "../question/question.ts";
import { type FeatureName, featureNames } from "../ranking/feature-names.ts";
import type { RankedSentence } from "../ranking/rank.ts";

/** What the gate needs to know about the articles that were asked. */
export interface Searched {
    /** The number of paragraphs. */
    readonly searched: number;
    /** Whether they contain a term or one that means nearly the same. */
    isFound(term: AskedTerm): boolean;
    /** How many names, numbers and nouns of the question they don't contain in any form. */
    readonly missing: number;
}

/**
 * The features from which the gate decides whether the articles answer, in the order of `gateFeatureNames`. Only the number of
 * paragraphs that were searched grows with the corpus, up to a limit: of a single article, people ask more that it does not answer.
 * `ranked` is sorted best first and not empty.
 */
export function gateFeatures(
    { terms, weight }: Question,
    ranked: readonly RankedSentence[],
    { searched, isFound, missing }: Searched,
): readonly number[] {
    const [best] = ranked;
    const elsewhere = ranked.find(({ contender }) => contender.passage !== best?.contender.passage);
    const top = best?.score ?? 0;
    const mean = ranked.reduce((sum, { score }) => sum + score, 0) / ranked.length;
    const unknown = terms.filter(({ matches }) => matches.length === 0);
    const lost = unknown.filter((term) => !isFound(term));
    const misspelt = terms.filter(({ matches }) => (matches[0]?.weight ?? 1) < 1);
    const share = (some: Question["terms"]) =>
        some.reduce((sum, { rarity }) => sum + rarity, 0) / (weight || 1);
    const withMark = (bit: number) => unknown.filter(({ marks }) => (marks & bit) !== 0).length;
    const ofQuestion: Readonly<Record<(typeof ofQuestionAndScores)[number], number>> = {
        "best score": top,
        "best probability": 1 / ranked.reduce((sum, { score }) => sum + Math.exp(score - top), 0),
        "lead over second": top - (ranked[1]?.score ?? mean),
        "lead over mean": top - mean,
        "lead over other paragraphs": top - (elsewhere?.score ?? mean),
        "unknown share": share(unknown),
        "unknown names": withMark(mark.capital),
        "unknown numbers": withMark(mark.number),
        "lost share": share(lost),
        "lost words": lost.length,
        "missing words": missing,
        "misspelt share": share(misspelt),
        "question weight": weight,
        "paragraphs searched": Math.log(1 + Math.min(Math.max(searched, fewest), most)),
        "mean rarity": weight / Math.max(1, terms.length),
    };
    return [
        ...columnsOfBest.map((column) => best?.row[column] ?? 0),
        ...columnsOfMost.map((column) =>
            ranked.reduce((most, { row }) => Math.max(most, row[column] ?? 0), 0),
        ),
        ...ofQuestionAndScores.map((name) => ofQuestion[name]),
    ];
}

/** Fewer or more paragraphs than the gate was trained on count as so many. */
const fewest = 20;
const most = 400;

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
    "locally in sentence",
    "locally in sentence or heading",
    "locally in context",
    "locally in paragraph or heading",
    "locally rarest missing here",
    "locally rarest missing in paragraph",
    "locally unknown",
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
    "related in sentence",
    "related in sentence, previous or heading",
    "related in sentence, neighbours or heading",
    "synonyms in sentence",
    "related to focus",
    "rarest unrelated",
];

const asks = kinds.map((kind) => `asks ${kind}` as const);

const ofQuestionAndScores = [
    "best score",
    "best probability",
    "lead over second",
    "lead over mean",
    "lead over other paragraphs",
    "unknown share",
    "unknown names",
    "unknown numbers",
    "lost share",
    "lost words",
    "missing words",
    "misspelt share",
    "question weight",
    "paragraphs searched",
    "mean rarity",
] as const;

const columnsOf = (names: readonly FeatureName[]) => names.map((name) => featureNames.indexOf(name));
const columnsOfBest = columnsOf([...ofBest, ...asks]);
const columnsOfMost = columnsOf(mostOfAll);

/** The order of the gate's features, which learned models rely on. */
export const gateFeatureNames: readonly string[] = [
    ...ofBest,
    ...asks,
    ...mostOfAll.map((name) => `most ${name}`),
    ...ofQuestionAndScores,
];
