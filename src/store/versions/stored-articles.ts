import type { Database } from "../tables.ts";
import { chunks } from "./chunks.ts";
import { addTexts, dropTexts, missingTexts, type TextConversion, type TextToStore } from "./stored-texts.ts";

/** One article of a version, without its content. */
interface StoredArticle {
    readonly id: string;
    readonly file: string;
    readonly hash: string;
    readonly origin: StoredOrigin;
    /** Only if it came back with an old version: which, and an identification of the folder's files that it takes the place of. */
    readonly restored?: { readonly version: number; readonly over: string } | undefined;
}

type StoredOrigin = "folder" | "discord";

interface StoredRemoval {
    readonly id: string;
    /** The hash of the removed content. The folder's file stays removed as long as it has this hash. */
    readonly hash: string;
    /** The old version without this file that was gone back to. */
    readonly restored?: number | undefined;
}

/** Everything in a version, without the texts. */
export interface Contents {
    readonly articles: readonly StoredArticle[];
    readonly removals: readonly StoredRemoval[];
}

/** An article to store. */
interface ArticleToStore extends StoredArticle, TextToStore {}

/** Everything in a version to store. */
export interface ContentsToStore extends Contents {
    readonly articles: readonly ArticleToStore[];
}

/** Stores the contents of a new version, whose texts were stored in advance. */
export async function storeArticles(
    changes: Database,
    { version, articles, removals }: ContentsToStore & { readonly version: number },
    conversion: TextConversion,
): Promise<void> {
    for (const some of chunks(articles)) {
        // Another process may have deleted texts stored in advance, because no version contained them.
        await addTexts(changes, await missingTexts(changes, some), conversion);
        await changes
            .insertInto("version_article")
            .values(some.map((article) => rowOf(version, article)))
            .execute();
    }
    for (const some of chunks(removals)) {
        const rows = some.map(({ id, hash, restored = null }) => ({ version, article: id, hash, restored }));
        await changes.insertInto("version_removal").values(rows).execute();
    }
}

const rowOf = (version: number, { id, file, hash, origin, restored }: StoredArticle) => ({
    version,
    article: id,
    file,
    hash,
    origin,
    restored: restored?.version ?? null,
    over: restored?.over ?? null,
});

/** The contents of a version, ordered by id; empty if there is no such version. */
export async function storedArticles(
    db: Database,
    version: number,
    origins: readonly StoredOrigin[],
): Promise<Contents> {
    const articles = await db
        .selectFrom("version_article")
        .select(["article as id", "file", "hash", "origin", "restored", "over"])
        .where("version", "=", version)
        .where("origin", "in", origins)
        .orderBy("article")
        .execute();
    const removals = await db
        .selectFrom("version_removal")
        .select(["article as id", "hash", "restored"])
        .where("version", "=", version)
        .orderBy("article")
        .execute();
    return {
        articles: articles.map(({ restored, over, ...article }) =>
            restored === null ? article : { ...article, restored: { version: restored, over: over ?? "" } },
        ),
        removals: removals.map(({ restored, ...removal }) =>
            restored === null ? removal : { ...removal, restored },
        ),
    };
}

/** Deletes the versions up to this one, and the texts that no version contains any more. */
export async function dropArticles(changes: Database, upTo: number): Promise<void> {
    if (upTo < 1) return;
    await changes.deleteFrom("version").where("number", "<=", upTo).execute();
    await dropTexts(changes);
}
