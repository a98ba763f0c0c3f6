import type { Article, ArticleFacts } from "../corpus/article.ts";
import type { ParagraphIndex } from "../search/paragraph-index.ts";
import type { Answer, Confidence, Excerpt } from "./answer.ts";
import { differing } from "./differ.ts";
import { runsAround } from "./excerpt.ts";
import { type Explanation, explanationOf } from "./explanation.ts";
import { articleFinder } from "./find-article.ts";
import { emptyResult, type IndexResult, readIn } from "./index-result.ts";
import type { Learned } from "./model/model.ts";
import { readLearned } from "./model/read-learned.ts";
import { openIndexes } from "./open-indexes.ts";
import type { RankedSentence } from "./ranking/rank.ts";
import { indexesWithin, type Scope } from "./scope.ts";

/** A loaded corpus that can be asked. It never changes; a changed corpus is a new library. */
export interface Library {
    readonly articles: readonly ArticleFacts[];
    /**
     * Answers from the articles of the scope, as if there were no others. A promise, because a library may do its work in
     * another thread.
     * Rejects with a LibraryAwayError where it cannot answer now.
     * @param scope its `article` is an id of `articles`; any other is a RangeError.
     */
    ask(question: string, scope?: Scope): Promise<Answer>;
    /** Why `ask` answers as it does; rejects as it does. */
    explain(question: string, scope?: Scope): Promise<Explanation>;
    /** The article whose id, or else title, is meant by what a member typed; undefined where none is. */
    find(typed: string): ArticleFacts | undefined;
    /** Asks where the answers are made whether it can answer now. Never rejects. */
    check(): Promise<Readiness>;
    /** Lets go of its thread, where it has one, once the questions under way are answered. */
    close(): void;
}

/** Whether a library can answer now; `why` is a sentence that contains nothing of a question. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly why: string };

/** Indexes the articles and returns the library that answers from them. */
export function openLibrary(articles: readonly Article[], learned: Learned = readLearned()): Library {
    return libraryOver(articles, openIndexes(articles, learned), learned);
}

/** The library that answers from these articles by their indexes. */
export function libraryOver(
    articles: readonly Article[],
    indexes: readonly ParagraphIndex[],
    learned: Learned,
): Library {
    const ids = new Set(articles.map(({ id }) => id));
    const within = indexesWithin(indexes);
    const read = (question: string, scope: Scope): readonly IndexResult[] => {
        const { article } = scope;
        if (article !== undefined && !ids.has(article))
            throw new RangeError(`no article has the id "${article}"`);
        return within(scope).map((index) => readIn(index, { question, article, learned }));
    };
    return {
        articles,
        check: async () => ({ ready: true }),
        close: () => undefined,
        find: articleFinder(articles),
        ask: async (question, scope = {}) => {
            const readings = read(question, scope);
            return answerOf(question, missingFrom(readings), bestOf(readings));
        },
        explain: async (question, scope = {}) => explanationOf(question, bestOf(read(question, scope))),
    };
}

/** Scores of different models do not compare; the odds that the articles answer do. */
function bestOf(readings: readonly IndexResult[]): IndexResult {
    const [first = emptyResult, ...others] = readings;
    return others.reduce((one, other) => (isBetter(other, one) ? other : one), first);
}

/** Where none comes near, the language that knows the most stop words of the question is its own. */
function isBetter({ gate, asked }: IndexResult, than: IndexResult): boolean {
    if (gate.odds === than.gate.odds) return asked.terms.length < than.asked.terms.length;
    return gate.odds > than.gate.odds;
}

const shownAtMost = 3;
/** How far another passage may be behind the best, in log odds, to be shown with it. */
const worthShowing = 1.4;

/** A word is missing where no language's index holds it. */
function missingFrom(readings: readonly IndexResult[]): string[] {
    const [first = [], ...others] = readings.map(({ missing }) => missing);
    return first.filter((written) => others.every((list) => list.includes(written)));
}

function answerOf(question: string, missing: readonly string[], { sentences, gate }: IndexResult): Answer {
    const { verdict, confidence } = gate;
    const best = bestOfEachParagraph(sentences);
    const shown = best
        .filter(({ score }) => score >= (best[0]?.score ?? 0) - worthShowing)
        .slice(0, shownAtMost);
    const [first, ...others] = shown.map((ranked, at) => excerptOf(ranked, at === 0 ? confidence : "low"));
    if (first === undefined || verdict === "not-found")
        return { question, verdict: "not-found", missing, excerpts: [] };
    if (verdict === "near-miss") return { question, verdict, missing, excerpts: [first, ...others] };
    const [contradicted, ...contrary] = differing([first, ...others], question);
    if (contradicted === undefined) return { question, verdict, missing, excerpts: [first, ...others] };
    return { question, verdict, missing, excerpts: [contradicted, ...contrary], differ: true };
}

function bestOfEachParagraph(sentences: readonly RankedSentence[]): RankedSentence[] {
    const taken = new Set<object>();
    return sentences.filter(({ contender: { passage } }) => !taken.has(passage) && taken.add(passage));
}

function excerptOf({ contender: { passage, sentence } }: RankedSentence, confidence: Confidence): Excerpt {
    const { article, paragraph } = passage.candidate;
    const key = paragraph.sentences[sentence.at] ?? { start: 0, end: paragraph.text.length };
    return { article, paragraph, key, runs: runsAround(paragraph, key), confidence };
}
