import { listedLanguages } from "../../locales/say.ts";
import { comparable } from "../../src/answer/find-article.ts";
import type { ArticleFacts } from "../../src/corpus/article.ts";
import { declaredDate } from "../../src/discord/message/attribution.ts";

/**
 * The articles that contain every word of the filter in their title or in what else they declare: author, publisher, date,
 * collection or language. Upper case and accents make no difference.
 */
export function filtered(
    articles: readonly ArticleFacts[],
    filter: string | undefined,
): readonly ArticleFacts[] {
    const words = comparable(filter ?? "")
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== "");
    if (words.length === 0) return articles;
    return articles.filter((article) => {
        const declared = comparable(declaredBy(article).join(" "));
        return words.every((word) => declared.includes(word));
    });
}

function declaredBy(article: ArticleFacts): readonly string[] {
    const { title, author, publisher, published, collection, language } = article;
    const date = published === undefined ? undefined : `${published} ${declaredDate(published)}`;
    return [title, author, publisher, date, collection, language, listedLanguages([language])].filter(
        (part) => part !== undefined,
    );
}
