import type { Question } from "../question/question.ts";
import type { FeatureName } from "../ranking/features.ts";
import type { Ranking } from "../ranking/rank.ts";

/**
 * What is asked of the odds beyond the learned limit, in log odds. The learned gate knows questions about other subjects
 * best; about the very subject of a small corpus ("When was it founded?", "How old is she?") it is too trusting.
 */
export function extraOdds(question: Question, { sentences, names }: Ranking, english: boolean): number {
    const [best] = sentences;
    // What an acronym stands for is answered by its words alone, however much else is said of it.
    if (question.standsFor === "asked" && best?.spellsOut !== true) return Number.POSITIVE_INFINITY;
    const foreign = question.terms.some(({ matches }) => matches.length === 0);
    const foreignDemand = foreign ? (english ? foreignWord : foreignWordElsewhere) : 0;
    const offered = numberFeatures.some((name) => (best?.row[names.indexOf(name)] ?? 0) > 0);
    return foreignDemand + (counting.has(question.kind) && !offered ? nothingCounted : 0);
}

/** For a word that no article holds. */
const foreignWord = 2.5;

/** Other languages bend their words more than stemmers and stop lists undo, so that an unknown word tells less. */
const foreignWordElsewhere = 1.25;

/** For "how many" where the sentence offers no number that the question lacks. */
const nothingCounted = 4;

const counting: ReadonlySet<Question["kind"]> = new Set(["how many", "measure"]);

const numberFeatures: readonly FeatureName[] = ["new numbers", "new units", "money", "percent"];
