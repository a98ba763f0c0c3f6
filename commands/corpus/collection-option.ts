import { posix } from "node:path";
import { listedUpTo, say } from "../../locales/say.ts";
import { collectionsOf } from "../../src/answer/scope.ts";
import { collectionOf, idOf } from "../../src/corpus/article-id.ts";
import type { Problem } from "../../src/corpus/corpus.ts";
import { optionalText } from "../../src/discord/command/option.ts";
import { cut } from "../../src/discord/markdown.ts";
import type { ArticleSet, SetArticle } from "../../src/proposal/article-set.ts";
import { replacedBy } from "../../src/proposal/files-replaced.ts";

/** In UTF-16 units. It must fit into the custom_id of a form. */
export const longestCollection = 60;

/** The collection of an article, which is its folder. */
export const collectionOption = optionalText(() => say("corpus.collection"), {
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

/**
 * Puts the article into a collection: the given one, or that of the article that it replaces. If one article of the collection has
 * the same name, it is put into that one's folder, so that it replaces it.
 */
export function placed(article: SetArticle, collection: string | undefined, set: ArticleSet): SetArticle {
    const [same, ...others] =
        collection === undefined
            ? set.filter(replacedBy([article]))
            : set.filter((one) => collectionOf(one.file) === collection && isNamesake(one, article));
    const isOnly = same !== undefined && (others.length === 0 || collection === undefined);
    const folder = isOnly ? posix.dirname(same.file) : (collection ?? posix.dirname(article.file));
    return { ...article, file: posix.join(folder, posix.basename(article.file)) };
}

/** Warns if others have the name of a placed article and stay, or if one in another folder would not stay. */
export function placeWarnings(article: SetArticle, set: ArticleSet): Problem[] {
    const namesakes = set.filter((one) => isNamesake(one, article));
    const isReplaced = replacedBy([article]);
    const replaced = namesakes.filter(isReplaced);
    const moved = replaced.filter(({ file }) => posix.dirname(file) !== posix.dirname(article.file));
    if (moved.length > 0) return [warning("moved", moved)];
    return replaced.length === 0 && namesakes.length > 0 ? [warning("namesakes", namesakes)] : [];
}

const warning = (what: "moved" | "namesakes", others: ArticleSet): Problem => ({
    problem: say(`corpus.add.${what}.problem`, {
        files: listedUpTo(
            others.map(({ file }) => file),
            2,
        ),
    }),
    remedy: say(`corpus.add.${what}.remedy`),
    severity: "warning",
});

const isNamesake = (one: SetArticle, other: SetArticle) =>
    idOf(one.file).toLowerCase() === idOf(other.file).toLowerCase();
