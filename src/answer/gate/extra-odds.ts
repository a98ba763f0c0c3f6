import { type DemandName, demandOf } from "../demand/demand.ts";
import type { Question } from "../question/question.ts";
import { type FeatureName, featureNames } from "../ranking/feature-names.ts";
import type { RankedSentence } from "../ranking/rank.ts";
import type { Searched } from "./gate-features.ts";

/**
 * How far the odds must exceed the learned limit, in log odds, or may be below it; infinite if the best sentence does not spell out
 * an acronym that is asked about. Too few of the questions that the gate was trained on are of these kinds.
 */
export function extraOdds(
    question: Question,
    best: RankedSentence | undefined,
    asked: Pick<Searched, "missing" | "searched">,
): number {
    // Only the spelled-out words answer what an acronym stands for, however much else a sentence says about it.
    if (question.standsFor === "asked" && best?.spellsOut !== true) return Number.POSITIVE_INFINITY;
    const offered = best?.offers ?? numberColumns.some((column) => (best?.row[column] ?? 0) > 0);
    const uncounted = counting.has(question.kind) && !offered ? nothingCounted : 0;
    const other = best !== undefined && best.fit < 0 ? otherQuestion : 0;
    const section = best?.belowNumber === true ? askedSection : 0;
    const extra = demanded(question, best);
    return fewParagraphs(asked) + other + section + (uncounted > 0 ? Math.max(uncounted, extra) : extra);
}

/** For what kind of thing the question asks for, and whether the best sentence contains it. */
function demanded(question: Question, best: RankedSentence | undefined): number {
    if (best?.offers === undefined) return 0;
    const { lacking, having } = oddsByDemand[demandOf(question)?.name ?? "attribute"] ?? amount;
    return best.offers ? having : lacking;
}

interface DemandOdds {
    readonly lacking: number;
    readonly having: number;
}

const amount: DemandOdds = { lacking: 7, having: 0 };
const date: DemandOdds = { lacking: 5, having: -0.3 };
const count: DemandOdds = { lacking: 7, having: -0.3 };

/**
 * From how many questions are answered at each value, with and without the right paragraph; a logistic regression on the nets' log
 * odds finds about the same. Causes and places are often in a sentence without being recognized, and attributes under another name.
 */
const oddsByDemand: Partial<Readonly<Record<DemandName, DemandOdds>>> = {
    reason: { lacking: 4.5, having: 0 },
    cause: { lacking: 1.5, having: 0 },
    location: { lacking: 2.5, having: -0.7 },
    place: { lacking: 0.5, having: -0.5 },
    date,
    moment: date,
    name: { lacking: 4, having: 0 },
    attribute: { lacking: 0, having: 0 },
    role: { lacking: 2, having: 0 },
    person: { lacking: 1.5, having: 0 },
    choice: { lacking: 7, having: 0 },
    much: { lacking: 1, having: -0.5 },
    count,
    people: count,
};

/**
 * In fewer paragraphs than the nets learned from, a sentence rarely has all words of a question by chance, and one that lacks a name,
 * number or noun of it rarely answers. The nets are too strict with the first kind, and too lenient with the second.
 */
function fewParagraphs({ searched, missing }: Pick<Searched, "missing" | "searched">): number {
    if (searched >= enough) return 0;
    return missing > 0 ? missingWord : nothingMissing;
}

/** The articles that the nets learned from have 15 paragraphs or more. */
const enough = 15;
const missingWord = 1.5;
const nothingMissing = -0.8;

/** For a sentence below a question that contains the words of the one that was asked, but asks for something else. */
const otherQuestion = 3;

/** For a sentence below the number that was asked about. In a changelog, the other words of the question are often in no section. */
const askedSection = -0.5;

/** For "how many" when every number in the sentence is already in the question. */
const nothingCounted = 4;

const counting: ReadonlySet<Question["kind"]> = new Set(["how many", "measure"]);

const numberFeatures: readonly FeatureName[] = ["new numbers", "new units", "money", "percent"];
const numberColumns = numberFeatures.map((name) => featureNames.indexOf(name));
