import type { Article } from "../corpus/article.ts";
import { english } from "../languages/english.ts";
import { languageOf } from "../languages/languages.ts";
import { analyzed, type IndexState } from "../search/index-state.ts";
import { openParagraphIndex, type ParagraphIndex } from "../search/paragraph-index.ts";
import type { IndexChoice } from "../search/term-index/open-term-index.ts";
import { analyzerOf } from "../search/terms.ts";
import type { Learned } from "./model/model.ts";

export interface IndexesOptions {
    readonly states?: readonly IndexState[] | undefined;
    /** Which index to search with; `auto` if undefined. */
    readonly searchIndex?: IndexChoice | undefined;
}

/**
 * Opens one index per language, since a stop word in one language may be the subject of a question in another. Languages with a
 * saved state are restored from it.
 */
export function openIndexes(
    articles: readonly Article[],
    learned: Learned,
    { states = [], searchIndex }: IndexesOptions = {},
): readonly ParagraphIndex[] {
    return byLanguage(articles).map(([language, members]) =>
        openParagraphIndex(members, language, {
            ...wordsFor(language, learned),
            index: searchIndex,
            state: states.find((state) => state.language === language),
        }),
    );
}

/** What these indexes can be opened from, also in another thread. */
export function indexStates(articles: readonly Article[], learned: Learned): readonly IndexState[] {
    return byLanguage(articles).map(([language, members]) =>
        analyzed(members, {
            language,
            analyze: analyzerOf(language),
            vectors: wordsFor(language, learned).vectors,
        }),
    );
}

const byLanguage = (articles: readonly Article[]) => [...Map.groupBy(articles, ({ language }) => language)];

const wordsFor = (language: string, { vectors, related }: Learned): Partial<Learned> =>
    languageOf(language) === english ? { vectors, related } : {};
