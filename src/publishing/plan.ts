import type { CorpusError } from "../corpus/corpus.ts";
import { type ArticleSet, inOrder, type SetArticle } from "../proposal/article-set.ts";
import { changesTo } from "../proposal/back-to-version.ts";
import {
    type DiscordChanges,
    mergedSet,
    settledChanges,
    withArticle,
    withoutChangesTo,
    withRemoval,
} from "../proposal/discord-changes.ts";
import { replacedBy } from "../proposal/files-replaced.ts";
import { type Edition, editionOf, type StoredEdition } from "./edition.ts";
import type { FolderRead } from "./first-edition.ts";

/** A change that a moderator asks for. */
export type ChangeRequest = { readonly by: string; readonly why: string } & (
    | { readonly kind: "reload" }
    | {
          readonly kind: "add" | "edit";
          readonly articles: readonly SetArticle[];
          /** What was found when the articles were read. */
          readonly problems?: readonly CorpusError[];
      }
    | { readonly kind: "remove"; readonly id: string }
    | { readonly kind: "roll-back"; readonly number: number }
    /** Serves these files of the folder again, by path. */
    | { readonly kind: "bring-back"; readonly files: readonly string[] }
);

/** What would be served if a request were published. */
export interface Plan {
    readonly changes: DiscordChanges;
    readonly set: ArticleSet;
    readonly errors: FolderRead["errors"];
}

interface PlanSources {
    readonly readFolder: () => Promise<FolderRead>;
    /** The contents of a version; empty if there is no such version. */
    readonly stored: (number: number) => Promise<StoredEdition>;
}

/** Works out what a request would change about the edition; undefined if the version to go back to is no longer stored. */
export async function planOf(
    request: ChangeRequest,
    edition: Edition,
    { readFolder, stored }: PlanSources,
): Promise<Plan | undefined> {
    const { changes } = edition;
    switch (request.kind) {
        case "reload": {
            const folder = await readFolder();
            const settled = settledChanges(folder.set, changes);
            return { changes: settled, set: mergedSet(folder.set, settled), errors: folder.errors };
        }
        case "add":
        case "edit":
            return { ...withArticles(request.articles, edition), errors: request.problems ?? [] };
        case "remove": {
            // An edited article may hide the folder's own file, which must not come back in its place.
            const { set } = await readFolder();
            const removed = edition.set.filter(({ id }) => id.toLowerCase() === request.id.toLowerCase());
            const after = removed.reduce((left, article) => withRemoval(left, set, article), changes);
            const others = edition.set.filter((article) => !removed.includes(article));
            return { changes: after, set: inOrder(others), errors: [] };
        }
        case "roll-back": {
            const { number } = request;
            const contents = await stored(number);
            if (contents.articles.length === 0) return undefined;
            const { set } = editionOf(number, contents);
            const folder = await readFolder();
            const back = await changesTo({ number, set, removals: contents.removals }, folder.set);
            return { changes: back, set: mergedSet(folder.set, back), errors: [] };
        }
        case "bring-back":
            return { ...withFiles(request.files, edition, (await readFolder()).set), errors: [] };
    }
}

/** Adds the articles to what is served, without reading the folder. */
function withArticles(articles: readonly SetArticle[], { set, changes }: Edition): Omit<Plan, "errors"> {
    const after = articles.reduce(withArticle, changes);
    const isReplaced = replacedBy(articles);
    const others = set.filter((article) => article.origin === "folder" && !isReplaced(article));
    return { changes: after, set: inOrder([...others, ...after.articles]) };
}

/** Serves files of the folder in place of what keeps them out, without other changes of the folder. */
function withFiles(
    files: readonly string[],
    { set, changes }: Edition,
    folder: ArticleSet,
): Omit<Plan, "errors"> {
    const after = withoutChangesTo(new Set(files), folder, changes);
    const before = new Set(mergedSet(folder, changes).map(({ file }) => file));
    const freed = mergedSet(folder, after).filter(
        ({ file, origin }) => origin === "folder" && (files.includes(file) || !before.has(file)),
    );
    const places = new Set(freed.map(({ file }) => file));
    const left = new Set(after.articles.map(({ file }) => file));
    const others = set.filter(
        ({ file, origin }) => !places.has(file) && (origin === "folder" || left.has(file)),
    );
    return { changes: after, set: inOrder([...others, ...freed]) };
}
