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
    /** The words of the KeySentence that answer, if a number, a measure or a date is asked for and only these may be meant. */
    readonly span?: Range | undefined;
    /** Another sentence inside the runs that is nearly as likely to answer. */
    readonly second?: Range | undefined;
    readonly confidence: Confidence;
}

/** Where a KeySentence is. */
export type KeyPlace = Pick<Excerpt, "article" | "paragraph" | "key">;

/** Where a sentence is: the article's id, the paragraph's number, and where the sentence starts in it. */
export interface SaidSentence {
    readonly article: string;
    readonly paragraph: number;
    readonly start: number;
}

export const saidIn = ({ article, paragraph, key }: KeyPlace): SaidSentence => ({
    article: article.id,
    paragraph: paragraph.number,
    start: key.start,
});

export const isSaid = (sentence: KeyPlace, said: readonly SaidSentence[]) =>
    said.some(
        ({ article, paragraph, start }) =>
            article === sentence.article.id &&
            paragraph === sentence.paragraph.number &&
            start === sentence.key.start,
    );

/** Whether both are the same sentence of an article. */
export const isSameKey = (one: KeyPlace, other: KeyPlace) =>
    one.article.id === other.article.id &&
    one.paragraph.number === other.paragraph.number &&
    one.key.start === other.key.start;

interface AskedQuestion {
    readonly question: string;
    /**
     * If the articles do not answer: the question's names, numbers and nouns that no article contains in any form, as the member
     * wrote them.
     */
    readonly missing: readonly string[];
}

interface Unanswered extends AskedQuestion {
    /** The languages of the articles that were asked, as BCP 47 tags, if the question is in another one. Then nothing is missing. */
    readonly languages?: readonly string[];
}

/** One of several questions in a message, with its answer. */
export interface AnswerPart {
    /** The question as it is written in the message. That of the answer is completed with the subject of the one before. */
    readonly asked: string;
    /** Has no parts itself. */
    readonly answer: Answer;
}

/** The first excerpt of an answered question is the answer; those of a near-miss are only the closest passages. */
export type Answer =
    | (AskedQuestion & {
          readonly verdict: "answered";
          readonly excerpts: readonly [Excerpt, ...Excerpt[]];
          /** The excerpts, each of another article, give different numbers, dates or names for the same thing. */
          readonly differ?: boolean;
          /** If the message asks several questions: each with its answer. The excerpts are the answers to those that are answered. */
          readonly parts?: readonly AnswerPart[];
      })
    | (Unanswered & { readonly verdict: "near-miss"; readonly excerpts: readonly [Excerpt, ...Excerpt[]] })
    | (Unanswered & { readonly verdict: "not-found"; readonly excerpts: readonly [] });

export type Verdict = Answer["verdict"];
