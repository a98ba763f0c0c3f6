import type { ArticleFacts, Paragraph, Range } from "../corpus/article.ts";

export type Confidence = "high" | "medium" | "low";

/** One or more sentences quoted from one paragraph, with everything that its Attribution needs. */
export interface Excerpt {
    readonly article: ArticleFacts;
    readonly paragraph: Paragraph;
    /** The quoted ranges of the paragraph's text, in order. Each contains whole sentences. */
    readonly runs: readonly Range[];
    /** The KeySentence, the sentence that answers. It is inside one of the runs. */
    readonly key: Range;
    /** Another sentence inside the runs that is nearly as likely to answer. */
    readonly second?: Range | undefined;
    readonly confidence: Confidence;
}

interface AskedQuestion {
    readonly question: string;
    /** The question's words that no article contains, as the member wrote them. */
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
