import { mark } from "../../search/word-marks.ts";
import type { FeatureInput } from "./feature.ts";
import type { Sentence } from "./passage.ts";

/** How a sentence defines what the question asks about: "X is a …", where X contains words of the question. */
export interface Definition {
    /** How often words of the question are followed by "is", "means" and the like. */
    readonly definitions: number;
    /** 1 if the sentence opens with the definition, else 0. */
    readonly atStart: number;
    /** How much of the question comes before the first "is", 0 to 1; other words there lower it. */
    readonly subject: number;
}

/** Prepares a question once and returns a function that looks for its definition in a sentence. */
export function definitionFinder({
    question,
    index,
    slots,
}: FeatureInput): (sentence: Sentence) => Definition {
    const { words } = index.tokens;
    const { marks } = index.lexicon;
    const marksAt = (at: number) => marks[words[at] ?? 0] ?? 0;

    return ({ from, to }) => {
        let definitions = 0;
        let atStart = 0;
        let subject = -1;
        let found = 0;
        let others = 0;
        let lastAsked = Number.NEGATIVE_INFINITY;
        for (let at = from; at < to; at++) {
            const bits = marksAt(at);
            const slot = slots.get(words[at] ?? 0);
            if (slot !== undefined) {
                lastAsked = at;
                found += question.terms[slot.place]?.rarity ?? 0;
            } else if ((bits & mark.stop) === 0) others++;
            if ((bits & mark.copula) === 0) continue;
            if (subject < 0) subject = Math.min(1, found / (question.weight || 1)) / (1 + others / 2);
            if (at - lastAsked > 2) continue;
            definitions++;
            const article = (marksAt(at + 1) & mark.article) !== 0;
            if (article && lastAsked - from <= 3) atStart = 1;
        }
        return { definitions, atStart, subject: Math.max(0, subject) };
    };
}
