import { createHash } from "node:crypto";
import { sql } from "kysely";
import {
    type Contents,
    dropArticles,
    dropTexts,
    keepArticles,
    keepTexts,
    keptArticles,
} from "./stored-articles.ts";
import type { Database, Tables } from "./tables.ts";

export interface Version {
    /** Counts from 1. */
    readonly number: number;
    /** The corpus's content version: a hash. */
    readonly fingerprint: string;
    readonly publishedAt: Date;
    /** A user's id, or "start". */
    readonly by: string;
    readonly why: string;
}

/** What is to be published. To roll back is to publish the contents of an old version. */
export interface Publication extends Contents {
    /** The number of the version that this one was made from; 0 for the first. */
    readonly expected: number;
    readonly fingerprint: string;
    readonly by: string;
    readonly why: string;
}

type Published =
    | { readonly outcome: "published"; readonly version: Version }
    /** Somebody else published in the meantime. */
    | { readonly outcome: "conflict"; readonly current: Version | undefined };

export interface Versions {
    current(): Promise<Version | undefined>;
    get(number: number): Promise<Version | undefined>;
    /** Newest first. */
    list(limit: number): Promise<readonly Version[]>;
    /** Its articles in the order of ids, or only those that came through Discord; nothing where there is no such version. */
    contents(number: number, which?: "all" | "discord"): Promise<Contents>;
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

export function openVersions(db: Database, tools: VersionTools): Versions {
    const versions = db.selectFrom("version").selectAll("version");
    const get = async (number: number) => versionOf(await versions.where("number", "=", number).execute());
    const current = async () =>
        versionOf(await versions.innerJoin("head", "head.version", "version.number").execute());
    return {
        current,
        get,
        list: async (limit) => (await versions.orderBy("number", "desc").limit(limit).execute()).map(read),
        contents: async (number, which = "all") => {
            const contents = await keptArticles(
                db,
                number,
                which === "all" ? ["folder", "discord"] : [which],
            );
            // Asked last: a version that is still there then was there, whole, all the time.
            return (await get(number)) === undefined ? { articles: [], removals: [] } : contents;
        },
        publish: async (publication) => {
            const version = await publish(db, publication, tools);
            if (version === undefined) return { outcome: "conflict", current: await current() };
            tools.onPublished(version.number);
            return { outcome: "published", version };
        },
    };
}

/** The number of the current version; 0 before the first. */
export async function currentNumber(db: Database): Promise<number> {
    const head = db.selectFrom("head").select("version").where("id", "=", 1);
    return (await head.executeTakeFirstOrThrow()).version;
}

/** PostgreSQL's channel of publications. */
export const channel = "pullquote_published";

/** The hash under which a content is stored. */
export const hashOf = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");

/** Undefined where another version than the expected one is current. */
async function publish(db: Database, publication: Publication, { now, postgres, kept = 50 }: VersionTools) {
    const { expected, fingerprint, by, why } = publication;
    const number = expected + 1;
    if ((await currentNumber(db)) !== expected) return undefined;
    await keepTexts(db, publication);
    const published = db.transaction().execute(async (changes) => {
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
        await keepArticles(changes, number, publication);
        await dropArticles(changes, number - kept);
        if (postgres) await sql`select pg_notify(${channel}, ${String(number)})`.execute(changes);
        return read(row);
    });
    const version = await published.catch(async (cause: unknown) => {
        await dropTexts(db).catch(() => undefined);
        throw cause;
    });
    if (version === undefined) await dropTexts(db);
    return version;
}

const versionOf = ([row]: readonly Tables["version"][]) => (row === undefined ? undefined : read(row));

const read = ({ published_at, ...version }: Tables["version"]): Version => ({
    ...version,
    publishedAt: new Date(published_at),
});
