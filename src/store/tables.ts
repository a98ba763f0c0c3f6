import type { Kysely } from "kysely";

/** The tables, the same in SQLite and PostgreSQL. Times are ISO 8601 in UTC, so that they sort as text. */
export interface Tables {
    /** One row: the version that is served. */
    readonly head: { id: number; version: number };
    readonly version: { number: number; fingerprint: string; published_at: string; by: string; why: string };
    readonly version_article: {
        version: number;
        article: string;
        file: string;
        hash: string;
        origin: "folder" | "discord";
    };
    /** An article of the folder that was removed through Discord, as long as its file has this hash. */
    readonly version_removal: { version: number; article: string; hash: string };
    readonly content: { hash: string; text: string };
    readonly pin: {
        id: string;
        question: string;
        article: string;
        sentence: string;
        by: string;
        created_at: string;
    };
    readonly audit: {
        id: string;
        at: string;
        by: string;
        action: string;
        version: number | null;
        detail: string;
    };
    readonly setting: { guild: string; value: string };
    readonly article_asked: { article: string; day: string };
    readonly gap_salt: { id: number; month: string; salt: string };
    /** Who asked with which missing terms, both as keyed hashes. */
    readonly gap_asking: { terms_key: string; member_key: string };
    /** A server's digest of a week that is written, or being written. */
    readonly digest: { guild: string; week: string };
    /** How often an article's answers of a week were called right and wrong. */
    readonly feedback: { article: string; week: string; right: number; wrong: number };
    readonly gap: { terms: string; members: number; first_at: string; last_at: string };
}

export type Database = Kysely<Tables>;
