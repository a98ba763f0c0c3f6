import { posix } from "node:path";
import { idOf } from "../corpus/article-id.ts";
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
    if (articles.length + removals.length === 0) return inOrder(folder);
    const isReplaced = replacedBy(articles);
    const removed = new Set(removals.map(keyOf));
    const exact = new Set(folder.map(keyOf).filter((key) => removed.has(key)));
    const isRemoved = (file: SetArticle) =>
        removed.has(keyOf(file)) ||
        namesOf(file)
            .map((id) => keyOf({ id, hash: file.hash }))
            .some((key) => removed.has(key) && !exact.has(key));
    return inOrder([...folder.filter((file) => !isReplaced(file) && !isRemoved(file)), ...articles]);
}

/**
 * Whether one of these articles takes the place of an article in a set: because of its path or its id. An article whose id in the
 * set includes its ending or folder is only replaced by a file with these.
 */
export function replacedBy(articles: readonly Pick<SetArticle, "file">[]): (other: SetArticle) => boolean {
    const files = articles.map(({ file }) => comparable(file));
    const paths = new Set(files);
    const ids = new Set(files.flatMap((file) => [idOf(file), posix.join(posix.dirname(file), idOf(file))]));
    const names = new Set(files.map((file) => posix.basename(file)));
    return ({ file, id }) =>
        paths.has(comparable(file)) ||
        ids.has(comparable(id)) ||
        (id !== idOf(file) && names.has(comparable(id)));
}

/** Adds an article to the changes, or replaces it. */
export function withArticle({ articles, removals }: DiscordChanges, article: SetArticle): DiscordChanges {
    const isReplaced = replacedBy([article]);
    const others = inOrder(articles).filter((other) => !isReplaced(other));
    return { articles: inOrder([...others, { ...article, origin: "discord" }]), removals };
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

/** The changes that turn the folder into this set, for example to go back to an earlier version. */
export async function changesTo(set: ArticleSet, folder: ArticleSet): Promise<DiscordChanges> {
    const ids = new Set<string>();
    const places = new Set<string>();
    for await (const some of inSlices(set)) {
        for (const article of some) {
            ids.add(baseKeyOf(article));
            places.add(placeOf(article));
        }
    }
    const inFolder = new Map<string, SetArticle>();
    for await (const some of inSlices(folder)) for (const file of some) inFolder.set(placeOf(file), file);
    const isOwn = (article: SetArticle) => article.origin === "discord" || !inFolder.has(placeOf(article));
    let [articles, others] = await split(set, isOwn);
    let isReplaced = replacedBy(articles);
    // An article from Discord would also replace a file of the folder with its name. If that is wanted, it comes from Discord, too.
    for (let lost = articles; lost.length > 0; ) {
        const isLost = (article: SetArticle) => isReplaced(inFolder.get(placeOf(article)) ?? article);
        [lost, others] = await split(others, isLost);
        articles = articles.concat(lost);
        isReplaced = replacedBy(articles);
    }
    const removals: Removal[] = [];
    for await (const some of inSlices(folder)) {
        const isWanted = (file: SetArticle) =>
            ids.has(baseKeyOf(file)) && (isReplaced(file) || places.has(placeOf(file)));
        removals.push(...some.filter((file) => !isWanted(file)).map(removalOf));
    }
    return { articles: articles.map((article) => ({ ...article, origin: "discord" })), removals };
}

/** Splits them into those for which it is true, and the others. */
async function split(all: readonly SetArticle[], isFirst: (article: SetArticle) => boolean) {
    const parts: [SetArticle[], SetArticle[]] = [[], []];
    for await (const some of inSlices(all)) for (const one of some) parts[isFirst(one) ? 0 : 1].push(one);
    return parts;
}

const removalOf = ({ id, hash }: SetArticle): Removal => ({ id, hash });

/** What a removed file may have been called among the others of its time, if no other file is called that now. */
const namesOf = ({ file }: SetArticle) => [idOf(file), posix.basename(file), file];

/** Ids that differ only in case count as equal. */
const comparable = (id: string) => id.toLowerCase();
const isSame = (id: string, other: string) => comparable(id) === comparable(other);
/** Includes the path, since it decides the collection. */
const placeOf = (article: SetArticle) => `${article.file} ${article.hash}`;
const keyOf = ({ id, hash }: Removal) => `${comparable(id)} ${hash}`;
/** Does not depend on the other files of the set. */
const baseKeyOf = ({ file, hash }: SetArticle) => keyOf({ id: idOf(file), hash });
