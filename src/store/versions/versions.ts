import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Tellable } from "../../../locales/message.ts";
import { storedText, tellableFrom } from "../../../locales/stored-message.ts";
import type { Database, Tables } from "../tables.ts";
import {
    type Contents,
    type ContentsToStore,
    dropArticles,
    storeArticles,
    storedArticles,
} from "./stored-articles.ts";
import {
    dropTexts,
    postgresConversion,
    sqliteConversion,
    storedTexts,
    storeTexts,
    type WatchedStoring,
} from "./stored-texts.ts";

/** A published version of the articles. */
export interface Version {
    /** Counted from 1. */
    readonly number: number;
    /** A hash of the version's files. */
    readonly fingerprint: string;
    readonly publishedAt: Date;
    /** A user's id, or "start". */
    readonly by: string;
    /** Who proposed it, if it was a proposal: a user's id, "watch" or "source". */
    readonly proposedBy: string | undefined;
    /** The first moderator to approve what no moderator proposed, if another one had to publish it. */
    readonly approvedBy: string | undefined;
    readonly why: Tellable;
}

/** A version to publish. Going back means publishing the contents of an old version again. */
export interface Publication extends ContentsToStore {
    /** The number of the version that this one is based on; 0 for the first. */
    readonly expected: number;
    readonly fingerprint: string;
    readonly by: string;
    readonly proposedBy?: string | undefined;
    readonly approvedBy?: string | undefined;
    readonly why: Tellable;
}

type Published =
    | { readonly outcome: "published"; readonly version: Version }
    /** Another process published in the meantime. */
    | { readonly outcome: "conflict"; readonly current: Version | undefined };

/** The last versions, 50 by default, with their articles. */
export interface Versions {
    current(): Promise<Version | undefined>;
    get(number: number): Promise<Version | undefined>;
    /** Newest first, without the `skip` newest. */
    list(limit: number, skip?: number): Promise<readonly Version[]>;
    /** The articles of a version ordered by id, or only those from Discord; empty if there is no such version. */
    contents(number: number, which?: "all" | "discord"): Promise<Contents>;
    /**
     * Texts by their hashes, at most a hundred at a time. Those that no version contains any more may be missing.
     */
    texts(hashes: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
    publish(publication: Publication): Promise<Published>;
    /** The same, which can be stopped until the version itself is stored. Nothing of it is then in the database. */
    publishWatched(
        publication: Publication,
        watched: WatchedStoring,
    ): Promise<Published | { readonly outcome: "canceled" }>;
}

interface VersionTools {
    readonly now: () => Date;
    /** Called after each publication by this process. */
    readonly onPublished: (number: number) => void;
    readonly postgres: boolean;
    /** How many versions to keep. */
    readonly kept?: number;
}

/** Opens the versions in a database. */
export function openVersions(db: Database, tools: VersionTools): Versions {
    const versions = db.selectFrom("version").selectAll("version");
    const get = async (number: number) => versionOf(await versions.where("number", "=", number).execute());
    const current = async () =>
        versionOf(await versions.innerJoin("head", "head.version", "version.number").execute());
    const published = async (version: Version | undefined): Promise<Published> => {
        if (version === undefined) return { outcome: "conflict", current: await current() };
        tools.onPublished(version.number);
        return { outcome: "published", version };
    };
    const publishWatched: Versions["publishWatched"] = async (publication, watched) => {
        if ((await currentNumber(db)) !== publication.expected) return published(undefined);
        await storeTexts(db, publication.articles, { ...watched, conversion: conversionOf(tools) });
        if (watched.signal?.aborted !== true) return published(await publish(db, publication, tools));
        await dropTexts(db);
        return { outcome: "canceled" };
    };
    return {
        current,
        get,
        list: async (limit, skip = 0) => {
            const some = versions.orderBy("number", "desc").limit(limit).offset(skip);
            return (await some.execute()).map(read);
        },
        contents: async (number, which = "all") => {
            const origins = which === "all" ? (["folder", "discord"] as const) : [which];
            const contents = await storedArticles(db, number, origins);
            // Check this last: if the version still exists now, none of it was missing before.
            return (await get(number)) === undefined ? { articles: [], removals: [] } : contents;
        },
        texts: (hashes) => storedTexts(db, hashes, conversionOf(tools)),
        publish: async (publication) => {
            const done = await publishWatched(publication, {});
            // Nothing stops it.
            return done.outcome === "canceled" ? published(undefined) : done;
        },
        publishWatched,
    };
}

/** The number of the current version; 0 if nothing was published yet. */
export async function currentNumber(db: Database): Promise<number> {
    const head = db.selectFrom("head").select("version").where("id", "=", 1);
    return (await head.executeTakeFirstOrThrow()).version;
}

/** The PostgreSQL channel on which publications are announced. */
export const channel = "pullquote_published";

/** The hash under which content is stored: SHA-256 in hexadecimal. */
export const hashOf = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");

/** Stores a version whose texts were stored in advance. Undefined if the current version is not the expected one. */
async function publish(db: Database, publication: Publication, tools: VersionTools) {
    const { now, postgres, kept = 50 } = tools;
    const { expected, fingerprint, by, proposedBy, approvedBy, why } = publication;
    const number = expected + 1;
    const conversion = conversionOf(tools);
    const published_at = now().toISOString();
    const proposal = { proposed_by: proposedBy ?? null, approved_by: approvedBy ?? null };
    const row = { number, fingerprint, published_at, by, ...proposal, why: storedText(why) };
    const published = db.transaction().execute(async (changes) => {
        // This comes first: of two concurrent publications, one waits here and then finds the other's number.
        const { numUpdatedRows } = await changes
            .updateTable("head")
            .set({ version: number })
            .where("id", "=", 1)
            .where("version", "=", expected)
            .executeTakeFirst();
        if (numUpdatedRows !== 1n) return undefined;
        await changes.insertInto("version").values(row).execute();
        await storeArticles(changes, { version: number, ...publication }, conversion);
        await dropArticles(changes, number - kept);
        if (postgres) await sql`select pg_notify(${channel}, ${String(number)})`.execute(changes);
        return read(row);
    });
    const version = await published.catch(async (cause: unknown) => {
        // The connection may be lost after the commit, but before the reply to it.
        const isCommitted = await isStored(db, row).catch(() => undefined);
        if (isCommitted === true) return read(row);
        if (isCommitted === false) await dropTexts(db).catch(() => undefined);
        throw cause;
    });
    if (version === undefined) await dropTexts(db);
    return version;
}

async function isStored(db: Database, row: Tables["version"]): Promise<boolean> {
    const { number, fingerprint, published_at, by } = row;
    const same = db
        .selectFrom("version")
        .select("number")
        .where((version) => version.and({ number, fingerprint, published_at, by }));
    return (await same.executeTakeFirst()) !== undefined;
}

const conversionOf = ({ postgres }: VersionTools) => (postgres ? postgresConversion : sqliteConversion);

const versionOf = ([row]: readonly Tables["version"][]) => (row === undefined ? undefined : read(row));

const read = ({ published_at, proposed_by, approved_by, why, ...version }: Tables["version"]): Version => ({
    ...version,
    why: tellableFrom(why),
    proposedBy: proposed_by ?? undefined,
    approvedBy: approved_by ?? undefined,
    publishedAt: new Date(published_at),
});
