import { bm25, type FieldScorer } from "./bm25.ts";
import type { Includes, Similarity, TermIndex } from "./term-index.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A similar term, and the weight of its paragraphs' scores. */
interface Derived {
    readonly term: string;
    readonly number: number;
    readonly weight: number;
}

/** Returns the lean index's way to find similar terms in a vocabulary. */
export function similarTermFinder(
    vocabulary: Vocabulary,
    scorers: readonly FieldScorer[],
    paragraphCount: number,
): TermIndex["similar"] {
    // By paragraph, and all zero between questions.
    const scores = new Float64Array(paragraphCount);
    const places = new Uint32Array(paragraphCount);

    /** Scores the paragraphs of all terms, and lists them in the order in which they were found. */
    const score = (derived: readonly Derived[]): number[] => {
        const found: number[] = [];
        for (const { number, weight } of derived)
            for (const { postings, saturation, boost, rarity } of scorers) {
                const { starts, paragraphs, counts, distinct } = postings;
                const to = starts[number + 1] ?? 0;
                const rare = rarity(number);
                for (let at = starts[number] ?? to; at < to; at++) {
                    const id = paragraphs[at] ?? 0;
                    const before = scores[id] ?? 0;
                    if (before === 0) places[id] = found.push(id);
                    const damping = saturation[distinct[id] ?? 0] ?? 0;
                    scores[id] = before + weight * boost * bm25(rare, counts[at] ?? 0, damping);
                }
            }
        return found;
    };
    /** The paragraph that comes first of those that contain the term; undefined if none is included. */
    const bestOf = (number: number, includes: Includes): Ranked | undefined => {
        let best: Ranked | undefined;
        for (const { postings } of scorers) {
            const { starts, paragraphs } = postings;
            const to = starts[number + 1] ?? 0;
            for (let at = starts[number] ?? to; at < to; at++) {
                const id = paragraphs[at] ?? 0;
                const one = { score: scores[id] ?? 0, place: places[id] ?? 0 };
                if ((best === undefined || byRank(one, best) < 0) && includes(id)) best = one;
            }
        }
        return best;
    };
    return (term, similarity, includes) => {
        const derived = derivedFrom(vocabulary, term, similarity);
        const alike = derived.filter((other) => other.term[0] === term[0]);
        if (alike.length === 0) return [];
        const found = score(derived);
        const ranked = alike.flatMap((other) => {
            const best = bestOf(other.number, includes);
            return best === undefined ? [] : [{ term: other.term, ...best }];
        });
        for (const id of found) scores[id] = 0;
        return withNumbersFirst(ranked)
            .sort(byRank)
            .map((one) => one.term);
    };
}

/** A paragraph's score, and its place in the order in which paragraphs were found. */
interface Ranked {
    readonly score: number;
    readonly place: number;
}

const byRank = (one: Ranked, other: Ranked) => other.score - one.score || one.place - other.place;

/** MiniSearch keeps the terms of one paragraph as keys of an object, where whole numbers come first, in ascending order. */
function withNumbersFirst<T extends { readonly term: string }>(terms: readonly T[]): T[] {
    return Object.values(Object.fromEntries(terms.map((one) => [one.term, one])));
}

/** The term itself, if some article contains it, and all similar terms, in MiniSearch's order and with its weights. */
function derivedFrom(vocabulary: Vocabulary, term: string, similarity: Similarity): readonly Derived[] {
    const itself = vocabulary.numberOf(term);
    const derived = itself === undefined ? [] : [{ term, number: itself, weight: 1 }];
    if ("prefix" in similarity) {
        for (const { term: other, number, distance } of vocabulary.beginningWith(term)) {
            const weight = (prefixWeight * other.length) / (other.length + 0.3 * distance);
            if (distance > 0) derived.push({ term: other, number, weight });
        }
        return derived;
    }
    for (const { term: other, number, distance } of vocabulary.near(term, similarity.fuzzy)) {
        const weight = (fuzzyWeight * other.length) / (other.length + distance);
        if (distance > 0) derived.push({ term: other, number, weight });
    }
    return derived;
}

const fuzzyWeight = 0.45;
const prefixWeight = 0.375;
