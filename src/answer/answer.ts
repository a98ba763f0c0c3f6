import type { ArticleFacts, Paragraph, Range } from "../corpus/article.ts";

export type Confidence = "high" | "medium" | "low";

/** One or more sentences of one paragraph, quoted, with all that its Attribution needs. */
export interface Excerpt {
    readonly article: ArticleFacts;
    readonly paragraph: Paragraph;
    /** The quoted runs of the paragraph's text, in order; each holds whole sentences. */
    readonly runs: readonly Range[];
    /** The KeySentence: the sentence that answers; it lies inside one of the runs. */
    readonly key: Range;
    readonly confidence: Confidence;
}

interface AskedQuestion {
    readonly question: string;
    /** The question's words, as the member wrote them, that no article holds. */
    readonly missing: readonly string[];
}

/** The first excerpt of an answered question is the answer; those of a near-miss are only the closest passages. */
export type Answer =
    | (AskedQuestion & {
          readonly verdict: "answered";
          readonly excerpts: readonly [Excerpt, ...Excerpt[]];
          /** The excerpts give different numbers or dates for the same thing. */
          readonly differ?: boolean;
      })
    | (AskedQuestion & { readonly verdict: "near-miss"; readonly excerpts: readonly [Excerpt, ...Excerpt[]] })
    | (AskedQuestion & { readonly verdict: "not-found"; readonly excerpts: readonly [] });

export type Verdict = Answer["verdict"];
