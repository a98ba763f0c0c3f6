import type { Article, ArticleFacts } from "../corpus/article.ts";
import type { ParagraphIndex } from "../search/paragraph-index.ts";
import { type Abstention, abstentionFrom } from "./abstention.ts";
import type { Answer, Confidence, Excerpt } from "./answer.ts";
import { rememberedAnswers, withAnswerCache } from "./answer-cache.ts";
import { bestOf } from "./best-result.ts";
import { differing } from "./differ.ts";
import { runsAround } from "./excerpt.ts";
import { type Explanation, explanationOf } from "./explanation.ts";
import { findArticle } from "./find-article.ts";
import { type IndexResult, readIn } from "./index-result.ts";
import type { Learned } from "./model/model.ts";
import { readLearned } from "./model/read-learned.ts";
import { type IndexesOptions, openIndexes } from "./open-indexes.ts";
import { askedPart } from "./question/asked-part.ts";
import type { RankedSentence } from "./ranking/rank.ts";
import { indexesWithin, type Scope } from "./scope.ts";

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
    /** Finds an article by its id, its title or an unambiguous part of its title; undefined if there is none. */
    find(typed: string): Promise<ArticleFacts | undefined>;
    /** Checks whether it can answer now, in the thread that would answer. Never rejects. */
    check(): Promise<Readiness>;
    /** Ends the library's thread, if it has one, after the pending questions are answered. */
    close(): void;
}

/** Whether a library can answer now; `why` is a sentence that contains nothing from a question. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly why: string };

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
    const within = indexesWithin(indexes);
    const languagesOf = (scope: Scope) => [
        ...new Set(
            scope.article === undefined
                ? within(scope).map(({ language }) => language)
                : articles.filter(({ id }) => id === scope.article).map(({ language }) => language),
        ),
    ];
    const read = (question: string, scope: Scope): readonly IndexResult[] => {
        const { article } = scope;
        if (article !== undefined && !ids.has(article))
            throw new RangeError(`no article has the id "${article}"`);
        const asked = askedPart(question);
        return within(scope).map((index) => readIn(index, { question: asked, article, learned }));
    };
    const answer = withAnswerCache((question, scope) => {
        const results = read(question, scope);
        return answerOf(question, bestOf(results), () =>
            abstentionFrom(question, results, languagesOf(scope)),
        );
    }, remembered);
    return {
        articles,
        check: async () => ({ ready: true }),
        close: () => undefined,
        find: (typed) => findArticle(articles, typed),
        ask: async (question, scope = {}) => answer(question, scope),
        explain: async (question, scope = {}) => explanationOf(question, bestOf(read(question, scope))),
    };
}

const shownAtMost = 3;
/** How far below the best score another passage may be and still be shown. */
const worthShowing = 1.4;

function answerOf(question: string, { sentences, gate }: IndexResult, abstention: () => Abstention): Answer {
    const { verdict, confidence } = gate;
    const best = bestOfEachParagraph(sentences);
    const shown = best
        .filter(({ score }) => score >= (best[0]?.score ?? 0) - worthShowing)
        .slice(0, shownAtMost);
    const [first, ...others] = shown.map((ranked, at) => excerptOf(ranked, at === 0 ? confidence : "low"));
    if (first === undefined || verdict === "not-found")
        return { question, verdict: "not-found", ...abstention(), excerpts: [] };
    if (verdict === "near-miss") return { question, verdict, ...abstention(), excerpts: [first, ...others] };
    const [contradicted, ...contrary] = differing([first, ...others], question);
    if (contradicted === undefined) return { question, verdict, missing: [], excerpts: [first, ...others] };
    return { question, verdict, missing: [], excerpts: [contradicted, ...contrary], differ: true };
}

/** The best sentence of each paragraph; of paragraphs with the same text, such as in copies of an article, only of the first. */
function bestOfEachParagraph(sentences: readonly RankedSentence[]): RankedSentence[] {
    const taken = new Set<string>();
    return sentences.filter(({ contender }) => {
        const { text } = contender.passage.candidate.paragraph;
        return !taken.has(text) && taken.add(text);
    });
}

function excerptOf({ contender: { passage, sentence } }: RankedSentence, confidence: Confidence): Excerpt {
    const { article, paragraph } = passage.candidate;
    const key = paragraph.sentences[sentence.at] ?? { start: 0, end: paragraph.text.length };
    return { article, paragraph, key, runs: runsAround(paragraph, key), confidence };
}
