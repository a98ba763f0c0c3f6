import type { ArticleFacts, Paragraph, Range } from "../../corpus/article.ts";

/** Adjacent paragraphs of an article, and a range of them. */
export interface FoundPlace {
    readonly article: ArticleFacts;
    /** Those that the range touches, in order; at least one. */
    readonly paragraphs: readonly [Paragraph, ...Paragraph[]];
    /** The texts of the paragraphs, with `paragraphBreak` between them. */
    readonly text: string;
    /** What was found, within the text. */
    readonly found: Range;
    /** The whole sentences around it, within the text. */
    readonly sentences: Range;
}

/** What is between two paragraphs of a place. */
export const paragraphBreak = "\n\n";

/**
 * How a quote differs from a passage:
 * - changed, added, left out: words that differ, that only the quote has, or that only the passage has, without a mark;
 * - omission, insertion: the same, but the quote says so, by dots or by square brackets;
 * - punctuation: between the same words.
 */
export type DifferenceKind = "changed" | "added" | "left-out" | "omission" | "insertion" | "punctuation";

export interface Difference {
    readonly kind: DifferenceKind;
    /** Where it is in the quote; empty if only the passage has it. */
    readonly quote: Range;
    /** Where it is in the text of the place; empty if only the quote has it. */
    readonly text: Range;
}

/** A part of a quote, and the passage that it nearly is. */
export interface NearPiece {
    readonly place: FoundPlace;
    /** The part of the quote. */
    readonly quote: Range;
    /** In order; empty for a part that is exact. */
    readonly differences: readonly Difference[];
}

/** Whether a quote's words stand in the articles. `quote` is what was checked. */
export type QuoteCheck =
    | {
          readonly found: "exactly";
          readonly quote: string;
          /** The first places, in the order of the articles. */
          readonly places: readonly [FoundPlace, ...FoundPlace[]];
          /** How many more places there are at least. */
          readonly more: number;
      }
    /** Several pieces if the quote puts together passages that do not stand together. */
    | {
          readonly found: "nearly";
          readonly quote: string;
          readonly pieces: readonly [NearPiece, ...NearPiece[]];
      }
    | { readonly found: "nowhere"; readonly quote: string };
