import { inSlices } from "../corpus/in-slices.ts";
import { type ArticleSet, inOrder, type SetArticle } from "./article-set.ts";

/** What moderators changed about the folder's articles through Discord. */
export interface DiscordChanges {
    /** Added or edited articles. */
    readonly articles: ArticleSet;
    /** The folder's file with this id is left out as long as its content has this hash. */
    readonly removals: readonly Removal[];
}

interface Removal {
    readonly id: string;
    readonly hash: string;
}

/**
 * Applies changes from Discord to the folder's files. An article from Discord replaces the folder's file with the same id; a
 * removed one stays away until its file changes.
 */
export function mergedSet(folder: ArticleSet, { articles, removals }: DiscordChanges): ArticleSet {
    const replaced = new Set(articles.map(({ id }) => comparable(id)));
    const removed = new Set(removals.map(keyOf));
    if (replaced.size + removed.size === 0) return inOrder(folder);
    const others = folder.filter((file) => !replaced.has(comparable(file.id)) && !removed.has(keyOf(file)));
    return inOrder([...others, ...articles]);
}

/** Adds an article to the changes, or replaces it. */
export function withArticle({ articles, removals }: DiscordChanges, article: SetArticle): DiscordChanges {
    const others = articles.filter(({ id }) => !isSame(id, article.id));
    return { articles: inOrder([...others, { ...article, origin: "discord" }]), removals };
}

/** Removes an article: both the one from Discord and the folder's file with that id. */
export function withRemoval(changes: DiscordChanges, folder: ArticleSet, id: string): DiscordChanges {
    return {
        articles: changes.articles.filter((article) => !isSame(article.id, id)),
        removals: [
            ...changes.removals.filter((removal) => !isSame(removal.id, id)),
            ...folder.filter((file) => isSame(file.id, id)).map(removalOf),
        ],
    };
}

/** The changes that turn the folder into this set, for example to go back to an earlier version. */
export async function changesTo(set: ArticleSet, folder: ArticleSet): Promise<DiscordChanges> {
    const wanted = new Set<string>();
    for await (const some of inSlices(set)) for (const article of some) wanted.add(keyOf(article));
    const inFolder = new Set<string>();
    const removals: Removal[] = [];
    for await (const some of inSlices(folder)) {
        for (const file of some) inFolder.add(placeOf(file));
        removals.push(...some.filter((file) => !wanted.has(keyOf(file))).map(removalOf));
    }
    const articles: SetArticle[] = [];
    for await (const some of inSlices(set)) {
        for (const article of some)
            if (article.origin === "discord" || !inFolder.has(placeOf(article)))
                articles.push({ ...article, origin: "discord" });
    }
    return { articles, removals };
}

const removalOf = ({ id, hash }: SetArticle): Removal => ({ id, hash });

/** Ids that differ only in case count as equal. */
const comparable = (id: string) => id.toLowerCase();
const isSame = (id: string, other: string) => comparable(id) === comparable(other);
/** Includes the path, since it decides the collection. */
const placeOf = (article: SetArticle) => `${article.file} ${keyOf(article)}`;
const keyOf = ({ id, hash }: Removal) => `${comparable(id)} ${hash}`;
