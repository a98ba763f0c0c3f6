import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "./tables.ts";

/** One article of a version: its file's name, content hash, and where it comes from. */
interface KeptArticle {
    readonly id: string;
    readonly file: string;
    readonly hash: string;
    readonly origin: StoredOrigin;
}

type StoredOrigin = "folder" | "discord";

interface StoredRemoval {
    readonly id: string;
    /** Of the content that was removed: a file of the folder stays away as long as it has it. */
    readonly hash: string;
}

/** All that a version holds. */
export interface Contents {
    readonly articles: readonly (KeptArticle & {
        /** The content: text in UTF-8. */
        readonly bytes: Uint8Array;
    })[];
    readonly removals: readonly StoredRemoval[];
}

/**
 * Writes texts that a version will hold, a few at a time, so that its transaction is short: SQLite works in this very
 * thread, which has questions to answer, too. Without that version they are dropped with the next old one.
 */
export async function keepTexts(db: Database, { articles }: Contents): Promise<void> {
    for (const some of chunks(articles, 50)) {
        await addTexts(db, await missingTexts(db, some));
        await nextTurn();
    }
}

/** Texts that an older version has are not written again. */
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
    /** Of the bytes. */
    readonly hash: string;
    readonly bytes: Uint8Array;
}

/** Writes the contents of a new version. */
export async function keepArticles(changes: Database, version: number, { articles, removals }: Contents) {
    for (const some of chunks(articles)) {
        // Another process may have dropped what was written before as held by no version.
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

/** The contents of a version in the order of ids; nothing where there is no such version. */
export async function keptArticles(
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

/** Drops the versions up to this one, and the texts that no version holds any more. */
export async function dropArticles(changes: Database, upTo: number): Promise<void> {
    if (upTo < 1) return;
    await changes.deleteFrom("version").where("number", "<=", upTo).execute();
    await dropTexts(changes);
}

/** Drops the texts that no version holds. */
export async function dropTexts(db: Database): Promise<void> {
    await db
        .deleteFrom("content")
        .where(({ not, exists, selectFrom }) => {
            const holder = selectFrom("version_article").select("article");
            return not(exists(holder.whereRef("version_article.hash", "=", "content.hash")));
        })
        .execute();
}

/** Few enough for one statement: databases bound how many values it may hold. */
function* chunks<T>(items: readonly T[], size = 100): Generator<readonly T[]> {
    for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
