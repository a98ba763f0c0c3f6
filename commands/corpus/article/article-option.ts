import type { Library } from "../../../src/answer/library.ts";
import { articleKey, articleOfKey, rulesFile } from "../../../src/corpus/article-id.ts";
import type { StoreReader } from "../../../src/discord/command/context.ts";
import { text } from "../../../src/discord/command/option.ts";
import { cut } from "../../../src/discord/markdown.ts";
import type { ArticleSet, SetArticle } from "../../../src/proposal/article-set.ts";

/** A required article by its id, among all articles; on request also files that cannot be read as articles. */
export function articleOption(description: string, { andUnread = false } = {}) {
    return text(description, {
        suggest: (typed, { whole, storeReader }) => {
            const part = typed.trim().toLowerCase();
            const unread = andUnread && storeReader !== undefined ? unreadIn(storeReader, whole) : [];
            return [...unread, ...whole.articles.map(({ id, title }) => ({ id, title }))]
                .filter(({ id, title }) => `${title} ${id}`.toLowerCase().includes(part))
                .slice(0, 25)
                .map(({ id, title }) => ({ name: cut(title, 100), value: articleKey(id) }));
        },
    });
}

/** The files that are not articles, under their names. */
function unreadIn({ edition }: Pick<StoreReader, "edition">, { articles }: Pick<Library, "articles">) {
    const ids = new Set(articles.map(({ id }) => id));
    // Not sorted as a whole, which would take long at each letter that somebody types.
    const { set, unread } = edition();
    return [...unread, ...set]
        .filter(({ file, id }) => !ids.has(id) && file !== rulesFile)
        .map(({ file, id }) => ({ id, title: file }));
}

/** A file by its path or id, since one that cannot be read is no article, but is reported until it is removed. */
export function fileCalled(typed: string, set: ArticleSet): SetArticle | undefined {
    const name = typed.trim().toLowerCase();
    return (
        set.find(({ file }) => file.toLowerCase() === name) ??
        set.find(({ id }) => id.toLowerCase() === name) ??
        articleOfKey(name, set)
    );
}
