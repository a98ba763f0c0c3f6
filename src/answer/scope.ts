import { LRUCache } from "lru-cache";
import type { ArticleFacts } from "../corpus/article.ts";
import type { ParagraphIndex } from "../search/paragraph-index.ts";

/** The articles that a question is put to; all where nothing is said. */
export interface Scope {
    /** An article's id. */
    readonly article?: string | undefined;
    /** Collections; all, and articles in none, where empty. */
    readonly collections?: readonly string[] | undefined;
    /** Primary subtags such as "en"; all where empty. */
    readonly languages?: readonly string[] | undefined;
}

/** Whether the article is of the scope's collections and languages. */
export function isWithin(
    { collection, language }: Pick<ArticleFacts, "collection" | "language">,
    { collections = [], languages = [] }: Scope,
): boolean {
    if (collections.length > 0 && (collection === undefined || !collections.includes(collection)))
        return false;
    return languages.length === 0 || languages.includes(primarySubtag(language));
}

/** "zh" of "zh-Hant". */
function primarySubtag(language: string): string {
    return new Intl.Locale(language).language;
}

/** The names of the collections that articles are in, in order. */
export function collectionsOf(articles: readonly Pick<ArticleFacts, "collection">[]): string[] {
    return distinct(articles.flatMap(({ collection }) => collection ?? []));
}

/** The primary subtags of the languages of articles, in order. */
export function languagesOf(articles: readonly Pick<ArticleFacts, "language">[]): string[] {
    return distinct(articles.map(({ language }) => primarySubtag(language)));
}

const distinct = (names: readonly string[]) => [...new Set(names)].sort();

/** Gives the indexes over a scope's collections and languages. They are kept, since a server asks the same ones again and again. */
export function indexesWithin(
    indexes: readonly ParagraphIndex[],
): (scope: Scope) => readonly ParagraphIndex[] {
    const known = new LRUCache<string, readonly ParagraphIndex[]>({ max: keptScopes });
    return ({ collections = [], languages = [] }) => {
        if (collections.length === 0 && languages.length === 0) return indexes;
        const key = JSON.stringify([collections.toSorted(), languages.toSorted()]);
        const kept = known.get(key);
        if (kept !== undefined) return kept;
        const made = indexes
            .map((index) => index.within((article) => isWithin(article, { collections, languages })))
            .filter(({ size }) => size > 0);
        known.set(key, made);
        return made;
    };
}

/** Each takes a byte a paragraph. */
const keptScopes = 50;
