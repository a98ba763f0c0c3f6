import { mark } from "../../../search/word-marks.ts";
import { wholeLikeness } from "../../../search/word-vectors.ts";
import type { Kind } from "../../question/kind-of-question.ts";
import type { FeatureGroup } from "./feature.ts";

/** How similar the sentence's words are, by their vectors, to the question's focus and to four kinds of things. */
export const likenessFeatures: FeatureGroup = ({ question, index, tokens, meanings }) => {
    const { vectors, lexicon } = index;
    const firstFocus = question.terms.length;
    const focusEnd = firstFocus + question.focusRows.length;

    const most = new Int8Array(4);

    return (_, put) => {
        most.fill(0);
        let focusNew = 0;
        let focusAny = 0;
        for (let at = 0; at < tokens.length; at++) {
            if (((tokens.marks[at] ?? 0) & mark.stop) !== 0) continue;
            const word = tokens.words[at] ?? 0;
            const row = lexicon.row[word] ?? -1;
            if (row < 0) continue;
            const fresh = tokens.places[at] === -1;
            if (focusEnd > firstFocus) {
                const start = meanings.of(word);
                const values = meanings.values();
                for (let focus = firstFocus; focus < focusEnd; focus++) {
                    const near = values[start + focus] ?? 0;
                    if (near > focusAny) focusAny = near;
                    if (fresh && near > focusNew) focusNew = near;
                }
            }
            if (fresh) vectors.raiseLikeness(row, most);
        }
        const likeness = (kind: number) => (most[kind] ?? 0) / wholeLikeness;
        const [person, place, time, number] = [likeness(0), likeness(1), likeness(2), likeness(3)];
        const ofKind: Partial<Record<Kind, number>> = {
            who: person,
            where: place,
            when: time,
            "how many": number,
        };
        put("focus to new word", focusNew);
        put("focus to any word", focusAny);
        put("like a person", person);
        put("like a place", place);
        put("like a time", time);
        put("like a number", number);
        put("like what is asked", ofKind[question.kind] ?? focusNew);
    };
};
