import type { Tellable } from "../../locales/message.ts";
import type { Article, ArticleFacts } from "../corpus/article.ts";
import { factsOf } from "../corpus/stored/stored-article.ts";
import type { ParagraphIndex } from "../search/paragraph-index.ts";
import { type Abstention, abstentionFrom } from "./abstention.ts";
import { type Answer, type KeyPlace, saidIn } from "./answer.ts";
import { rememberedAnswers, withAnswerCache } from "./answer-cache.ts";
import { bestOf } from "./best-result.ts";
import { differing } from "./differ/differ.ts";
import { excerptsOf, withSpan } from "./excerpts/excerpts-of.ts";
import { type ArticlePart, type ReadingPlace, readingOf } from "./excerpts/reading.ts";
import { type Explanation, explanationOf } from "./explanation.ts";
import { findArticle } from "./find-article.ts";
import { type IndexResult, readIn } from "./index-result.ts";
import type { Learned } from "./model/model.ts";
import { readLearned } from "./model/read-learned.ts";
import { type IndexesOptions, openIndexes } from "./open-indexes.ts";
import { answerParts, type Narrowed } from "./parts/answer-parts.ts";
import { splitQuestion } from "./parts/split-question.ts";
import { askedPart } from "./question/asked-part.ts";
import { checkQuote } from "./quotation/check-quote.ts";
import type { QuoteCheck } from "./quotation/quote-check.ts";
import { indexesWithin, isWithin, type Scope } from "./scope.ts";
import { suggest } from "./suggestions/suggest-questions.ts";

/** A loaded corpus that answers questions. It never changes: a changed corpus is a new library. */
export interface Library {
    readonly articles: readonly ArticleFacts[];
    /**
     * Answers from the articles of the scope, as if there were no others. Asynchronous, because a library may work in another
     * thread. Rejects with a LibraryAwayError if it cannot answer now, and with a RangeError if no article has the id
     * `scope.article`.
     */
    ask(question: string, scope?: Scope): Promise<Answer>;
    /** Why `ask` answers as it does. Rejects like `ask`. */
    explain(question: string, scope?: Scope): Promise<Explanation>;
    /**
     * Questions that a member may want to ask who has typed this much, best first: questions and headings of the articles, and
     * questions that a sentence of them answers. Rejects like `ask`.
     */
    suggest(typed: string, scope?: Scope): Promise<readonly string[]>;
    /** Reads paragraphs of an article; undefined if there is no such article. Rejects with a LibraryAwayError, like `ask`. */
    read(place: ReadingPlace): Promise<ArticlePart | undefined>;
    /** Checks which of these quotes stand in the articles of the scope, in order. Rejects like `ask`. */
    checkQuotes(quotes: readonly string[], scope?: Scope): Promise<readonly QuoteCheck[]>;
    /** Those of the words that no article contains in any form. Rejects with a LibraryAwayError, like `ask`. */
    lacking(words: readonly string[]): Promise<readonly string[]>;
    /** Finds an article by its id, its title or an unambiguous part of its title; undefined if there is none. */
    find(typed: string): Promise<ArticleFacts | undefined>;
    /** Checks whether it can answer now, in the thread that would answer. Never rejects. */
    check(): Promise<Readiness>;
    /** Ends the library's thread, if it has one, after the pending questions are answered. */
    close(): void;
}

/** Whether a library can answer now; `why` is a sentence that contains nothing from a question. */
export type Readiness = ({ readonly ready: true } | { readonly ready: false; readonly why: Tellable }) & {
    /** Undefined if it has no threads. */
    readonly threads?: ThreadCounts;
};

/** The threads of a library. */
interface ThreadCounts {
    readonly open: number;
    /** Those that can answer. */
    readonly ready: number;
    /** Requests to all of them that have no reply yet. */
    readonly waiting: number;
}

/** Indexes the articles and returns the library that answers from them. */
export function openLibrary(
    articles: readonly Article[],
    learned: Learned = readLearned(),
    options: Pick<IndexesOptions, "searchIndex"> = {},
): Library {
    return libraryOver(articles, openIndexes(articles, learned, options), learned);
}

