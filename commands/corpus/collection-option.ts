import { posix } from "node:path";
import { say } from "../../locales/say.ts";
import { collectionsOf } from "../../src/answer/scope.ts";
import { optionalText } from "../../src/discord/command/option.ts";
import { cut } from "../../src/discord/markdown.ts";
import type { ArticleSet, SetArticle } from "../../src/proposal/article-set.ts";
import { replacedBy } from "../../src/proposal/files-replaced.ts";

/** In UTF-16 units. It must fit into the custom_id of a form. */
export const longestCollection = 60;

/** The collection of an article, which is its folder. */
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

/** A sentence that says why this cannot be a folder's name; undefined if it can. */
export function collectionProblem(name: string | undefined): string | undefined {
    if (name === undefined || folderName.test(name)) return undefined;
    return say("corpus.bad-collection");
}

const folderName = /^[\p{L}\p{M}\p{N}_-](?:[\p{L}\p{M}\p{N} ._-]*[\p{L}\p{M}\p{N}_-])?$/u;

/** Puts the article into a collection: the given one, or that of the article that it replaces. */
export function placed(article: SetArticle, collection: string | undefined, set: ArticleSet): SetArticle {
    const replaced = set.find(replacedBy([article]));
    const folder = collection ?? posix.dirname(replaced?.file ?? article.file);
    return { ...article, file: posix.join(folder, posix.basename(article.file)) };
}
