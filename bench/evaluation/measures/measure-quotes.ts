import { openLibrary } from "../../../src/answer/library.ts";
import type { QuoteCheck } from "../../../src/answer/quotation/quote-check.ts";
import type { Article, Paragraph } from "../../../src/corpus/article.ts";
import { threadTime } from "../../thread-time.ts";
import type { Outcome } from "../outcome.ts";
import { absentRow, quoteCases } from "../quotes/quote-cases.ts";
import { type QuoteCase, quoteMakers } from "../quotes/quote-makers.ts";
import type { Measured } from "./measured.ts";

/** Checks quotes that are made from two thirds of the paragraphs, sentences of the other third, and questions. */
export async function measureQuotes({
    part,
    name,
    set,
    questions,
    learnedFor,
    asked,
}: Measured): Promise<Outcome[]> {
    const library = openLibrary(set.articles.map(withKnown), learnedFor(0));
    const cases: readonly QuoteCase[] = [
        ...quoteCases(set.articles, isKnown),
        ...questions.slice(0, mostQuestions).map(({ text, article }) => ({
            row: questionRow,
            found: "nowhere" as const,
            article,
            quote: text,
        })),
    ];
    const outcomes: Outcome[] = [];
    for (const { row, quote, found, article, differs } of cases) {
        const started = threadTime();
        const [check] = await library.checkQuotes([quote]);
        const cpu = threadTime() - started;
        const counts = {
            [row]: Number(check?.found === found),
            ...(found === "nearly" &&
                check !== undefined && { [falselyExactRow]: Number(check.found === "exactly") }),
            ...(differs !== undefined &&
                check !== undefined && { [namedRow]: Number(names(check, differs)) }),
        };
        outcomes.push({ part, set: name, article, question: quote, verdict: check?.found, cpu, counts });
        asked();
    }
    return outcomes;
}

const isKnown = ({ number }: Paragraph) => number % 3 !== 0;
const mostQuestions = 500;

function withKnown(article: Article): Article {
    const paragraphs = article.paragraphs
        .filter(isKnown)
        .map((paragraph, at) => ({ ...paragraph, number: at + 1 }));
    return { ...article, paragraphs, paragraphCount: paragraphs.length };
}

/** Whether some difference has these words of the article. */
function names(check: QuoteCheck, words: string): boolean {
    if (check.found !== "nearly") return false;
    return check.pieces.some(({ place, differences }) =>
        differences.some(({ text }) => place.text.slice(text.start, text.end).includes(words)),
    );
}

const falselyExactRow = "changed quotes that are called exact";
const namedRow = "with one word changed, and the article's word is named";
const questionRow = "questions about the articles, not found";

/** In the order of the table. */
export const quoteRows: readonly string[] = [
    ...quoteMakers.map(({ row }) => row),
    namedRow,
    falselyExactRow,
    absentRow,
    questionRow,
];
