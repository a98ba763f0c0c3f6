import type { ArticleFacts } from "../corpus/article.ts";

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
export function primarySubtag(language: string): string {
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
