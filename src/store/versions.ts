import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "./tables.ts";

/** One article of a version: its file's name, text and content hash, and where it comes from. */
export interface KeptArticle {
    readonly id: string;
    readonly file: string;
    readonly hash: string;
    readonly origin: "folder" | "discord";
}

export interface Removal {
    readonly id: string;
    /** Of the content that was removed: a file of the folder stays away as long as it has it. */
    readonly hash: string;
}

export interface Version {
    /** Counts from 1. */
    readonly number: number;
    readonly fingerprint: string;
    readonly publishedAt: Date;
    /** A user's id, or "start". */
    readonly by: string;
    readonly why: string;
}

/** What is to be published. Texts of contents that the store holds already need not be given again. */
export interface Publication {
    /** The number of the version that this one was made from; 0 for the first. */
    readonly expected: number;
    readonly fingerprint: string;
    readonly by: string;
    readonly why: string;
    readonly articles: readonly (KeptArticle & { readonly text: string })[];
    readonly removals: readonly Removal[];
}

export type Published =
    | { readonly outcome: "published"; readonly version: Version }
    /** Somebody else published in the meantime. */
    | { readonly outcome: "conflict"; readonly current: Version | undefined };

export interface Versions {
    current(): Promise<Version | undefined>;
    get(number: number): Promise<Version | undefined>;
    /** Newest first. */
    list(limit: number): Promise<readonly Version[]>;
    /** All of a version, in the order of ids. */
    contents(
        number: number,
    ): Promise<{ readonly articles: Publication["articles"]; readonly removals: readonly Removal[] }>;
    publish(publication: Publication): Promise<Published>;
}

interface VersionTools {
    readonly now: () => Date;
    /** Told after every publication of this process. */
    readonly onPublished: (number: number) => void;
    readonly postgres: boolean;
    /** How many versions are kept. */
    readonly kept?: number;
}

export function openVersions(
    db: Database,
    { now, onPublished, postgres, kept = 50 }: VersionTools,
): Versions {
    const get = async (number: number) => {
        const row = await db
            .selectFrom("version")
            .selectAll()
            .where("number", "=", number)
            .executeTakeFirst();
        return row === undefined ? undefined : versionOf(row);
    };
    const current = async () => {
        const head = await db.selectFrom("head").select("version").where("id", "=", 1).executeTakeFirst();
        return head === undefined ? undefined : get(head.version);
    };

    const publish = async (publication: Publication): Promise<Version | undefined> => {
        const { expected, fingerprint, by, why, articles, removals } = publication;
        const number = expected + 1;
        return db.transaction().execute(async (changes) => {
            // First of all, so that of two who publish at once one waits here and then finds the other's number.
            const { numUpdatedRows } = await changes
                .updateTable("head")
                .set({ version: number })
                .where("id", "=", 1)
                .where("version", "=", expected)
                .executeTakeFirst();
            if (numUpdatedRows !== 1n) return undefined;
            const row = { number, fingerprint, published_at: now().toISOString(), by, why };
            await changes.insertInto("version").values(row).execute();
            for (const some of chunks(articles, 100)) {
                await changes
                    .insertInto("content")
                    .values(some.map(({ hash, text }) => ({ hash, text })))
                    .onConflict((conflict) => conflict.doNothing())
                    .execute();
                const rows = some.map(({ id, file, hash, origin }) => ({ article: id, file, hash, origin }));
                await changes
                    .insertInto("version_article")
                    .values(rows.map((article) => ({ version: number, ...article })))
                    .execute();
            }
            for (const some of chunks(removals, 100)) {
                const rows = some.map(({ id, hash }) => ({ version: number, article: id, hash }));
                await changes.insertInto("version_removal").values(rows).execute();
            }
            await prune(changes, number - kept);
            if (postgres) await sql`select pg_notify(${channel}, ${String(number)})`.execute(changes);
            return versionOf(row);
        });
    };

    return {
        current,
        get,
        list: async (limit) => {
            const rows = await db
                .selectFrom("version")
                .selectAll()
                .orderBy("number", "desc")
                .limit(limit)
                .execute();
            return rows.map(versionOf);
        },
        contents: async (number) => {
            const articles = await db
                .selectFrom("version_article")
                .innerJoin("content", "content.hash", "version_article.hash")
                .select(["article as id", "file", "version_article.hash as hash", "origin", "text"])
                .where("version", "=", number)
                .orderBy("article")
                .execute();
            const removals = await db
                .selectFrom("version_removal")
                .select(["article as id", "hash"])
                .where("version", "=", number)
                .orderBy("article")
                .execute();
            return { articles, removals };
        },
        publish: async (publication) => {
            const version = await publish(publication);
            if (version === undefined) return { outcome: "conflict", current: await current() };
            onPublished(version.number);
            return { outcome: "published", version };
        },
    };
}

/** PostgreSQL's channel of publications. */
export const channel = "pullquote_published";

/** The hash under which a text is kept. */
export const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** Old versions go, and with them the contents that no version holds any more. */
async function prune(db: Database, upTo: number): Promise<void> {
    if (upTo < 1) return;
    await db.deleteFrom("version").where("number", "<=", upTo).execute();
    await db
        .deleteFrom("content")
        .where(({ not, exists, selectFrom }) =>
            not(
                exists(
                    selectFrom("version_article")
                        .select("article")
                        .whereRef("version_article.hash", "=", "content.hash"),
                ),
            ),
        )
        .execute();
}

function* chunks<T>(items: readonly T[], size: number): Generator<readonly T[]> {
    for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

function versionOf(row: {
    readonly number: number;
    readonly fingerprint: string;
    readonly published_at: string;
    readonly by: string;
    readonly why: string;
}): Version {
    const { number, fingerprint, by, why } = row;
    return { number, fingerprint, publishedAt: new Date(row.published_at), by, why };
}
