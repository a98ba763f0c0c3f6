import { paragraphsWith } from "../postings.ts";
import { stringAt } from "../string-table.ts";
import type { IndexedTerms } from "./term-index.ts";
import { termTrie } from "./term-trie.ts";

/** A term by its number, and how many edits away it is. */
interface NearTerm {
    readonly term: string;
    readonly number: number;
    readonly distance: number;
}

/** The terms that some paragraph contains. */
export interface Vocabulary {
    /** The number of a term; undefined if no paragraph contains it. */
    numberOf(term: string): number | undefined;
    /** The terms that begin with these letters, with as many edits as they have more. */
    beginningWith(letters: string): readonly NearTerm[];
    /** The terms that are at most so many edits away. */
    near(term: string, edits: number): readonly NearTerm[];
    /** Whether a term with the same first letter is at most this many edits away. It only looks at the terms with that letter. */
    hasNeighbor(term: string, edits: number): boolean;
}

/** Returns the vocabulary, which is only built when it is first needed: 100,000 terms take a twentieth of a second. */
export function lazyVocabulary(terms: IndexedTerms): () => Vocabulary {
    let built: Vocabulary | undefined;
    return () => {
        built ??= openVocabulary(terms);
        return built;
    };
}

function openVocabulary({ lexicon, fields }: IndexedTerms): Vocabulary {
    const { terms, termNumber } = lexicon;
    const isContained = (number: number) => fields.some((field) => paragraphsWith(field, number) > 0);
    const isEmpty = (number: number) => terms.starts[number] === terms.starts[number + 1];
    const contained = new Uint32Array(terms.starts.length - 1);
    let count = 0;
    for (let number = 0; number < contained.length; number++)
        if (!isEmpty(number) && isContained(number)) contained[count++] = number;
    const trie = termTrie(terms, contained.subarray(0, count));
    return {
        numberOf: (term) => {
            const number = termNumber(term);
            return number >= 0 && term !== "" && isContained(number) ? number : undefined;
        },
        beginningWith: (letters) =>
            trie.beginningWith(letters).map((number) => {
                const term = stringAt(terms, number);
                return { term, number, distance: term.length - letters.length };
            }),
        near: (term, edits) => {
            const found: NearTerm[] = [];
            trie.near("", term, {
                edits,
                take: (number, distance) => {
                    found.push({ term: stringAt(terms, number), number, distance });
                    return false;
                },
            });
            return found;
        },
        // Without their first letters, the terms are as far apart as before.
        hasNeighbor: (term, edits) => trie.near(term.slice(0, 1), term.slice(1), { edits, take: () => true }),
    };
}
