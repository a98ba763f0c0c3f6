import type { Library } from "../../../src/answer/library.ts";
import type { ArticleFacts } from "../../../src/corpus/article.ts";
import { articleKey, articleOfKey, rulesFile } from "../../../src/corpus/article-id.ts";
import type { StoreReader, Uses } from "../../../src/discord/command/context.ts";
import { text } from "../../../src/discord/command/option.ts";
import { cutInside } from "../../../src/discord/markdown.ts";
import { articleChoices, longestName } from "../../../src/discord/message/article-names.ts";
import type { ArticleSet, SetArticle } from "../../../src/proposal/article-set.ts";
import { wholeSet } from "../../../src/publishing/edition.ts";

/** A required article by its id, among all articles; on request also files that cannot be read as articles. */
export function articleOption(description: () => string, { andUnread = false } = {}) {
    return text(description, {
        suggest: (typed, { whole, storeReader }) => {
            const part = typed.trim().normalize("NFC").toLowerCase();
            const unread = andUnread && storeReader !== undefined ? unreadIn(storeReader, whole) : [];
            const isMeant = ({ id, title }: { readonly id: string; readonly title: string }) =>
                `${title} ${id}`.toLowerCase().includes(part);
            return [
                ...unread.filter(isMeant).map(({ id, title }) => ({
                    name: cutInside(title, longestName),
                    value: articleKey(id),
                })),
                ...articleChoices(whole.articles.filter(isMeant).slice(0, mostChoices)),
            ].slice(0, mostChoices);
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

/** As many as Discord accepts. */
const mostChoices = 25;

/** A file by its path or id, since one that cannot be read is no article, but is reported until it is removed. */
export function fileCalled(typed: string, set: ArticleSet): SetArticle | undefined {
    const name = plain(typed);
    return (
        set.find(({ file }) => plain(file) === name) ??
        set.find(({ id }) => plain(id) === name) ??
        articleOfKey(name, set)
    );
}

const plain = (name: string) => name.trim().normalize("NFC").toLowerCase();

/**
 * The article that a moderator means, as all commands understand it: the file's own name comes before another article's title, or a
 * part of it.
 */
export async function meantArticle(
    typed: string,
    { whole, storeReader }: Uses<"whole" | "storeReader">,
): Promise<ArticleFacts | undefined> {
    const file = storeReader && fileCalled(typed, wholeSet(storeReader.edition()));
    return file === undefined ? whole.find(typed) : whole.articles.find(({ id }) => id === file.id);
}
