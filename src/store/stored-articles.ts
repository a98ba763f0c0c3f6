import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "./tables.ts";

/** One article of a version, without its content. */
interface StoredArticle {
    readonly id: string;
    readonly file: string;
    readonly hash: string;
    readonly origin: StoredOrigin;
}

type StoredOrigin = "folder" | "discord";

interface StoredRemoval {
    readonly id: string;
    /** The hash of the removed content. The folder's file stays removed as long as it has this hash. */
    readonly hash: string;
}

/** Everything in a version. */
export interface Contents {
    readonly articles: readonly (StoredArticle & {
        /** Text in UTF-8. */
        readonly bytes: Uint8Array;
    })[];
    readonly removals: readonly StoredRemoval[];
}

/**
 * Stores the texts of a version in advance, a few at a time, so that its transaction is short: everything else that this process
 * wants from SQLite waits for it. If the version is never published, they are deleted along with the next old version.
 */
export async function storeTexts(db: Database, { articles }: Contents): Promise<void> {
    for (const some of chunks(articles, 50)) {
        await addTexts(db, await missingTexts(db, some));
        await nextTurn();
    }
}

/** The contents whose texts are not stored yet. */
async function missingTexts(db: Database, some: readonly StoredContent[]): Promise<readonly StoredContent[]> {
    const hashes = some.map(({ hash }) => hash);
    const rows = await db.selectFrom("content").select("hash").where("hash", "in", hashes).execute();
    const known = new Set(rows.map(({ hash }) => hash));
    return some.filter(({ hash }) => !known.has(hash));
}

async function addTexts(db: Database, contents: readonly StoredContent[]): Promise<void> {
    if (contents.length === 0) return;
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    await db
        .insertInto("content")
        .values(contents.map(({ hash, bytes }) => ({ hash, text: decoder.decode(bytes) })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
}

interface StoredContent {
    /** The hash of the bytes. */
    readonly hash: string;
    readonly bytes: Uint8Array;
}

/** Stores the contents of a new version. */
export async function storeArticles(changes: Database, version: number, { articles, removals }: Contents) {
    for (const some of chunks(articles)) {
        // Another process may have deleted texts stored in advance, because no version contained them.
        await addTexts(changes, await missingTexts(changes, some));
        await nextTurn();
        await changes
            .insertInto("version_article")
            .values(some.map(({ id, file, hash, origin }) => ({ version, article: id, file, hash, origin })))
            .execute();
    }
    for (const some of chunks(removals)) {
        const rows = some.map(({ id, hash }) => ({ version, article: id, hash }));
        await changes.insertInto("version_removal").values(rows).execute();
    }
}

/** The contents of a version, ordered by id; empty if there is no such version. */
export async function storedArticles(
    db: Database,
    version: number,
    origins: readonly StoredOrigin[],
): Promise<Contents> {
    const articles = await db
        .selectFrom("version_article")
        .innerJoin("content", "content.hash", "version_article.hash")
        .select(["article as id", "file", "version_article.hash as hash", "origin", "text"])
        .where("version", "=", version)
        .where("origin", "in", origins)
        .orderBy("article")
        .execute();
    const removals = await db
        .selectFrom("version_removal")
        .select(["article as id", "hash"])
        .where("version", "=", version)
        .orderBy("article")
        .execute();
    const encoder = new TextEncoder();
    return {
        articles: articles.map(({ text, ...article }) => ({ ...article, bytes: encoder.encode(text) })),
        removals,
    };
}

/** Deletes the versions up to this one, and the texts that no version contains any more. */
export async function dropArticles(changes: Database, upTo: number): Promise<void> {
    if (upTo < 1) return;
    await changes.deleteFrom("version").where("number", "<=", upTo).execute();
    await dropTexts(changes);
}

/** Deletes the texts that no version contains. */
export async function dropTexts(db: Database): Promise<void> {
    await db
        .deleteFrom("content")
        .where(({ not, exists, selectFrom }) => {
            const entry = selectFrom("version_article").select("article");
            return not(exists(entry.whereRef("version_article.hash", "=", "content.hash")));
        })
        .execute();
}

/** Splits items into chunks small enough for one statement, since databases limit its number of values. */
function* chunks<T>(items: readonly T[], size = 100): Generator<readonly T[]> {
    for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
