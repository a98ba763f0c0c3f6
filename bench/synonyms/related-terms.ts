import { meaningsOf } from "./meanings.ts";
import { addForms, strengthsOf } from "./strengths.ts";
import { verbalTerms } from "./verbal-terms.ts";
import { comparisons, irregularForms } from "./word-forms.ts";
import type { WordNet } from "./wordnet.ts";

/**
 * The bytes of the file of related terms: three Uint32 for the number of terms, of relations and of bytes in the list of terms;
 * the terms, separated by line feeds; for each term a Uint8 that is 1 if it is hardly a noun (see verbal-terms.ts); for each term a
 * Uint8 with the number of its relations; for each relation, those of a term strongest first, a Uint16 with the number of the other
 * term; for each relation a Uint8 with its strength, where 255 is 1.
 */
export function relatedTerms(wordNet: WordNet): Uint8Array {
    const meanings = meaningsOf(wordNet);
    const strengths = strengthsOf(wordNet, meanings);
    const forms = [...irregularForms, ...comparisons(wordNet)];
    addForms(strengths, forms);
    const kept = new Map([...strengths].map(([term, others]) => [term, strongest(others)]));
    const verbal = verbalTerms(wordNet, meanings, forms);
    const needed = new Set(verbal);
    for (const [term, others] of kept) {
        if (others.length > 0) needed.add(term);
        for (const [other] of others) needed.add(other);
    }
    const terms = [...needed].sort();
    const numbers = new Map(terms.map((term, number) => [term, number]));
    const letters = new TextEncoder().encode(terms.join("\n"));
    const lists = terms.map((term) => kept.get(term) ?? []);
    const relations = lists.flat();
    const bytes = new Uint8Array(12 + letters.length + 2 * terms.length + 3 * relations.length);
    const view = new DataView(bytes.buffer);
    [terms.length, relations.length, letters.length].forEach((count, at) => {
        view.setUint32(4 * at, count, true);
    });
    bytes.set(letters, 12);
    let next = 12 + letters.length;
    for (const term of terms) bytes[next++] = Number(verbal.has(term));
    for (const { length } of lists) bytes[next++] = length;
    for (const [other] of relations) {
        view.setUint16(next, numbers.get(other) ?? 0, true);
        next += 2;
    }
    for (const [, strength] of relations) bytes[next++] = Math.round(255 * Math.min(1, strength));
    return bytes;
}

const mostRelations = 20;
const weakest = 0.1;

const strongest = (others: ReadonlyMap<string, number>) =>
    [...others]
        .filter(([, strength]) => strength >= weakest)
        .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
        .slice(0, mostRelations);
