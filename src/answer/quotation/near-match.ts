import type { Alignment, QuoteWords } from "./alignment.ts";
import { type ComparedText, isLetterOfUnspaced } from "./compared-text.ts";

/** Whether most of the words are those of the passage, in its order. */
export function isNear({ cost, steps }: Alignment, { keys, inserted }: QuoteWords, asks: boolean): boolean {
    const same = steps.filter(({ kind }) => kind === "same").length;
    // Then only the punctuation differs, so that it would be wrong to say that these words are not there.
    if (same === steps.length && same === keys.length) return true;
    const own = inserted.filter((one) => !one).length;
    // It takes several letters to make a word.
    const unit = keys.filter(isLetterOfUnspaced).length > keys.length / 2 ? lettersOfWord : 1;
    const all = cost + (asks ? ofQuestion * unit : 0);
    return own >= fewestWords * unit && all <= own * mostCost && same >= (fewestWords - 1) * unit;
}

const lettersOfWord = 2;

/** Whether the quote asks what the passage says. Then it is rather a question about the articles than a quote from them. */
export function isQuestionOf({ marks }: ComparedText, { steps }: Alignment, passage: ComparedText): boolean {
    const last = steps.findLast(({ kind }) => kind !== "added");
    const theirs = passage.marks[(last?.text ?? -2) + 1];
    return marks.at(-1)?.includes("?") === true && theirs?.includes("?") !== true;
}

/** What it costs to ask instead of saying. */
const ofQuestion = 1;

/** Fewer words than these are all there or not, since too many passages share some of them. */
const fewestWords = 4;
/** For each word. */
export const mostCost = 0.3;
