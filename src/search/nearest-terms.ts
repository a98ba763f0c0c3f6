import type MiniSearch from "minisearch";
import type { SearchOptions } from "minisearch";
import type { Numbered } from "./assemble.ts";

/** A term of the vocabulary, and how surely it is the one that was asked with: 1 for the same term. */
export interface Match {
    readonly term: string;
    readonly weight: number;
}

/**
 * Terms of the vocabulary that a term which is not in it may stand for: with one letter changed, else two, else begun with
 * it; at most five. Each trial walks the vocabulary and scores the paragraphs of all it finds, a few milliseconds at
 * 10,000 paragraphs: limit how often it is asked.
 */
export function nearestTerms(
    term: string,
    search: MiniSearch<Numbered>,
    included: Pick<SearchOptions, "filter">,
): readonly Match[] {
    if (!mayBeMisspelt(term)) return [];
    for (const { shortest, options, weight } of trials) {
        if (term.length < shortest) continue;
        const found = new Set(search.search(term, { ...options, ...included }).flatMap(({ terms }) => terms));
        const near = [...found].filter((other) => other[0] === term[0]).slice(0, 5);
        if (near.length > 0) return near.map((other) => ({ term: other, weight }));
    }
    return [];
}

/**
 * Whether there can be terms near it: a short word is near too many, a near number is a wrong number, and to compare a
 * long word takes memory that grows with the square of its length.
 */
export function mayBeMisspelt(term: string): boolean {
    return term.length >= shortestTried && term.length <= longestTried && !digits.test(term);
}

const shortestTried = 4;
const longestTried = 100;

const trials = [
    { shortest: shortestTried, options: { fuzzy: 1 }, weight: 0.8 },
    { shortest: 7, options: { fuzzy: 2 }, weight: 0.6 },
    { shortest: shortestTried, options: { prefix: true }, weight: 0.6 },
];

const digits = /^\p{N}+$/u;
