import { type ArticleSet, inOrder, type SetArticle } from "./article-set.ts";

/** What moderators did to the articles through Discord. */
export type DiscordChange =
    /** Added or edited. */
    | { readonly kind: "put"; readonly article: SetArticle }
    /** The folder's file of this id is kept out while its text has this hash. */
    | { readonly kind: "removal"; readonly id: string; readonly hash: string };

/**
 * The folder's files with what was done through Discord: what was put there wins over the folder's file of the same id;
 * what was removed stays away until its file changes.
 */
export function mergedSet(folder: ArticleSet, changes: readonly DiscordChange[]): ArticleSet {
    const put = changes.flatMap((change) => (change.kind === "put" ? [change.article] : []));
    const replaced = new Set(put.map(({ id }) => comparable(id)));
    const removed = new Set(changes.flatMap((change) => (change.kind === "removal" ? [keyOf(change)] : [])));
    const kept = folder.filter((file) => !replaced.has(comparable(file.id)) && !removed.has(keyOf(file)));
    return inOrder([...kept, ...put]);
}

/** The changes with an article added or edited. */
export function withArticle(changes: readonly DiscordChange[], article: SetArticle): DiscordChange[] {
    const others = changes.filter((change) => change.kind !== "put" || !isOf(article.id, change.article.id));
    return [...others, { kind: "put", article: { ...article, origin: "discord" } }];
}

/** The changes with an article removed: what was put through Discord, and the folder's file of that id. */
export function withRemoval(
    changes: readonly DiscordChange[],
    folder: ArticleSet,
    id: string,
): DiscordChange[] {
    const others = changes.filter(
        (change) => !isOf(id, change.kind === "put" ? change.article.id : change.id),
    );
    const removals = folder.filter((file) => isOf(id, file.id)).map(removal);
    return [...others, ...removals];
}

/** The changes that make this set of the folder, such as to go back to an earlier version. */
export function changesTo(set: ArticleSet, folder: ArticleSet): DiscordChange[] {
    const wanted = new Set(set.map(keyOf));
    const inFolder = new Set(folder.map(keyOf));
    const put = set
        .filter((article) => article.origin === "discord" || !inFolder.has(keyOf(article)))
        .map((article): DiscordChange => ({ kind: "put", article: { ...article, origin: "discord" } }));
    return [...put, ...folder.filter((file) => !wanted.has(keyOf(file))).map(removal)];
}

const removal = ({ id, hash }: SetArticle): DiscordChange => ({ kind: "removal", id, hash });

/** Ids that differ only in case are one: no two articles may share them. */
const comparable = (id: string) => id.toLowerCase();
const isOf = (id: string, other: string) => comparable(id) === comparable(other);
const keyOf = ({ id, hash }: { readonly id: string; readonly hash: string }) => `${comparable(id)} ${hash}`;
