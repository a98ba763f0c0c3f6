import { LRUCache } from "lru-cache";
import type { ArticleFacts } from "../corpus/article.ts";
import type { ParagraphIndex } from "../search/paragraph-index.ts";
import type { SaidSentence } from "./answer.ts";

/** Which articles a question is asked of; all of them by default. */
export interface Scope {
    /** An article's id. */
    readonly article?: string | undefined;
    /** The number of the only paragraph of that article to answer from. */
    readonly paragraph?: number | undefined;
    /** Sentences that are not to answer. */
    readonly except?: readonly SaidSentence[] | undefined;
    /** Collections; empty means every article, including those in no collection. */
    readonly collections?: readonly string[] | undefined;
    /** Primary subtags such as "en"; empty means every language. */
    readonly languages?: readonly string[] | undefined;
}

/** Whether the article is in one of the scope's collections and languages. */
export function isWithin(
    { collection, language }: Pick<ArticleFacts, "collection" | "language">,
    { collections = [], languages = [] }: Scope,
): boolean {
    if (collections.length > 0 && (collection === undefined || !collections.includes(collection)))
        return false;
    return languages.length === 0 || languages.includes(primarySubtag(language));
}

/** "zh" for "zh-Hant". */
function primarySubtag(language: string): string {
    return new Intl.Locale(language).language;
}

/** The names of the articles' collections, sorted, each once. */
export function collectionsOf(articles: readonly Pick<ArticleFacts, "collection">[]): string[] {
    return distinct(articles.flatMap(({ collection }) => collection ?? []));
}

/** The primary subtags of the articles' languages, sorted, each once. */
export function languagesOf(articles: readonly Pick<ArticleFacts, "language">[]): string[] {
    return distinct(articles.map(({ language }) => primarySubtag(language)));
}

const distinct = (names: readonly string[]) => [...new Set(names)].sort();

/**
 * Returns a function that narrows the indexes to a scope's collections and languages. Its results are cached, since a server
 * always asks with the same scope.
 */
export function indexesWithin(
    indexes: readonly ParagraphIndex[],
): (scope: Scope) => readonly ParagraphIndex[] {
    const cache = new LRUCache<string, readonly ParagraphIndex[]>({ max: cachedScopes });
    return ({ collections = [], languages = [] }) => {
        if (collections.length === 0 && languages.length === 0) return indexes;
        const key = JSON.stringify([collections.toSorted(), languages.toSorted()]);
        const cached = cache.get(key);
        if (cached !== undefined) return cached;
        const narrowed = indexes
            .map((index) => index.within((article) => isWithin(article, { collections, languages })))
            .filter(({ size }) => size > 0);
        cache.set(key, narrowed);
        return narrowed;
    };
}

/** Each takes one byte per paragraph. */
const cachedScopes = 50;
