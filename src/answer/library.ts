import type { Article, ArticleFacts } from "../corpus/article.ts";
import { openParagraphIndex, type ParagraphIndex } from "../search/paragraph-index.ts";
import type { Answer, Excerpt } from "./answer.ts";
import { differing } from "./differ.ts";
import { runsAround } from "./excerpt.ts";
import { articleFinder } from "./find-article.ts";
import { askedWords } from "./question.ts";
import { type RankedSentence, rankSentences } from "./rank.ts";
import { confidenceOf, verdictOf } from "./verdict.ts";

/** A loaded corpus that can be asked. It never changes; a changed corpus is a new library. */
export interface Library {
    readonly articles: readonly ArticleFacts[];
    /**
     * Answers from all articles, or from one. A promise, because a library may do its work in another thread.
     * @param scope.article an id of `articles`; any other is a RangeError.
     */
    ask(question: string, scope?: { readonly article?: string | undefined }): Promise<Answer>;
    /** The article whose id, or else title, is meant by what a member typed; undefined where none is. */
    find(typed: string): ArticleFacts | undefined;
    /** Lets go of its thread, where it has one, once the questions under way are answered. */
    close(): void;
}

/** Indexes the articles and returns the library that answers from them. */
export function openLibrary(articles: readonly Article[]): Library {
    const ids = new Set(articles.map(({ id }) => id));
    // One index a language: what is a stop word in one may be the subject in another.
    const indexes = [...Map.groupBy(articles, ({ language }) => language)].map(([language, members]) =>
        openParagraphIndex(members, language),
    );
    return {
        articles,
        close: () => undefined,
        find: articleFinder(articles),
        ask: async (question, { article } = {}) => {
            if (article !== undefined && !ids.has(article))
                throw new RangeError(`no article has the id "${article}"`);
            const seen = indexes.map((index) => lookedUp(question, index, article));
            const ranked = seen.flatMap(({ ranked }) => ranked).sort((one, other) => other.score - one.score);
            return answerOf(question, missingFrom(seen), bestOfEachParagraph(ranked));
        },
    };
}

/** How many paragraphs are read closely: the gold one was among 50 in 98.5 % of measured questions. */
const closelyRead = 50;
const shownAtMost = 3;

function lookedUp(question: string, index: ParagraphIndex, article: string | undefined) {
    const words = askedWords(question, index);
    const matches = words.flatMap((word) => word.matches);
    const candidates = matches.length === 0 ? [] : index.candidates(matches, { limit: closelyRead, article });
    return { words, ranked: rankSentences(words, candidates, index) };
}

/** A word is missing where no language's index holds it. */
function missingFrom(seen: readonly ReturnType<typeof lookedUp>[]): string[] {
    const unknown = seen.map(({ words }) =>
        words.filter(({ matches }) => matches.length === 0).map(({ written }) => written),
    );
    const [first = [], ...others] = unknown;
    return first.filter((written) => others.every((list) => list.includes(written)));
}

function bestOfEachParagraph(ranked: readonly RankedSentence[]): RankedSentence[] {
    const taken = new Set<object>();
    return ranked.filter(({ paragraph }) => !taken.has(paragraph) && taken.add(paragraph));
}

function answerOf(question: string, missing: readonly string[], ranked: readonly RankedSentence[]): Answer {
    const verdict = verdictOf(ranked[0]);
    const worthShowing = ranked
        .filter(({ score }) => score >= 0.6 * (ranked[0]?.score ?? 0))
        .slice(0, shownAtMost);
    const [first, ...others] = worthShowing.map(excerptOf);
    if (first === undefined || verdict === "not-found")
        return { question, verdict: "not-found", missing, excerpts: [] };
    if (verdict === "near-miss") return { question, verdict, missing, excerpts: [first, ...others] };
    const [contradicted, ...contrary] = differing([first, ...others], question);
    if (contradicted === undefined) return { question, verdict, missing, excerpts: [first, ...others] };
    return { question, verdict, missing, excerpts: [contradicted, ...contrary], differ: true };
}

function excerptOf(ranked: RankedSentence): Excerpt {
    const { article, paragraph, sentence } = ranked;
    return {
        article,
        paragraph,
        key: sentence,
        runs: runsAround(paragraph, sentence),
        confidence: confidenceOf(ranked),
    };
}
