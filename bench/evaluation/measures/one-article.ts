import { openIndexes } from "../../../src/answer/open-indexes.ts";
import type { Article, Paragraph } from "../../../src/corpus/article.ts";
import type { AskedQuestion } from "../../squad.ts";
import type { Outcome } from "../outcome.ts";
import { type GateAnswer, gateOutcome } from "./gate-outcome.ts";
import type { Measured } from "./measured.ts";

/** Questions, and what is left of the article that they are about. */
export interface LeftOfArticle {
    readonly article: Article;
    readonly questions: readonly AskedQuestion[];
    /** Whether the right paragraph is left. */
    readonly answerable: boolean;
}

type OneArticleRows = ReturnType<typeof oneArticleRows>;

/** Rows about what is left of an article, given how it is called with the right paragraph, without it, and with or without it. */
export const oneArticleRows = (whole: string, without: string, either: string) => ({
    with: {
        answered: `${whole}: questions that are answered`,
        right: `${whole}: questions that are answered with the right sentence`,
        high: `${whole}: answers with high confidence that are right`,
    },
    without: {
        answered: `${without}: questions that are answered`,
        saysIt: `${without}: the same, and the quote contains an answer's words`,
    },
    high: `${either}: answers with high confidence that are right`,
});

/** Asks each question only of what is left of its article. */
export function measureOneArticle(
    measured: Measured,
    rows: OneArticleRows,
    leftOf: (article: Article, questions: readonly AskedQuestion[]) => readonly LeftOfArticle[],
): Outcome[] {
    const { set, questions, learnedFor } = measured;
    return [...Map.groupBy(questions, ({ article }) => article)].flatMap(([id, own]) => {
        const article = set.articles.find((one) => one.id === id);
        if (article === undefined) return [];
        return leftOf(article, own).flatMap(({ article: left, questions: some, answerable }) =>
            openIndexes([left], learnedFor(own[0]?.group ?? 0)).flatMap((index) =>
                some.map((question) => {
                    const countsOf = (given: GateAnswer) =>
                        answerable
                            ? countsWith(given, rows)
                            : countsWithout(given, rows, answersIn(article, question));
                    return gateOutcome(question, { index, answerable, countsOf }, measured);
                }),
            ),
        );
    });
}

function countsWith({ answered, confidence, right }: GateAnswer, rows: OneArticleRows): Outcome["counts"] {
    return {
        [rows.with.answered]: Number(answered),
        [rows.with.right]: Number(answered && right),
        ...(answered &&
            confidence === "high" && { [rows.high]: Number(right), [rows.with.high]: Number(right) }),
    };
}

function countsWithout(
    { answered, confidence, right, shown }: GateAnswer,
    rows: OneArticleRows,
    answers: readonly string[],
): Outcome["counts"] {
    const saysIt = shown.some((text) => answers.some((answer) => plain(text).includes(answer)));
    return {
        [rows.without.answered]: Number(answered),
        [rows.without.saysIt]: Number(answered && saysIt),
        ...(answered && confidence === "high" && { [rows.high]: Number(right) }),
    };
}

/** The article with only some of its paragraphs. Their numbers stay. */
export function withParagraphs(article: Article, isLeft: (paragraph: Paragraph) => boolean): Article {
    const paragraphs = article.paragraphs.filter(isLeft);
    return { ...article, paragraphs, paragraphCount: paragraphs.length };
}

function answersIn({ paragraphs }: Article, { paragraph, spans }: AskedQuestion): string[] {
    const text = paragraphs.find(({ number }) => number === paragraph)?.text ?? "";
    return spans.map(({ start, end }) => plain(text.slice(start, end)));
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/gu, " ").trim();
