import type { ArticleFacts } from "../corpus/article.ts";
import { articleOfKey } from "../corpus/article-id.ts";
import { inSlices } from "../corpus/in-slices.ts";
import { foldAccents, withoutInvisible } from "../search/analysis/fold.ts";

/** Finds an article by its id or key, its title, or a part of a title that is in no other; undefined if there is none. */
export async function findArticle(
    articles: readonly ArticleFacts[],
    typed: string,
): Promise<ArticleFacts | undefined> {
    const exact = articleOfKey(typed.trim().normalize("NFC"), articles);
    if (exact !== undefined) return exact;
    const wanted = comparable(typed);
    if (wanted === "") return undefined;
    const asWritten = quiet(typed);
    let likened: ArticleFacts | undefined;
    const containing: ArticleFacts[] = [];
    for await (const some of inSlices(articles)) {
        for (const article of some) {
            if (quiet(article.title) === asWritten || quiet(article.id) === asWritten) return article;
            const title = comparable(article.title);
            // Another one may be called just so, with the same accents.
            if (title === wanted || comparable(article.id) === wanted) likened ??= article;
            if (title.includes(wanted)) containing.push(article);
        }
    }
    return likened ?? (containing.length === 1 ? containing[0] : undefined);
}

/** A title as it is compared: without upper case, accents and invisible characters, with single spaces. */
export const comparable = (text: string) => foldAccents(quiet(text));

/** The same with accents. */
const quiet = (text: string) =>
    withoutInvisible(text).normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
