import { type Meaning, termOf } from "./meanings.ts";
import type { Forms } from "./word-forms.ts";
import type { WordNet } from "./wordnet.ts";

/**
 * The terms that are nouns less than a third of the time, and "=" before words that are, though their term is not, or is too rare
 * to be related to others: "=donate", which has one term with "donation", and "=unripe".
 */
export function verbalTerms(
    { senses }: WordNet,
    meanings: ReadonlyMap<string, Meaning>,
    forms: Forms,
): ReadonlySet<string> {
    const verbal = new Set<string>();
    const none: Pick<Meaning, "nouns" | "all"> = { nouns: 0, all: 0 };
    const isVerbal = (...some: readonly Pick<Meaning, "nouns" | "all">[]) =>
        some.reduce((sum, { nouns }) => sum + nouns, 0) < some.reduce((sum, { all }) => sum + all, 0) / 3;
    for (const [term, meaning] of meanings) if (isVerbal(meaning)) verbal.add(term);
    for (const [form, lemma] of forms) {
        const [one, other] = [termOf(form), termOf(lemma)];
        if (one === undefined) continue;
        // The lemma is a stop word: "told".
        if (other === undefined || isVerbal(meanings.get(one) ?? none, meanings.get(other) ?? none))
            verbal.add(one);
    }
    for (const [lemma, list] of senses) {
        const term = termOf(lemma);
        if (term === undefined || verbal.has(term) || !/^[a-z]{3,}$/u.test(lemma)) continue;
        const weightOf = (some: typeof list) =>
            some.reduce((sum, { count, place }) => sum + count + 1 / place, 0);
        const nouns = weightOf(list.filter(({ partOfSpeech }) => partOfSpeech === "n"));
        if (isVerbal({ nouns, all: weightOf(list) })) verbal.add(`=${lemma}`);
    }
    return verbal;
}
