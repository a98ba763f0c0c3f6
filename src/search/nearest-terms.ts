import type { Includes, Match, Similarity, TermIndex } from "./term-index/term-index.ts";

/**
 * At most five terms in the vocabulary that an unknown term may stand for: those one edit away, else two, else those that start
 * with it. Each attempt walks the vocabulary and scores the paragraphs of every match, which takes a few milliseconds at 10,000
 * paragraphs, so limit the number of calls.
 */
export function nearestTerms(term: string, index: TermIndex, includes: Includes): readonly Match[] {
    if (!mayBeMisspelt(term)) return [];
    for (const { shortest, similarity, weight } of trials) {
        if (term.length < shortest) continue;
        const near = index.similar(term, similarity, includes).slice(0, 5);
        if (near.length > 0) return near.map((other) => ({ term: other, weight }));
    }
    return [];
}

/**
 * Whether to look for similar terms: short words resemble too many others, a similar number is a wrong number, and
 * comparing a word takes memory that grows with the square of its length.
 */
export function mayBeMisspelt(term: string): boolean {
    return term.length >= shortestTried && term.length <= longestTried && !digits.test(term);
}

const shortestTried = 4;
const longestTried = 100;

const trials: readonly Trial[] = [
    { shortest: shortestTried, similarity: { fuzzy: 1 }, weight: 0.8 },
    { shortest: 7, similarity: { fuzzy: 2 }, weight: 0.6 },
    { shortest: shortestTried, similarity: { prefix: true }, weight: 0.6 },
];

interface Trial {
    readonly shortest: number;
    readonly similarity: Similarity;
    readonly weight: number;
}

const digits = /^v?[\p{N}.]+$/u;
