import type { CorpusError } from "../corpus/corpus.ts";
import { type ArticleSet, inOrder, type SetArticle } from "../proposal/article-set.ts";
import {
    changesTo,
    type DiscordChanges,
    mergedSet,
    withArticle,
    withRemoval,
} from "../proposal/discord-changes.ts";
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
            return { changes, set: mergedSet(folder.set, changes), errors: folder.errors };
        }
        case "add":
        case "edit":
            return {
                ...overEdition(request.articles.reduce(withArticle, changes), edition),
                errors: request.problems ?? [],
            };
        case "remove": {
            // An edited article may hide the folder's own file, which must not come back in its place.
            const { set } = await readFolder();
            const removed = edition.set.filter(({ id }) => id.toLowerCase() === request.id.toLowerCase());
            const after = removed.reduce((left, article) => withRemoval(left, set, article), changes);
            const others = edition.set.filter((article) => !removed.includes(article));
            return { changes: after, set: inOrder(others), errors: [] };
        }
        case "roll-back": {
            const contents = await stored(request.number);
            if (contents.articles.length === 0) return undefined;
            const { set } = editionOf(request.number, contents);
            const folder = await readFolder();
            const back = await changesTo(set, folder.set);
            return { changes: back, set: mergedSet(folder.set, back), errors: [] };
        }
    }
}

/** Applies the changes to the files that are served, without reading the folder. */
function overEdition(changes: DiscordChanges, { set }: Edition): Omit<Plan, "errors"> {
    const fromFolder = set.filter(({ origin }) => origin === "folder");
    return { changes, set: mergedSet(fromFolder, changes) };
}
