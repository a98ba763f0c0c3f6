import { mark } from "../../search/word-marks.ts";
import type { Kind } from "../question/kind-of-question.ts";
import type { FeatureGroup } from "./feature.ts";

/** How similar the sentence's words are, by their vectors, to the question's focus and to four kinds of things. */
export const likenessFeatures = (({ question, index, slots }) => {
    const { words } = index.tokens;
    const { vectors, lexicon } = index;

    return ({ sentence: { from, to } }) => {
        const most = [0, 0, 0, 0];
        let focusNew = 0;
        let focusAny = 0;
        for (let at = from; at < to; at++) {
            const word = words[at] ?? 0;
            const row = lexicon.row[word] ?? -1;
            if (row < 0 || ((lexicon.marks[word] ?? 0) & mark.stop) !== 0) continue;
            const fresh = !slots.has(word);
            for (const focus of question.focusRows) {
                const near = vectors.cosine(focus, row);
                focusAny = Math.max(focusAny, near);
                if (fresh) focusNew = Math.max(focusNew, near);
            }
            if (fresh)
                for (let kind = 0; kind < most.length; kind++)
                    most[kind] = Math.max(most[kind] ?? 0, vectors.likeness(row, kind));
        }
        const [person = 0, place = 0, time = 0, number = 0] = most;
        const ofKind: Partial<Record<Kind, number>> = {
            who: person,
            where: place,
            when: time,
            "how many": number,
        };
        return {
            "focus to new word": focusNew,
            "focus to any word": focusAny,
            "like a person": person,
            "like a place": place,
            "like a time": time,
            "like a number": number,
            "like what is asked": ofKind[question.kind] ?? focusNew,
        };
    };
}) satisfies FeatureGroup;
