import { isUtf8 } from "node:buffer";
import { type RawBuilder, sql } from "kysely";
import type { Database } from "../tables.ts";
import { chunks } from "./chunks.ts";

/** The text of an article to store. */
export interface TextToStore {
    readonly hash: string;
    /** In UTF-8, in memory or to be read when it is needed. */
    readonly content: Uint8Array | { readonly size: number; read(): Promise<Uint8Array> };
}

/** How a database turns texts into UTF-8 and back, so that this thread need not. */
export interface TextConversion {
    textOf(bytes: Uint8Array): RawBuilder<string>;
    /** The bytes of the column `text`. */
    readonly bytes: RawBuilder<Uint8Array>;
}

export const postgresConversion: TextConversion = {
    textOf: (bytes) => sql`convert_from(${bytes}, 'UTF8')`,
    bytes: sql`convert_to(text, 'UTF8')`,
};

export const sqliteConversion: TextConversion = {
    textOf: (bytes) => sql`cast(${bytes} as text)`,
    bytes: sql`cast(text as blob)`,
};

/**
 * Stores the texts of a version in advance, so that its transaction is short: everything else that this process wants from SQLite
 * waits for it. If the version is never published, they are deleted along with the next old version. Stops early once the signal is
 * aborted.
 */
export async function storeTexts(
    db: Database,
    articles: readonly TextToStore[],
    { conversion, onProgress = () => undefined, signal }: TextStoring,
): Promise<void> {
    let done = 0;
    for (const some of chunks(articles)) {
        if (signal?.aborted === true) return;
        // A few texts are stored at once.
        if (done > 0) onProgress(done / articles.length);
        await addTexts(db, await missingTexts(db, some), conversion);
        done += some.length;
    }
}

/** How storing says how far it is, and how it is stopped. */
export interface WatchedStoring {
    /** Receives growing shares from 0 to 1. */
    readonly onProgress?: ((share: number) => void) | undefined;
    readonly signal?: AbortSignal | undefined;
}

interface TextStoring extends WatchedStoring {
    readonly conversion: TextConversion;
}

/** The contents whose texts are not stored yet. */
export async function missingTexts(
    db: Database,
    some: readonly TextToStore[],
): Promise<readonly TextToStore[]> {
    const hashes = some.map(({ hash }) => hash);
    const rows = await db.selectFrom("content").select("hash").where("hash", "in", hashes).execute();
    const known = new Set(rows.map(({ hash }) => hash));
    return some.filter(({ hash }) => !known.has(hash));
}

export async function addTexts(
    db: Database,
    articles: readonly TextToStore[],
    { textOf }: TextConversion,
): Promise<void> {
    const read = articles.map(async ({ hash, content }) => ({
        hash,
        bytes: content instanceof Uint8Array ? content : await content.read(),
    }));
    for (const some of chunks(await Promise.all(read), { sizeOf: ({ bytes }) => bytes.length })) {
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
