import { mark } from "../../search/word-marks.ts";
import type { FeatureGroup } from "./feature.ts";

/** Whether the question's words appear close together and in the same order in the sentence, and what is between them. */
export const orderFeatures = (({ question, index, slots }) => {
    const { forms, terms } = question;
    const { words } = index.tokens;
    const { form, marks } = index.lexicon;
    const asked = new Set(forms);
    const pairs = new Set(forms.slice(1).map((next, at) => pair(forms[at] ?? -1, next)));
    const row = new Uint16Array(forms.length + 1);

    return ({ sentence: { from, to, length } }) => {
        row.fill(0);
        const seen: Seen[] = [];
        const fresh: number[] = [];
        let paired = 0;
        let run = 0;
        let longest = 0;
        let stops = 0;
        let before = -1;
        for (let at = from; at < to; at++) {
            const word = words[at] ?? 0;
            const here = form[word] ?? -1;
            const stop = ((marks[word] ?? 0) & mark.stop) !== 0;
            run = pairs.has(pair(before, here)) ? run + 1 : 0;
            if (run > 0) paired++;
            if (run > longest) longest = run;
            before = here;
            if (asked.has(here)) {
                advance(row, forms, here);
                if (stop) stops++;
            }
            const slot = slots.get(word);
            if (slot !== undefined) seen.push({ place: slot.place, at });
            else if (!stop) fresh.push(at);
        }
        const first = seen[0]?.at ?? from;
        const last = seen.at(-1)?.at ?? to;
        const distinct = new Set(seen.map(({ place }) => place)).size;
        const steps = stepsOf(seen);
        const size = Math.max(1, to - from);
        const possible = Math.max(1, terms.length - 1);
        const wordsAsked = Math.max(1, forms.length);
        return {
            "word pairs": paired / Math.max(1, forms.length - 1),
            "word pairs missing": pairs.size - paired,
            "longest run": longest,
            "common subsequence": (row[forms.length] ?? 0) / wordsAsked,
            "terms in order": steps.forward / possible,
            "near pairs": steps.near / possible,
            span: seen.length < 2 ? 0 : distinct / (last - first + 1),
            density: distinct / Math.max(1, length),
            "first match": (first - from) / size,
            "last match": (last - from) / size,
            "new words before": Math.log1p(fresh.filter((at) => at < first).length),
            "new words between": Math.log1p(fresh.filter((at) => at > first && at < last).length),
            "new words after": Math.log1p(fresh.filter((at) => at > last).length),
            "new words": Math.log1p(fresh.length),
            "stop words here": stops / wordsAsked,
            repeats: seen.length - distinct,
        };
    };
}) satisfies FeatureGroup;

/** A term of the question, by its place among the terms, seen at a position in the tokens. */
interface Seen {
    readonly place: number;
    readonly at: number;
}

function stepsOf(seen: readonly Seen[]) {
    let forward = 0;
    let near = 0;
    seen.forEach(({ place, at }, number) => {
        const before = seen[number - 1];
        if (before === undefined) return;
        if (place > before.place) forward++;
        if (place === before.place + 1 && at - before.at <= 4) near++;
    });
    return { forward, near };
}

const pair = (one: number, other: number) => (one < 0 || other < 0 ? -1 : one * 2 ** 22 + other);

/** One step of the longest common subsequence: `row[n]` is its length for the question's first n words. */
function advance(row: Uint16Array, forms: readonly number[], here: number): void {
    let diagonal = 0;
    for (let at = 1; at <= forms.length; at++) {
        const above = row[at] ?? 0;
        row[at] = forms[at - 1] === here ? diagonal + 1 : Math.max(above, row[at - 1] ?? 0);
        diagonal = above;
    }
}
