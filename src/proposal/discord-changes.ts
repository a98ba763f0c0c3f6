import { posix } from "node:path";
import { idOf } from "../corpus/article-id.ts";
import { type ArticleSet, fileHashOf, inOrder, type SetArticle } from "./article-set.ts";
import { filesReplaced, overOf, replacedBy } from "./files-replaced.ts";

/** What moderators changed about the folder's articles through Discord. */
export interface DiscordChanges {
    /** Added or edited articles, and those that came back with an old version. */
    readonly articles: ArticleSet;
    /** The folder's file with this id is left out as long as it has this hash. */
    readonly removals: readonly Removal[];
}

export interface Removal {
    readonly id: string;
    /** Of the file, also if that is a document. */
    readonly hash: string;
    /** The version without this file that was gone back to; undefined if a moderator removed its article. */
    readonly restored?: number | undefined;
}

/**
 * Applies changes from Discord to the folder's files. An article from Discord replaces the folder's file with the same id, but one
 * that came back with an old version only until that file changes. A removed one stays away until its file changes.
 */
export function mergedSet(folder: ArticleSet, changes: DiscordChanges): ArticleSet {
    if (changes.articles.length + changes.removals.length === 0) return inOrder(folder);
    const articles = inForce(folder, changes.articles);
    const isReplaced = replacedBy(articles);
    const removalOf = removalsIn(folder, changes.removals);
    const isLeft = (file: SetArticle) => !isReplaced(file) && removalOf(file) === undefined;
    return inOrder([...folder.filter(isLeft), ...articles]);
}

/** The changes without those that later changes of the folder have ended, so that they don't come back with an old file. */
export function settledChanges(folder: ArticleSet, changes: DiscordChanges): DiscordChanges {
    const { articles, removals } = changes;
    if (articles.length + removals.length === 0) return changes;
    const hashes = new Map<string, Set<string>>();
    for (const file of folder) {
        for (const name of new Set([file.id, ...namesOf(file)].map(comparable)))
            hashes.set(name, (hashes.get(name) ?? new Set()).add(fileHashOf(file)));
    }
    const isOpen = ({ id, hash }: Removal) => hashes.get(comparable(id))?.has(hash) ?? true;
    const left = { articles: inForce(folder, articles), removals: removals.filter(isOpen) };
    const isSame = left.articles.length === articles.length && left.removals.length === removals.length;
    return isSame ? changes : left;
}

/** The articles without those from an old version whose files in the folder have changed since it was gone back to. */
export function inForce(folder: ArticleSet, articles: ArticleSet): ArticleSet {
    if (articles.every(({ restored }) => restored === undefined)) return articles;
    const replaced = filesReplaced(folder);
    return articles.filter(
        (article) => article.restored === undefined || article.restored.over === overOf(replaced(article)),
    );
}

/** Finds the removal that leaves out a file of the folder. */
export function removalsIn(
    folder: ArticleSet,
    removals: readonly Removal[],
): (file: SetArticle) => Removal | undefined {
    const removed = new Map(removals.map((removal) => [keyOf(removal), removal]));
    const exact = new Set(folder.map(keyOf).filter((key) => removed.has(key)));
    return (file) => {
        const found = removed.get(keyOf(file));
        if (found !== undefined) return found;
        const key = namesOf(file)
            .map((id) => keyOf({ id, hash: fileHashOf(file) }))
            .find((one) => removed.has(one) && !exact.has(one));
        return key === undefined ? undefined : removed.get(key);
    };
}

/** Adds an article to the changes, or replaces those that it takes the place of in the set that is served. */
export function withArticle(
    { articles, removals }: DiscordChanges,
    article: SetArticle,
    set: ArticleSet = inOrder(articles),
): DiscordChanges {
    const isReplaced = replacedBy([article]);
    const ids = new Map(set.map(({ file, id }) => [file, id]));
    const others = articles.filter((other) => !isReplaced({ ...other, id: ids.get(other.file) ?? other.id }));
    const added = { ...article, origin: "discord", restored: undefined } as const;
    return { articles: inOrder([...others, added]), removals };
}

/** Removes an article: both the one from Discord and the folder's file that it replaced. */
export function withRemoval(
    changes: DiscordChanges,
    folder: ArticleSet,
    { id, file }: Pick<SetArticle, "id" | "file">,
): DiscordChanges {
    const isReplaced = replacedBy([{ file }]);
    const gone = folder.filter((one) => isReplaced(one) || isSame(one.id, id)).map(removalOf);
    const ids = new Set([id, ...gone.map((removal) => removal.id)].map(comparable));
    return {
        articles: changes.articles.filter((article) => !isSame(article.file, file)),
        removals: [...changes.removals.filter((removal) => !ids.has(comparable(removal.id))), ...gone],
    };
}

/** The changes without those that keep these files of the folder out. */
export function withoutChangesTo(
    files: ReadonlySet<string>,
    folder: ArticleSet,
    { articles, removals }: DiscordChanges,
): DiscordChanges {
    const replaced = filesReplaced(folder);
    const wanted = folder.filter(({ file }) => files.has(file));
    let left = removals;
    // Several removals may leave out one file, which had another id at each time.
    for (let ended = removals; ended.length > 0; ) {
        const removalOf = removalsIn(folder, left);
        ended = wanted.map(removalOf).filter((removal) => removal !== undefined);
        left = left.filter((removal) => !ended.includes(removal));
    }
    return {
        articles: articles.filter((article) => !replaced(article).some(({ file }) => files.has(file))),
        removals: left,
    };
}

export const removalOf = (article: Identified): Removal => ({ id: article.id, hash: fileHashOf(article) });

/** What a removed file may have been called among the others of its time, if no other file is called that now. */
const namesOf = ({ file }: SetArticle) => [idOf(file), posix.basename(file), file];

/** Ids that differ only in case count as equal. */
const comparable = (id: string) => id.toLowerCase();
const isSame = (id: string, other: string) => comparable(id) === comparable(other);
type Identified = Pick<SetArticle, "id" | "hash" | "originalHash">;
export const keyOf = (one: Identified) => `${comparable(one.id)} ${fileHashOf(one)}`;
