import { findArticle } from "./find-article.ts";
import type { Library } from "./library.ts";
import { isWithin, type Scope } from "./scope.ts";

/** Limits a library to the scope's articles; returns the library itself if the scope is empty. */
export function scopedLibrary(
    library: Library,
    { collections = [], languages = [] }: Pick<Scope, "collections" | "languages">,
): Library {
    if (collections.length === 0 && languages.length === 0) return library;
    const scope = { collections, languages };
    const articles = library.articles.filter((article) => isWithin(article, scope));
    return {
        articles,
        ask: (question, { article, paragraph, except } = {}) =>
            library.ask(question, { ...scope, article, paragraph, except }),
        explain: (question, { article } = {}) => library.explain(question, { ...scope, article }),
        suggest: (typed, { article } = {}) => library.suggest(typed, { ...scope, article }),
        read: async (place) =>
            articles.some(({ id }) => id === place.article) ? library.read(place) : undefined,
        checkQuotes: (quotes, { article } = {}) => library.checkQuotes(quotes, { ...scope, article }),
        lacking: library.lacking,
        find: (typed) => findArticle(articles, typed),
        check: library.check,
        close: library.close,
    };
}
