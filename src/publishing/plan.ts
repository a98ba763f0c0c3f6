import type { Tellable } from "../../locales/message.ts";
import type { CorpusError } from "../corpus/corpus.ts";
import { type ArticleSet, inOrder, type SetArticle, unparsed } from "../proposal/article-set.ts";
import { changesTo } from "../proposal/back-to-version.ts";
import {
    type DiscordChanges,
    keyOf,
    mergedSet,
    settledChanges,
    withArticle,
    withoutChangesTo,
    withRemoval,
} from "../proposal/discord-changes.ts";
import { type KeptOut, keptOut } from "../proposal/files-kept-out.ts";
import { replacedBy } from "../proposal/files-replaced.ts";
import type { Proposal } from "../proposal/proposal.ts";
import type { ItemDecision } from "../store/source-items.ts";
import { type Edition, editionOf, type StoredEdition, wholeSet } from "./edition.ts";
import { type FolderRead, splitFolder } from "./first-edition.ts";

/** A change that a moderator asks for. */
export type ChangeRequest = { readonly by: string; readonly why: Tellable } & (
    | { readonly kind: "reload" }
    | {
          readonly kind: "add" | "edit";
          readonly articles: readonly SetArticle[];
          /** What was found when the articles were read. */
          readonly problems?: readonly CorpusError[];
      }
    | { readonly kind: "remove"; readonly id: string }
    | SourceRequest
    /** Without the articles of the version with these hashes, which cannot be read. */
    | { readonly kind: "roll-back"; readonly number: number; readonly unreadable?: ReadonlySet<string> }
    /** Serves these files of the folder again, by path. */
    | { readonly kind: "bring-back"; readonly files: readonly string[] }
);

/** Identifies what somebody asks for. */
export const actOf = ({ by, why }: Pick<Proposal, "by" | "why">): string => JSON.stringify([by, why]);

/** Serves what a source has: new and changed articles, without those that it no longer has. */
export interface SourceRequest {
    readonly kind: "source";
    readonly articles: readonly SetArticle[];
    /** The paths of articles that came from it and are gone. */
    readonly gone: readonly string[];
    /** What is decided about its items by publishing or discarding. */
    readonly decisions: readonly ItemDecision[];
    /** What was found when the articles were read. */
    readonly problems?: readonly CorpusError[];
}

/** What would be served if a request were published. */
export interface Plan {
    readonly changes: DiscordChanges;
    /** With the folder's files that cannot be read. */
    readonly set: ArticleSet;
    /** The problems of files that are not in the set. */
    readonly errors: FolderRead["errors"];
    /** For a reload, the files of the folder that stay out. */
    readonly keptOut?: readonly KeptOut[];
}

interface PlanSources {
    readonly readFolder: () => Promise<FolderRead>;
    /** The contents of a version; empty if there is no such version. */
    readonly stored: (number: number) => Promise<StoredEdition>;
}

type WholeEdition = Pick<Edition, "set" | "changes">;

/** Works out what a request would change about the edition; undefined if the version to go back to is no longer stored. */
export async function planOf(
    request: ChangeRequest,
    served: Edition,
    { readFolder, stored }: PlanSources,
): Promise<Plan | undefined> {
    const { changes } = served;
    const edition = { changes, set: wholeSet(served) };
    switch (request.kind) {
        case "reload": {
            const folder = await readFolder();
            const settled = settledChanges(folder.set, changes);
            return {
                changes: settled,
                set: mergedSet(folder.set, settled),
                errors: folder.errors,
                keptOut: keptOut(folder.set, settled),
            };
        }
        case "add":
        case "edit":
            return {
                ...withArticles(newOf(request.articles, edition.set), edition),
                errors: request.problems ?? [],
            };
        case "source":
            return { ...withSource(request, edition), errors: request.problems ?? [] };
        case "remove": {
            // An edited article may hide the folder's own file, which must not come back in its place.
            const { set } = await readFolder();
            const removed = edition.set.filter(({ id }) => id.toLowerCase() === request.id.toLowerCase());
            const after = removed.reduce((left, article) => withRemoval(left, set, article), changes);
            const others = edition.set.filter((article) => !removed.includes(article));
            return { changes: after, set: inOrder(others), errors: [] };
        }
        case "roll-back": {
            const { number, unreadable = new Set() } = request;
            const contents = await stored(number);
            if (contents.articles.length === 0) return undefined;
            const { set } = editionOf(number, contents);
            const folder = await readFolder();
            const old = {
                number,
                set: set.filter(({ hash }) => !unreadable.has(hash)),
                removals: contents.removals,
            };
            const back = await changesTo(old, folder.set);
            // A file that cannot be read was not in the version either, but should be reported until it is repaired.
            const unread = new Set(served.unread.map(keyOf));
            const removals = back.removals.filter((removal) => !unread.has(keyOf(removal)));
            const after = { articles: back.articles, removals };
            return { changes: after, set: mergedSet(folder.set, after), errors: [] };
        }
        case "bring-back":
            return { ...withFiles(request.files, edition, (await readFolder()).set), errors: [] };
    }
}

/** A plan without what its new files were parsed to, which only the proposal's library needs. */
export function servedForm(
    { set, changes: { articles, removals } }: Plan,
    errors: readonly CorpusError[],
): Omit<Edition, "number"> {
    return { ...splitFolder(unparsed(set), errors), changes: { articles: unparsed(articles), removals } };
}

/** The articles that are not in the set just so. */
function newOf(articles: readonly SetArticle[], set: ArticleSet): readonly SetArticle[] {
    const places = new Set(set.map(({ file, hash }) => `${file} ${hash}`));
    return articles.filter(({ file, hash }) => !places.has(`${file} ${hash}`));
}

/** Adds the articles to what is served, without reading the folder. */
function withArticles(articles: readonly SetArticle[], { set, changes }: WholeEdition): Omit<Plan, "errors"> {
    const after = articles.reduce((left, article) => withArticle(left, article, set), changes);
    const isReplaced = replacedBy(articles);
    const others = set.filter((article) => article.origin === "folder" && !isReplaced(article));
    return { changes: after, set: inOrder([...others, ...after.articles]) };
}

/** Replaces articles with the same paths only: those of other places that share a name are none of the source's. */
function withSource({ articles, gone }: SourceRequest, { set, changes }: WholeEdition): Omit<Plan, "errors"> {
    const places = new Set([...gone, ...articles.map(({ file }) => file)]);
    const isLeft = ({ file, origin }: SetArticle) => origin === "folder" || !places.has(file);
    return {
        changes: { ...changes, articles: inOrder([...changes.articles.filter(isLeft), ...articles]) },
        set: inOrder([...set.filter(isLeft), ...articles]),
    };
}

/** Serves files of the folder in place of what keeps them out, without other changes of the folder. */
function withFiles(
    files: readonly string[],
    { set, changes }: WholeEdition,
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

/** The problems of the folder that a proposal was made from; undefined if it was not read for it. */
export function foundBy({
    kind,
    errors,
    warnings,
}: Pick<Proposal, "kind" | "errors" | "warnings">): readonly CorpusError[] | undefined {
    return kind === "reload" ? [...errors, ...warnings] : undefined;
}

/** Requests that may be about files that cannot be read, so that no article changes. */
export const changesUnread: ReadonlySet<ChangeRequest["kind"]> = new Set(["remove", "bring-back"]);
