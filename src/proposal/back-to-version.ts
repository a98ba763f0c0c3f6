import { inSlices } from "../corpus/in-slices.ts";
import type { ArticleSet, Restored, SetArticle } from "./article-set.ts";
import { type DiscordChanges, keyOf, type Removal, removalOf } from "./discord-changes.ts";
import { filesReplaced, overOf, replacedBy } from "./files-replaced.ts";

/** A version to go back to. */
interface OldVersion {
    readonly number: number;
    readonly set: ArticleSet;
    readonly removals: readonly Removal[];
}

/**
 * The changes that turn the folder into an old version. What a moderator had added or edited in it stays so. All other texts of the
 * version, and its lack of files that the folder has, only last until the folder's files change.
 */
export async function changesTo(old: OldVersion, folder: ArticleSet): Promise<DiscordChanges> {
    const places = new Set<string>();
    for await (const some of inSlices(old.set)) for (const article of some) places.add(placeOf(article));
    const inFolder = new Map<string, SetArticle>();
    for await (const some of inSlices(folder)) for (const file of some) inFolder.set(placeOf(file), file);
    const isOwn = (article: SetArticle) => isModerators(article) || !inFolder.has(placeOf(article));
    let [articles, others] = await split(old.set, isOwn);
    let isReplaced = replacedBy(articles);
    // An article from Discord would also replace a file of the folder with its name. If that is wanted, it comes from Discord, too.
    for (let lost = articles; lost.length > 0; ) {
        const isLost = (article: SetArticle) => isReplaced(inFolder.get(placeOf(article)) ?? article);
        [lost, others] = await split(others, isLost);
        articles = articles.concat(lost);
        isReplaced = replacedBy(articles);
    }
    const replaced = filesReplaced(folder);
    const restoredOver = (article: SetArticle): Restored | undefined =>
        isModerators(article) ? undefined : { version: old.number, over: overOf(replaced(article)) };
    const earlier = new Map(old.removals.map((removal) => [keyOf(removal), removal]));
    const removals: Removal[] = [];
    for await (const some of inSlices(folder)) {
        // A file that an article replaces needs no removal, which would outlast the article.
        const isWanted = (file: SetArticle) => isReplaced(file) || places.has(placeOf(file));
        for (const file of some.filter((one) => !isWanted(one)))
            removals.push(earlier.get(keyOf(file)) ?? { ...removalOf(file), restored: old.number });
    }
    return {
        articles: articles.map((article) => ({
            ...article,
            origin: "discord",
            restored: restoredOver(article),
        })),
        removals,
    };
}

/** Splits them into those for which it is true, and the others. */
async function split(all: readonly SetArticle[], isFirst: (article: SetArticle) => boolean) {
    const parts: [SetArticle[], SetArticle[]] = [[], []];
    for await (const some of inSlices(all)) for (const one of some) parts[isFirst(one) ? 0 : 1].push(one);
    return parts;
}

/** Whether a moderator added or edited it. */
const isModerators = ({ origin, restored }: SetArticle) => origin === "discord" && restored === undefined;

/** Includes the path, since it decides the collection. */
const placeOf = (article: SetArticle) => `${article.file} ${article.hash}`;
