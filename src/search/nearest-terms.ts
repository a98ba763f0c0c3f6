import type { Includes, Match, Similarity, TermIndex } from "./term-index/term-index.ts";

/** What similar terms are searched for in. */
interface SearchedTerms {
    readonly index: TermIndex;
    readonly includes: Includes;
    /** Whether a paragraph that may be found contains the term. */
    readonly contains: (term: string) => boolean;
    /** The letters that words begin with. */
    readonly initials: () => readonly string[];
    /** Whether it is an English word, whose first letter is probably right. */
    readonly isWord: boolean;
}

/**
 * At most five terms in the vocabulary that an unknown term may stand for: those with two letters swapped, else those one edit
 * away, else those with another beginning, else those two edits away, else those that start with it. Most attempts walk the
 * vocabulary and score the paragraphs of every match, which takes a few milliseconds at 10,000 paragraphs, so limit the number of
 * calls.
 */
export function nearestTerms(
    term: string,
    { index, includes, contains, initials, isWord }: SearchedTerms,
): readonly Match[] {
    if (!mayBeMisspelt(term)) return [];
    for (const { shortest, weight, ...trial } of trials) {
        if (term.length < shortest || (isWord && "guesses" in trial && trial.guesses === otherBeginnings))
            continue;
        const near =
            "similarity" in trial
                ? index.similar(term, trial.similarity, includes)
                : trial.guesses(term, initials).filter(contains);
        if (near.length > 0) return near.slice(0, 5).map((other) => ({ term: other, weight }));
    }
    return [];
}

/** At most a dozen terms in the vocabulary that begin with these letters, those of the best paragraphs first. */
export function termsBeginningWith(
    letters: string,
    { index, includes, contains }: Pick<SearchedTerms, "index" | "includes" | "contains">,
): readonly Match[] {
    const itself = contains(letters) ? [letters] : [];
    const longer = index.similar(letters, { prefix: true }, includes).filter((term) => term !== letters);
    return [...itself, ...longer].slice(0, 12).map((term) => ({ term, weight: 1 }));
}

/**
 * Whether to look for similar terms: short words resemble too many others, a similar number is a wrong number, and
 * comparing a word takes memory that grows with the square of its length.
 */
export function mayBeMisspelt(term: string): boolean {
    return term.length >= shortestTried && term.length <= longestTried && !digits.test(term);
}

/** The term with each pair of neighboring letters swapped. */
export function swapped(term: string): readonly string[] {
    const letters = [...term];
    return letters
        .slice(1)
        .map((letter, at) =>
            [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(""),
        )
        .filter((other) => other !== term);
}

/** The term with another first letter, one more or one less. The trials before only know terms with the same first letter. */
function otherBeginnings(term: string, initials: () => readonly string[]): readonly string[] {
    const rest = term.slice(1);
    return [rest, ...initials().flatMap((letter) => [letter + rest, letter + term])];
}

const shortestTried = 4;
const longestTried = 100;

const trials: readonly Trial[] = [
    { shortest: shortestTried, guesses: swapped, weight: 0.9 },
    { shortest: shortestTried, similarity: { fuzzy: 1 }, weight: 0.8 },
    { shortest: 5, guesses: otherBeginnings, weight: 0.8 },
    { shortest: 7, similarity: { fuzzy: 2 }, weight: 0.6 },
    { shortest: shortestTried, similarity: { prefix: true }, weight: 0.6 },
];

type Trial = { readonly shortest: number; readonly weight: number } & (
    | { readonly similarity: Similarity }
    | { readonly guesses: (term: string, initials: () => readonly string[]) => readonly string[] }
);

const digits = /^v?[\p{N}.]+$/u;
