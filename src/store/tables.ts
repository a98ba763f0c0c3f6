import type { Kysely } from "kysely";
import type { CountKind } from "./counts/counted-place.ts";

/** The tables in SQLite and PostgreSQL. Times are ISO 8601 in UTC, so that they sort as text. */
export interface Tables {
    /** A single row with the version that is served. */
    readonly head: { id: number; version: number };
    readonly version: {
        number: number;
        fingerprint: string;
        published_at: string;
        by: string;
        /** A user's id, "watch" or "source"; null if it was published without a proposal. */
        proposed_by: string | null;
        /** The first moderator to approve what no moderator proposed, if another one had to publish it. */
        approved_by: string | null;
        why: string;
    };
    readonly version_article: {
        version: number;
        article: string;
        file: string;
        hash: string;
        origin: "folder" | "discord";
        /** If it came back with an old version, that version, and the files of the folder that it takes the place of. */
        restored: number | null;
        over: string | null;
    };
    /**
     * An article in the folder that was removed through Discord, or is not in the old version that was gone back to. It stays
     * removed as long as its file has this hash.
     */
    readonly version_removal: { version: number; article: string; hash: string; restored: number | null };
    readonly content: { hash: string; text: string };
    readonly pin: {
        id: string;
        question: string;
        article: string;
        sentence: string;
        role: string;
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
        /** Who proposed and approved what was published, as for versions. */
        proposed_by: string | null;
        approved_by: string | null;
    };
    readonly setting: { guild: string; value: string };
    readonly article_asked: { article: string; day: string };
    /** A single row: what the hashes of this month need besides the privacy key, and how that key can be recognized. */
    readonly gap_salt: { id: number; month: string; salt: string; key_check: string };
    /** Who used which missing terms in a question, both as keyed hashes. */
    readonly gap_asking: { terms_key: string; member_key: string };
    /** A weekly digest that was posted, or is being posted. */
    readonly digest: { guild: string; week: string };
    /** How often an article's answers were marked as right and wrong in a week. */
    readonly feedback: { article: string; week: string; right: number; wrong: number };
    readonly gap: {
        terms: string;
        members: number;
        first_at: string;
        last_at: string;
        /** The version in which the words were looked for last, and the last one without them. */
        checked_in: number | null;
        missing_in: number | null;
        /** The version since which articles contain them, and when that was noticed. */
        filled_in: number | null;
        filled_at: string | null;
    };
    /** Which members' questions led to a place, both as keyed hashes; without a member once there were enough. */
    readonly insight_asking: { place_key: string; member_key: string };
    /** What was decided about an item of a source last. */
    readonly source_item: {
        source: string;
        item: string;
        file: string;
        decided: string;
        /** Null if it was never published. */
        published: string | null;
        hash: string | null;
    };
    /** How often something happened in a week. Empty texts for no article and no section. */
    readonly insight: { week: string; kind: CountKind; article: string; section: string; count: number };
}

export type Database = Kysely<Tables>;
