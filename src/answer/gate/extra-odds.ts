import type { Question } from "../question/question.ts";
import { type FeatureName, featureNames } from "../ranking/feature-names.ts";
import type { RankedSentence } from "../ranking/rank.ts";
import type { Searched } from "./gate-features.ts";

/**
 * How far the odds must exceed the learned limit, in log odds, or may be below it; infinite if the best sentence does not spell out an acronym that
 * is asked about. Too few of the questions that the gate was trained on are of these kinds.
 */
export function extraOdds(
    question: Question,
    best: RankedSentence | undefined,
    asked: Pick<Searched, "missing" | "searched">,
): number {
    // Only the spelled-out words answer what an acronym stands for, however much else a sentence says about it.
    if (question.standsFor === "asked" && best?.spellsOut !== true) return Number.POSITIVE_INFINITY;
    const offered = numberColumns.some((column) => (best?.row[column] ?? 0) > 0);
    const other = best !== undefined && best.fit < 0 ? otherQuestion : 0;
    const section = best?.belowNumber === true ? askedSection : 0;
    return (
        fewParagraphs(asked) +
        other +
        section +
        (counting.has(question.kind) && !offered ? nothingCounted : 0)
    );
}

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
