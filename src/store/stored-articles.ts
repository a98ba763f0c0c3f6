import { isUtf8 } from "node:buffer";
import type { Database } from "./tables.ts";
import type { TextConversion } from "./text-conversion.ts";

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
interface ArticleToStore extends StoredArticle {
    /** Text in UTF-8, in memory or to be read when it is needed. */
    readonly content: Uint8Array | { readonly size: number; read(): Promise<Uint8Array> };
}

/** Everything in a version to store. */
export interface ContentsToStore extends Contents {
    readonly articles: readonly ArticleToStore[];
}

/**
 * Stores the texts of a version in advance, so that its transaction is short: everything else that this process wants from SQLite
 * waits for it. If the version is never published, they are deleted along with the next old version.
 */
export async function storeTexts(
    db: Database,
    { articles }: ContentsToStore,
    conversion: TextConversion,
): Promise<void> {
    for (const some of chunks(articles)) await addTexts(db, await missingTexts(db, some), conversion);
}

/** The contents whose texts are not stored yet. */
async function missingTexts(
    db: Database,
    some: readonly ArticleToStore[],
): Promise<readonly ArticleToStore[]> {
    const hashes = some.map(({ hash }) => hash);
    const rows = await db.selectFrom("content").select("hash").where("hash", "in", hashes).execute();
    const known = new Set(rows.map(({ hash }) => hash));
    return some.filter(({ hash }) => !known.has(hash));
}

async function addTexts(
    db: Database,
    articles: readonly ArticleToStore[],
    { textOf }: TextConversion,
): Promise<void> {
    const read = articles.map(async ({ hash, content }) => ({
        hash,
        bytes: content instanceof Uint8Array ? content : await content.read(),
    }));
    for (const some of chunks(await Promise.all(read), ({ bytes }) => bytes.length)) {
        await db
            .insertInto("content")
            .values(some.map(({ hash, bytes }) => ({ hash, text: textOf(checked(bytes)) })))
            .onConflict((conflict) => conflict.doNothing())
            .execute();
    }
}

/** SQLite would store any bytes. */
function checked(bytes: Uint8Array): Uint8Array {
    if (isUtf8(bytes)) return bytes;
    throw new TypeError("The store accepts only texts in UTF-8.");
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

/** The texts with these hashes in UTF-8, by hash, without those that are not stored. At most a hundred at a time. */
export async function storedTexts(
    db: Database,
    hashes: readonly string[],
    { bytes }: TextConversion,
): Promise<ReadonlyMap<string, Uint8Array>> {
    if (hashes.length === 0) return new Map();
    const texts = db.selectFrom("content").select(["hash", bytes.as("bytes")]);
    const rows = await texts.where("hash", "in", [...hashes]).execute();
    // Copies, since pg's buffers can be parts of larger ones.
    return new Map(rows.map(({ hash, bytes }) => [hash, new Uint8Array(bytes)]));
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

/** Splits items into chunks for one statement, whose number of values is limited, and which takes this thread time to send. */
function* chunks<T>(items: readonly T[], sizeOf: (item: T) => number = () => 0): Generator<readonly T[]> {
    let from = 0;
    let size = 0;
    for (const [at, item] of items.entries()) {
        size += sizeOf(item);
        if (at + 1 - from < mostItems && size < largestStatement) continue;
        yield items.slice(from, at + 1);
        from = at + 1;
        size = 0;
    }
    if (from < items.length) yield items.slice(from);
}

const mostItems = 50;
/** Bytes. */
const largestStatement = 1_000_000;
