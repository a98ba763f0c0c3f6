import type { ArticleFacts } from "../corpus/article.ts";
import { foldAccents, withoutUnseen } from "../search/fold.ts";

/** Finds the article that a member means by an id, a title, or an unmistakable part of a title. */
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
        const holding = titles.filter(({ title }) => title.includes(wanted));
        return holding.length === 1 ? holding[0]?.article : undefined;
    };
}

const comparable = (text: string) =>
    foldAccents(withoutUnseen(text).toLowerCase().replace(/\s+/gu, " ").trim());