/** Returns a library that answers from these articles with indexes that are already open, and remembers so many answers. */
export function libraryOver(
    articles: readonly Article[],
    indexes: readonly ParagraphIndex[],
    learned: Learned,
    remembered = rememberedAnswers,
): Library {
    const ids = new Set(articles.map(({ id }) => id));
    const checkArticle = ({ article }: Scope) => {
        if (article !== undefined && !ids.has(article))
            throw new RangeError(`no article has the id "${article}"`);
    };
    const within = indexesWithin(indexes);
    const askedIn = (scope: Scope) => {
        const asked = articles.filter((article) =>
            scope.article === undefined ? isWithin(article, scope) : article.id === scope.article,
        );
        return { articles: asked, languages: [...new Set(asked.map(({ language }) => language))] };
    };
    const read = (question: string, scope: Scope, before?: KeyPlace): readonly IndexResult[] => {
        const { article, paragraph } = scope;
        const except = [...(scope.except ?? []), ...(before === undefined ? [] : [saidIn(before)])];
        checkArticle(scope);
        const asked = askedPart(question);
        return within(scope).map((index) =>
            readIn(index, { question: asked, article, paragraph, learned, except }),
        );
    };
    const answerWith = (question: string, scope: Scope, note: Note = () => undefined): Answer => {
        const noted = (one: string, results: readonly IndexResult[]) => {
            const answer = answerFrom(one, bestOf(results), () =>
                abstentionFrom(one, results, askedIn(scope)),
            );
            note(answer, results);
            return answer;
        };
        const answerOne = (one: string, { article = scope.article, except }: Narrowed = {}) =>
            noted(one, read(one, { ...scope, article }, except));
        const results = read(question, scope);
        // If no part is answered, the whole may be, or else its verdict is that of all parts.
        return answerParts(question, partsOf(question, results), answerOne) ?? noted(question, results);
    };
    const answer = withAnswerCache((question, scope) => answerWith(question, scope), remembered);
    return {
        articles,
        check: async () => ({ ready: true }),
        close: () => undefined,
        find: (typed) => findArticle(articles, typed),
        read: async (place) => {
            const article = articles.find(({ id }) => id === place.article);
            return article && readingOf(article, factsOf(article), place);
        },
        ask: async (question, scope = {}) => answer(question, scope),
        suggest: async (typed, scope = {}) => {
            checkArticle(scope);
            // What is suggested without a word is the same each time, and asked when proposals are compared.
            const asked = typed === "" ? answer : answerWith;
            return suggest(typed, {
                indexes: within(scope),
                articles: () => articles.filter((article) => isWithin(article, scope)),
                article: scope.article,
                answers: (question, sentence) => isAnsweredBy(asked(question, scope), sentence),
            });
        },
        checkQuotes: async (quotes, scope = {}) => {
            checkArticle(scope);
            return quotes.map((quote) => checkQuote(quote, within(scope), scope.article));
        },
        lacking: async (words) =>
            words.filter((word) => read(word, {}).every((result) => result.unknown().size > 0)),
        explain: async (question, scope = {}) => {
            const explanations = new Map<Answer, Explanation>();
            const answer = answerWith(question, scope, (one, results) => {
                explanations.set(one, explanationOf(one.question, bestOf(results)));
            });
            const { parts } = answer.verdict === "answered" ? answer : {};
            return {
                ...(explanations.get(answer) ?? explanationOf(question, bestOf(read(question, scope)))),
                ...(parts && { parts: parts.flatMap((part) => explanations.get(part.answer) ?? []) }),
            };
        },
    };
}

function isAnsweredBy({ verdict, excerpts }: Answer, sentence: string): boolean {
    const [first] = excerpts;
    if (verdict !== "answered" || first === undefined) return false;
    const { paragraph, key } = first;
    return paragraph.text.slice(key.start, key.end) === sentence;
}

/** Called with each answer and the results that it was made of. */
type Note = (answer: Answer, results: readonly IndexResult[]) => void;

/** The questions that a message asks; none if it asks only one, or if an article asks the same two in one. */
function partsOf(question: string, results: readonly IndexResult[]): readonly string[] {
    const parts = splitQuestion(question);
    const [best] = bestOf(results).sentences;
    return parts.length < 2 || (best !== undefined && best.fit > 0) ? [] : parts;
}

function answerFrom(question: string, best: IndexResult, abstention: () => Abstention): Answer {
    const { verdict } = best.gate;
    const [first, ...others] = excerptsOf(question, best);
    if (first === undefined || verdict === "not-found")
        return { question, verdict: "not-found", ...abstention(), excerpts: [] };
    if (verdict === "near-miss") return { question, verdict, ...abstention(), excerpts: [first, ...others] };
    const [contradicted, ...contrary] = differing(question, first, best).map((one) =>
        withSpan(one, question, best.asked),
    );
    if (contradicted === undefined) return { question, verdict, missing: [], excerpts: [first, ...others] };
    return { question, verdict, missing: [], excerpts: [contradicted, ...contrary], differ: true };
}
