import { readLearned } from "../../src/answer/model/read-learned.ts";
import { analyzerOf } from "../../src/search/terms.ts";
import type { WordNet } from "./wordnet.ts";

/** What a term means: a share for each synset, and how much of it is nouns. */
export interface Meaning {
    readonly shares: Map<string, number>;
    nouns: number;
    all: number;
}

/**
 * The meanings of the terms of all single-word lemmas with a word vector. Senses count as often as they are tagged, and untagged
 * ones the less the later they come.
 */
export function meaningsOf({ senses }: WordNet): ReadonlyMap<string, Meaning> {
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
export function termOf(lemma: string): string | undefined {
    const [word, other] = analyze(lemma);
    return word === undefined || other !== undefined || word.stop ? undefined : word.term;
}

const analyze = analyzerOf("en");
