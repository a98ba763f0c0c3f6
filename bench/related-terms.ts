import { readLearned } from "../src/answer/model/read-learned.ts";
import { analyzerOf } from "../src/search/terms.ts";
import { irregularForms } from "./irregular-forms.ts";
import type { WordNet } from "./wordnet.ts";

/**
 * The bytes of the file of related terms: three Uint32 for the number of terms, of relations and of bytes in the list of terms;
 * the terms, separated by line feeds; for each term a Uint8 that is 1 if it is a noun less than a third of the time, and a Uint8 with the number of its
 * relations, strongest first; for each relation a Uint16 with the other term's number, and then a Uint8 with its strength, where
 * 255 is 1.
 */
export function relatedTerms(wordNet: WordNet): Uint8Array {
    const meanings = meaningsOf(wordNet);
    const strengths = strengthsOf(wordNet, meanings);
    addIrregularForms(strengths);
    const isVerbal = (term: string) => {
        const { nouns, all } = meanings.get(term) ?? { nouns: 1, all: 1 };
        return nouns < all / 3;
    };
    const kept = new Map(
        [...strengths].map(([term, others]) => [
            term,
            [...others]
                .filter(([, strength]) => strength >= weakest)
                .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
                .slice(0, mostRelations),
        ]),
    );
    const verbal = new Set([...meanings.keys()].filter(isVerbal));
    for (const [form, lemma] of irregularForms) {
        const [one, other] = [termOf(form), termOf(lemma)];
        if (one !== undefined && !meanings.has(one) && other !== undefined && isVerbal(other))
            verbal.add(one);
    }
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

/** What a term means: a share for each synset, and how much of it is nouns. */
interface Meaning {
    readonly shares: Map<string, number>;
    nouns: number;
    all: number;
}

/**
 * The meanings of the terms of all single-word lemmas with a word vector. Senses count as often as they are tagged, and untagged
 * ones the less the later they come.
 */
function meaningsOf({ senses }: WordNet): ReadonlyMap<string, Meaning> {
    const { rowOf } = readLearned().vectors;
    const meanings = new Map<string, Meaning>();
    for (const [lemma, list] of senses) {
        if (!/^[a-z]{2,}$/u.test(lemma) || rowOf(lemma) < 0) continue;
        const term = termOf(lemma);
        if (term === undefined) continue;
        const meaning = meanings.get(term) ?? { shares: new Map(), nouns: 0, all: 0 };
        meanings.set(term, meaning);
        for (const { synset, partOfSpeech, place, count } of list) {
            const weight = count + 1 / place;
            meaning.shares.set(synset, (meaning.shares.get(synset) ?? 0) + weight);
            meaning.all += weight;
            if (partOfSpeech === "n") meaning.nouns += weight;
        }
    }
    for (const { shares, all } of meanings.values())
        for (const [synset, weight] of shares) shares.set(synset, weight / all);
    return meanings;
}

/** Undefined for stop words. */
function termOf(lemma: string): string | undefined {
    const [word, other] = analyze(lemma);
    return word === undefined || other !== undefined || word.stop ? undefined : word.term;
}

const analyze = analyzerOf("en");

type Strengths = Map<string, Map<string, number>>;

/** How far two terms mean the same: for each synset or pointer, the smaller share of both. */
function strengthsOf({ synsets }: WordNet, meanings: ReadonlyMap<string, Meaning>): Strengths {
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
                for (const other of termsOf(synset, to))
                    add(one, other, value * Math.min(share(one, id), share(other, synset)));
        }
    }
    return strengths;
}

const termOfLemma = (lemma: string) =>
    /^[A-Za-z]{2,}$/u.test(lemma) ? termOf(lemma.toLowerCase()) : undefined;

/** How much of a synonym the words at both ends of a pointer are. Instances, parts and topics say too little. */
const values: Readonly<Record<string, number>> = {
    // Derivations, also of adjectives and adverbs: "announcement", "Syrian".
    "+": 0.9,
    "\\": 0.9,
    "<": 0.9,
    // "Kill" causes "die".
    ">": 0.9,
    // Similar adjectives, verbs of one group.
    "&": 0.5,
    $: 0.5,
    // From a special word to a general one, and back.
    "@": 0.4,
    "~": 0.5,
};

/** General words such as "person" have many more special ones, which say little. */
const mostFanned = 30;

/** Irregular forms have terms of their own, which are related to whatever their lemma is. */
function addIrregularForms(strengths: Strengths): void {
    for (const [form, lemma] of irregularForms) {
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
