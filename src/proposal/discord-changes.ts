import { type ArticleSet, inOrder, type SetArticle } from "./article-set.ts";

/** What moderators did to the folder's articles through Discord. */
export interface DiscordChanges {
    /** Added or edited. */
    readonly articles: ArticleSet;
    /** The folder's file of an id is kept out while its text has this hash. */
    readonly removals: readonly Removal[];
}

interface Removal {
    readonly id: string;
    readonly hash: string;
}

/**
 * The folder's files with what was done through Discord: what was put there wins over the folder's file of the same id;
 * what was removed stays away until its file changes.
 */
export function mergedSet(folder: ArticleSet, { articles, removals }: DiscordChanges): ArticleSet {
    const replaced = new Set(articles.map(({ id }) => comparable(id)));
    const removed = new Set(removals.map(keyOf));
    const kept = folder.filter((file) => !replaced.has(comparable(file.id)) && !removed.has(keyOf(file)));
    return inOrder([...kept, ...articles]);
}

/** The changes with an article added or edited. */
export function withArticle({ articles, removals }: DiscordChanges, article: SetArticle): DiscordChanges {
    const others = articles.filter(({ id }) => !isSame(id, article.id));
    return { articles: inOrder([...others, { ...article, origin: "discord" }]), removals };
}

/** The changes with an article removed: what was put through Discord, and the folder's file of that id. */
export function withRemoval(changes: DiscordChanges, folder: ArticleSet, id: string): DiscordChanges {
    return {
        articles: changes.articles.filter((article) => !isSame(article.id, id)),
        removals: [
            ...changes.removals.filter((removal) => !isSame(removal.id, id)),
            ...folder.filter((file) => isSame(file.id, id)).map(removalOf),
        ],
    };
}

/** The changes that make this set of the folder, such as to go back to an earlier version. */
export function changesTo(set: ArticleSet, folder: ArticleSet): DiscordChanges {
    const wanted = new Set(set.map(keyOf));
    const inFolder = new Set(folder.map(placeOf));
    return {
        articles: set
            .filter((article) => article.origin === "discord" || !inFolder.has(placeOf(article)))
            .map((article) => ({ ...article, origin: "discord" })),
        removals: folder.filter((file) => !wanted.has(keyOf(file))).map(removalOf),
    };
}

const removalOf = ({ id, hash }: SetArticle): Removal => ({ id, hash });

/** Ids that differ only in case are one: no two articles may share them. */
const comparable = (id: string) => id.toLowerCase();
const isSame = (id: string, other: string) => comparable(id) === comparable(other);
/** Where a file lies decides its collection. */
const placeOf = (article: SetArticle) => `${article.file} ${keyOf(article)}`;
const keyOf = ({ id, hash }: Removal) => `${comparable(id)} ${hash}`;
