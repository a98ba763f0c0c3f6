import type { ArticleFacts } from "../corpus/article.ts";
import { foldAccents, withoutInvisible } from "../search/fold.ts";

/** Returns a function that finds an article by its id, its title, or a part of a title that is in no other; else undefined. */
export function articleFinder(
    articles: readonly ArticleFacts[],
): (typed: string) => ArticleFacts | undefined {
    const byId = new Map(articles.map((article) => [article.id, article]));
    const titles = articles.map((article) => ({ article, title: comparable(article.title) }));
    return (typed) => {
        const exact = byId.get(typed.trim());
        if (exact !== undefined) return exact;
        const wanted = comparable(typed);
        if (wanted === "") return undefined;
        const same = titles.find(
            ({ title, article }) => title === wanted || comparable(article.id) === wanted,
        );
        if (same !== undefined) return same.article;
        const containing = titles.filter(({ title }) => title.includes(wanted));
        return containing.length === 1 ? containing[0]?.article : undefined;
    };
}

const comparable = (text: string) =>
    foldAccents(withoutInvisible(text).toLowerCase().replace(/\s+/gu, " ").trim());
