import { createHash } from "node:crypto";
import { inSlices } from "../corpus/in-slices.ts";
import { type ArticleSet, inOrder, type SetArticle } from "../proposal/article-set.ts";
import type { DiscordChanges } from "../proposal/discord-changes.ts";
import type { Publication } from "../store/versions/versions.ts";

/** The files of one version, and the changes that came through Discord. */
export interface Edition {
    /** The version's number; 0 if nothing was published yet. */
    readonly number: number;
    /** Without the folder's files that cannot be read, which are never stored. */
    readonly set: ArticleSet;
    /** Those files of the folder, as they were when they were last read. */
    readonly unread: ArticleSet;
    readonly changes: DiscordChanges;
}

/** The edition's set together with the folder's files that cannot be read. */
export function wholeSet({ set, unread }: Pick<Edition, "set" | "unread">): ArticleSet {
    return unread.length === 0 ? set : inOrder([...set, ...unread]);
}

/** A hash of the files' paths, contents and origins: 16 hexadecimal digits. */
export async function fingerprintOf(set: ArticleSet): Promise<string> {
    const hash = createHash("sha256");
    for await (const some of inSlices(set))
        hash.update(
            some.map(({ file, hash: content, origin }) => `${file}\n${content}\n${origin}\n`).join(""),
        );
    return hash.digest("hex").slice(0, 16);
}

/** Whether two sets have the same files, with the same contents and origins. */
export const areSame = async (one: ArticleSet, other: ArticleSet) =>
    (await fingerprintOf(one)) === (await fingerprintOf(other));

/** An edition in its stored form. Publishing it is a conflict unless the newest version is still the one that it is based on. */
export async function publicationOf(
    { number, set, changes }: Omit<Edition, "unread">,
    facts: Pick<Publication, "by" | "proposedBy" | "approvedBy" | "why">,
): Promise<Publication> {
    return {
        ...facts,
        expected: number,
        fingerprint: await fingerprintOf(set),
        articles: set,
        removals: changes.removals,
    };
}

/** An edition from its stored form and its texts. Its set is only complete if all of its articles were loaded. */
export function editionOf(number: number, { articles, removals }: StoredEdition): Edition {
    const through = articles.filter(({ origin }) => origin === "discord");
    return { number, set: inOrder(articles), unread: [], changes: { articles: inOrder(through), removals } };
}

/** The contents of a stored version, with the texts. */
export interface StoredEdition extends DiscordChanges {
    readonly articles: readonly SetArticle[];
}
