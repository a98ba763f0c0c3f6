import type MiniSearch from "minisearch";
import type { SearchOptions } from "minisearch";
import type { Numbered } from "./assemble.ts";

/** A term in the vocabulary, and how well it matches a word of the question: 1 for the term itself. */
export interface Match {
    readonly term: string;
    readonly weight: number;
}

/**
 * At most five terms in the vocabulary that an unknown term may stand for: those one edit away, else two, else those that start
 * with it. Each attempt walks the vocabulary and scores the paragraphs of every match, which takes a few milliseconds at 10,000
 * paragraphs, so limit the number of calls.
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
 * Whether to look for similar terms: short words resemble too many others, a similar number is a wrong number, and
 * comparing a word takes memory that grows with the square of its length.
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
