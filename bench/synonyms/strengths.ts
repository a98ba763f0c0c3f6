import { type Meaning, termOf } from "./meanings.ts";
import type { Forms } from "./word-forms.ts";
import type { WordNet } from "./wordnet.ts";

export type Strengths = Map<string, Map<string, number>>;

/** How far two terms mean the same: for each synset or pointer, the smaller share of both. */
export function strengthsOf({ synsets }: WordNet, meanings: ReadonlyMap<string, Meaning>): Strengths {
    const strengths: Strengths = new Map();
    const add = (one: string, other: string, strength: number) => {
        if (one === other || strength <= 0) return;
        const others = strengths.get(one) ?? new Map<string, number>();
        strengths.set(one, others);
        others.set(other, (others.get(other) ?? 0) + strength);
    };
    const termsOf = (id: string, place = 0) => {
        const lemmas = synsets.get(id)?.lemmas ?? [];
        const chosen = place === 0 ? lemmas : lemmas.slice(place - 1, place);
        return [...new Set(chosen.flatMap((lemma) => termOfLemma(lemma) ?? []))];
    };
    const share = (term: string, id: string) => meanings.get(term)?.shares.get(id) ?? 0;
    for (const [id, { pointers }] of synsets) {
        const terms = termsOf(id);
        for (const one of terms)
            for (const other of terms) add(one, other, Math.min(share(one, id), share(other, id)));
        const fans = Map.groupBy(pointers, ({ symbol }) => symbol);
        for (const { symbol, synset, from, to } of pointers) {
            const value = values[symbol];
            if (value === undefined || (fans.get(symbol)?.length ?? 0) > mostFanned) continue;
            for (const one of termsOf(id, from))
                for (const other of termsOf(synset, to)) {
                    const strength = value * Math.min(share(one, id), share(other, synset));
                    add(one, other, strength);
                    // WordNet has all others in both directions.
                    if (symbol === causes) add(other, one, strength);
                }
        }
    }
    addSteps(strengths);
    return strengths;
}

/** Relates what nearly the same term is nearly the same as: "death" and "kill", by "die". */
function addSteps(strengths: Strengths): void {
    const near = new Map(
        [...strengths].map(([term, others]) => [term, [...others].filter(([, strength]) => strength >= 0.7)]),
    );
    for (const [one, middles] of near) {
        for (const [middle, first] of middles) {
            for (const [other, second] of near.get(middle) ?? []) {
                const others = strengths.get(one);
                if (other === one || others === undefined) continue;
                others.set(other, Math.max(others.get(other) ?? 0, 0.7 * first * second));
            }
        }
    }
}

const termOfLemma = (lemma: string) =>
    /^[A-Za-z]{2,}$/u.test(lemma) ? termOf(lemma.toLowerCase()) : undefined;

/** "Kill" causes "die". */
const causes = ">";

/** How much of a synonym the words at both ends of a pointer are. Instances, parts and topics say too little. */
const values: Readonly<Record<string, number>> = {
    // Derivations, also of adjectives and adverbs: "announcement", "Syrian".
    "+": 0.9,
    "\\": 0.9,
    "<": 0.9,
    [causes]: 0.9,
    // Similar adjectives, verbs of one group.
    "&": 0.5,
    $: 0.5,
    // From a special word to a general one, and back.
    "@": 0.4,
    "~": 0.5,
};

/** General words such as "person" have many more special ones, which say little. */
const mostFanned = 30;

/** Forms with terms of their own are related to whatever their lemma is. */
export function addForms(strengths: Strengths, forms: Forms): void {
    for (const [form, lemma] of forms) {
        const [one, other] = [termOf(form), termOf(lemma)];
        if (one === undefined || other === undefined || one === other) continue;
        const related = new Map([...(strengths.get(other) ?? []), ...(strengths.get(one) ?? []), [other, 1]]);
        related.delete(one);
        strengths.set(one, related);
        for (const [term, strength] of related) {
            const others = strengths.get(term) ?? new Map<string, number>();
            strengths.set(term, others);
            others.set(one, Math.max(strength, others.get(one) ?? 0));
        }
    }
}
