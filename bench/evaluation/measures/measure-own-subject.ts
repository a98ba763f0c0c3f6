import { openIndexes } from "../../../src/answer/open-indexes.ts";
import type { Article } from "../../../src/corpus/article.ts";
import type { AskedQuestion } from "../../squad.ts";
import type { Outcome } from "../outcome.ts";
import { type GateAnswer, gateOutcome } from "./gate-outcome.ts";
import type { Measured } from "./measured.ts";

/**
 * Asks each question of its own article alone, as on a server that has no other: once of the whole article, and once of the article
 * without the paragraph that answers. Other paragraphs may answer too, so a row counts the quotes that contain an answer's words.
 */
export function measureOwnSubject(measured: Measured): Outcome[] {
    const { set, questions, learnedFor } = measured;
    const countsOf =
        (question: AskedQuestion, answerable: boolean) =>
        ({ answered, confidence, right, shown }: GateAnswer): Outcome["counts"] => {
            const rows = answerable ? ownRows.with : ownRows.without;
            const isHigh = answered && confidence === "high";
            const answers = answersIn(set.articles, question);
            const saysIt = shown.some((text) => answers.some((answer) => plain(text).includes(answer)));
            return {
                [rows.answered]: Number(answered),
                ...(answerable
                    ? { [ownRows.with.right]: Number(answered && right) }
                    : { [ownRows.without.saysIt]: Number(answered && saysIt) }),
                ...(isHigh && { [ownRows.high]: Number(right) }),
                ...(isHigh && answerable && { [ownRows.with.high]: Number(right) }),
            };
        };
    return [...Map.groupBy(questions, ({ article }) => article)].flatMap(([id, own]) => {
        const article = set.articles.find((one) => one.id === id);
        if (article === undefined) return [];
        const open = (left: Article) => openIndexes([left], learnedFor(own[0]?.group ?? 0));
        const asking = (some: readonly AskedQuestion[], left: Article, answerable: boolean) =>
            open(left).flatMap((index) =>
                some.map((question) =>
                    gateOutcome(
                        question,
                        { index, answerable, countsOf: countsOf(question, answerable) },
                        measured,
                    ),
                ),
            );
        return [
            ...asking(own, article, true),
            ...[...Map.groupBy(own, ({ paragraph }) => paragraph)].flatMap(([number, some]) =>
                asking(some, withoutParagraph(article, number), false),
            ),
        ];
    });
}

export const ownRows = {
    with: {
        answered: "own article alone: questions that are answered",
        right: "own article alone: questions that are answered with the right sentence",
        high: "own article alone: answers with high confidence that are right",
    },
    without: {
        answered: "own article without the right paragraph: questions that are answered",
        saysIt: "own article without the right paragraph: the same, and the quote contains an answer's words",
    },
    high: "own article with and without the right paragraph: answers with high confidence that are right",
} as const;

/** The article without one paragraph. The numbers of the others stay. */
function withoutParagraph(article: Article, number: number): Article {
    const paragraphs = article.paragraphs.filter((paragraph) => paragraph.number !== number);
    return { ...article, paragraphs, paragraphCount: paragraphs.length };
}

function answersIn(articles: readonly Article[], { article, paragraph, spans }: AskedQuestion): string[] {
    const text = articles
        .find(({ id }) => id === article)
        ?.paragraphs.find(({ number }) => number === paragraph)?.text;
    return spans.map(({ start, end }) => plain(text?.slice(start, end) ?? ""));
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/gu, " ").trim();
