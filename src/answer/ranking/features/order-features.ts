import { mark } from "../../../search/word-marks.ts";
import { openNumberTable } from "../number-table.ts";
import type { FeatureGroup } from "./feature.ts";
import { logOf } from "./log-of.ts";

/** Whether the question's words appear close together and in the same order in the sentence, and what is between them. */
export const orderFeatures: FeatureGroup = ({ question, tokens }) => {
    const { terms } = question;
    const forms = Int32Array.from(question.forms);
    const pairs = new Set(question.forms.slice(1).map((next, at) => pair(forms[at] ?? -1, next)));
    const unknownPair = pairs.has(-1);
    const asked = openNumberTable();
    for (const form of new Set(forms)) if (form >= 0) asked.set(form, form);
    const lengths = new Uint16Array(forms.length + 1);
    const distinct = new Uint8Array(terms.length);

    return ({ sentence }, put) => {
        const { marks, places, length } = tokens;
        lengths.fill(0);
        distinct.fill(0);
        let paired = 0;
        let run = 0;
        let longest = 0;
        let stops = 0;
        let before = -1;
        let seen = 0;
        let forward = 0;
        let near = 0;
        let first = 0;
        let last = 0;
        let lastPlace = 0;
        for (let at = 0; at < length; at++) {
            const here = asked.of(tokens.forms[at] ?? -1);
            const isPair = before >= 0 && here >= 0 ? pairs.has(pair(before, here)) : unknownPair && at === 0;
            run = isPair ? run + 1 : 0;
            if (run > 0) paired++;
            if (run > longest) longest = run;
            before = here;
            if (here >= 0) {
                advance(lengths, forms, here);
                stops += (marks[at] ?? 0) & mark.stop;
            }
            const place = places[at] ?? -1;
            if (place < 0) continue;
            if (seen === 0) first = at;
            else if (place > lastPlace) forward++;
            if (seen > 0 && place === lastPlace + 1 && at - last <= 4) near++;
            seen++;
            distinct[place] = 1;
            last = at;
            lastPlace = place;
        }
        if (seen === 0) last = length;
        let fresh = 0;
        let freshBefore = 0;
        let freshBetween = 0;
        let freshAfter = 0;
        for (let at = 0; at < length; at++) {
            if ((places[at] ?? -1) >= 0 || ((marks[at] ?? 0) & mark.stop) !== 0) continue;
            fresh++;
            if (at < first) freshBefore++;
            if (at > first && at < last) freshBetween++;
            if (at > last) freshAfter++;
        }
        const different = distinct.reduce((sum, one) => sum + one, 0);
        const size = Math.max(1, length);
        const possible = Math.max(1, terms.length - 1);
        const wordsAsked = Math.max(1, forms.length);
        put("word pairs", paired / Math.max(1, forms.length - 1));
        put("word pairs missing", pairs.size - paired);
        put("longest run", longest);
        put("common subsequence", (lengths[forms.length] ?? 0) / wordsAsked);
        put("terms in order", forward / possible);
        put("near pairs", near / possible);
        put("span", seen < 2 ? 0 : different / (last - first + 1));
        put("density", different / Math.max(1, sentence.length));
        put("first match", first / size);
        put("last match", last / size);
        put("new words before", logOf(freshBefore));
        put("new words between", logOf(freshBetween));
        put("new words after", logOf(freshAfter));
        put("new words", logOf(fresh));
        put("stop words here", stops / wordsAsked);
        put("repeats", seen - different);
    };
};

/** One number for two forms; -1 if either is unknown. The sentence's start counts as unknown. */
const pair = (one: number, other: number) => (one < 0 || other < 0 ? -1 : one * 2 ** 22 + other);

/** One step of the longest common subsequence: `lengths[n]` is its length for the question's first n words. */
function advance(lengths: Uint16Array, forms: Int32Array, here: number): void {
    let diagonal = 0;
    for (let at = 1; at <= forms.length; at++) {
        const above = lengths[at] ?? 0;
        lengths[at] = forms[at - 1] === here ? diagonal + 1 : Math.max(above, lengths[at - 1] ?? 0);
        diagonal = above;
    }
}
