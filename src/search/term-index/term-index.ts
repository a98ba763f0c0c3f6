import type { Lexicon } from "../lexicon.ts";
import type { Postings } from "../postings.ts";

/** A term in the vocabulary, and how well it matches a word of the question: 1 for the term itself. */
export interface Match {
    readonly term: string;
    readonly weight: number;
}

/** A paragraph by its number, with its BM25+ score. */
export interface ScoredParagraph {
    readonly id: number;
    readonly score: number;
}

/** Whether a paragraph may be found. */
export type Includes = (paragraph: number) => boolean;

/** Which paragraphs may be found, and at most how many. */
export interface CandidateLimits {
    readonly limit: number;
    readonly includes: Includes;
}

/** How a similar term may differ: by this many edits, or by letters after its beginning. */
export type Similarity = { readonly fuzzy: number } | { readonly prefix: true };

/** What an index is opened over. */
export interface IndexedTerms {
    readonly lexicon: Pick<Lexicon, "terms" | "termNames" | "termNumber">;
    /** The postings of titles, section headings and texts. */
    readonly fields: readonly Postings[];
    readonly paragraphCount: number;
}

/** Finds paragraphs by their terms. */
export interface TermIndex {
    /** The paragraphs that contain any of the terms, best first; at equal scores, those of earlier terms first. */
    best(asked: readonly Match[], limits: CandidateLimits): readonly ScoredParagraph[];
    /** The term and similar ones with the same first letter, those of the best paragraphs first. Scores count all similar terms. */
    similar(term: string, similarity: Similarity, includes: Includes): readonly string[];
}
