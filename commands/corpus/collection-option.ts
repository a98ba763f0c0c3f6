import { posix } from "node:path";
import { say } from "../../locales/say.ts";
import { collectionsOf } from "../../src/answer/scope.ts";
import { optionalText } from "../../src/discord/command/option.ts";
import { cut } from "../../src/discord/markdown.ts";
import type { ArticleSet, SetArticle } from "../../src/proposal/article-set.ts";

/** UTF-16 units: it must fit the identity of a form. */
export const longestCollection = 60;

/** The folder that an article is put into. */
export const collectionOption = optionalText(say("corpus.collection"), {
    maxLength: longestCollection,
    suggest: (typed, { whole }) =>
        collectionsOf(whole.articles)
            .filter(
                (name) =>
                    name.length <= longestCollection &&
                    name.toLowerCase().includes(typed.trim().toLowerCase()),
            )
            .slice(0, 25)
            .map((name) => ({ name: cut(name, 100), value: name })),
});

/** Why a folder cannot have this name; undefined where it can. */
export function collectionProblem(name: string | undefined): string | undefined {
    if (name === undefined || folderName.test(name)) return undefined;
    return say("corpus.bad-collection");
}

const folderName = /^[\p{L}\p{M}\p{N}_-](?:[\p{L}\p{M}\p{N} ._-]*[\p{L}\p{M}\p{N}_-])?$/u;

/** The article in its collection: the wanted one, else that of the article which it replaces. */
export function placed(article: SetArticle, collection: string | undefined, set: ArticleSet): SetArticle {
    const replaced = set.find(({ id }) => id.toLowerCase() === article.id.toLowerCase());
    const folder = collection ?? posix.dirname(replaced?.file ?? article.file);
    return { ...article, file: posix.join(folder, posix.basename(article.file)) };
}
