import type { Question } from "../question/question.ts";
import { type FeatureName, featureNames } from "../ranking/feature-names.ts";
import type { RankedSentence } from "../ranking/rank.ts";
import { fewest, type Searched } from "./gate-features.ts";

/**
 * How far the odds must exceed the learned limit, in log odds; infinite if the best sentence does not spell out an acronym that
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
    const absent = asked.missing > 0 && asked.searched < fewest ? missingWord : 0;
    return absent + other + (counting.has(question.kind) && !offered ? nothingCounted : 0);
}

/**
 * For a name, number or noun that no article contains in any form or meaning, in fewer paragraphs than the nets learned from. In
 * larger corpora, they weigh such words better.
 */
const missingWord = 1.5;

/** For a sentence below a question that contains the words of the one that was asked, but asks for something else. */
const otherQuestion = 3;

/** For "how many" when every number in the sentence is already in the question. */
const nothingCounted = 4;

const counting: ReadonlySet<Question["kind"]> = new Set(["how many", "measure"]);

const numberFeatures: readonly FeatureName[] = ["new numbers", "new units", "money", "percent"];
const numberColumns = numberFeatures.map((name) => featureNames.indexOf(name));
