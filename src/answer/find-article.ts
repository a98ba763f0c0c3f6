import type { ArticleFacts } from "../corpus/article.ts";
import { articleOfKey } from "../corpus/article-id.ts";
import { inSlices } from "../corpus/in-slices.ts";
import { foldAccents, withoutInvisible } from "../search/analysis/fold.ts";

/** Finds an article by its id or key, its title, or a part of a title that is in no other; undefined if there is none. */
export async function findArticle(
    articles: readonly ArticleFacts[],
    typed: string,
): Promise<ArticleFacts | undefined> {
    const id = typed.trim();
    const exact = articleOfKey(id, articles);
    if (exact !== undefined) return exact;
    const wanted = comparable(typed);
    if (wanted === "") return undefined;
    const containing: ArticleFacts[] = [];
    for await (const some of inSlices(articles)) {
        for (const article of some) {
            const title = comparable(article.title);
            if (title === wanted || comparable(article.id) === wanted) return article;
            if (title.includes(wanted)) containing.push(article);
        }
    }
    return containing.length === 1 ? containing[0] : undefined;
}

/** A title as it is compared: without upper case, accents and invisible characters, with single spaces. */
export const comparable = (text: string) =>
    foldAccents(withoutInvisible(text).toLowerCase().replace(/\s+/gu, " ").trim());
