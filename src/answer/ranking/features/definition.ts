import { mark } from "../../../search/word-marks.ts";
import type { FeatureInput } from "./feature.ts";

/** How a sentence defines what the question asks about: "X is a …", where X contains words of the question. */
export interface Definition {
    /** How often words of the question are followed by "is", "means" and the like. */
    readonly definitions: number;
    /** 1 if the sentence opens with the definition, else 0. */
    readonly atStart: number;
    /** How much of the question comes before the first "is", 0 to 1; other words there lower it. */
    readonly subject: number;
}

/** Prepares a question once and returns a function that looks for its definition in the sentence that is being measured. */
export function definitionFinder({ question, tokens }: FeatureInput): () => Definition {
    const rarities = Float64Array.from(question.terms, ({ rarity }) => rarity);

    return () => {
        const { marks, places, length } = tokens;
        let definitions = 0;
        let atStart = 0;
        let subject = -1;
        let found = 0;
        let others = 0;
        let lastAsked = Number.NEGATIVE_INFINITY;
        for (let at = 0; at < length; at++) {
            const bits = marks[at] ?? 0;
            const place = places[at] ?? -1;
            if (place >= 0) {
                lastAsked = at;
                found += rarities[place] ?? 0;
            } else if ((bits & mark.stop) === 0) others++;
            if ((bits & mark.copula) === 0) continue;
            if (subject < 0) subject = Math.min(1, found / (question.weight || 1)) / (1 + others / 2);
            if (at - lastAsked > 2) continue;
            definitions++;
            const article = ((marks[at + 1] ?? 0) & mark.article) !== 0;
            if (article && lastAsked <= 3) atStart = 1;
        }
        return { definitions, atStart, subject: Math.max(0, subject) };
    };
}
