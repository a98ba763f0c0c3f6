import { createHash } from "node:crypto";
import { type ArticleSet, inOrder } from "../proposal/article-set.ts";
import type { DiscordChanges } from "../proposal/discord-changes.ts";
import type { Publication } from "../store/versions.ts";

/** The files of one version, and what of them came through Discord. */
export interface Edition {
    /** 0 where nothing was published yet. */
    readonly number: number;
    readonly set: ArticleSet;
    readonly changes: DiscordChanges;
}

/** The same for the same files, wherever they come from. */
export function fingerprintOf(set: ArticleSet): string {
    const hash = createHash("sha256");
    for (const { file, hash: content, origin } of set) hash.update(`${file}\n${content}\n${origin}\n`);
    return hash.digest("hex").slice(0, 16);
}

/** What the store keeps of an edition. */
export function publicationOf(
    { number, set, changes }: Edition,
    facts: Pick<Publication, "by" | "why">,
): Publication {
    return {
        ...facts,
        expected: number,
        fingerprint: fingerprintOf(set),
        articles: set,
        removals: changes.removals,
    };
}

/** The edition that the store kept; the set is whole only where all articles were asked for. */
export function editionOf(number: number, { articles, removals }: StoredEdition): Edition {
    const through = articles.filter(({ origin }) => origin === "discord");
    return { number, set: inOrder(articles), changes: { articles: inOrder(through), removals } };
}

type StoredEdition = Pick<Publication, "articles" | "removals">;
