import { sql } from "kysely";
import type { Client } from "pg";
import type { Database } from "./tables.ts";

/** The name of the bot's sessions in PostgreSQL, as `pg_stat_activity` shows it. */
export const botName = "pullquote";

/**
 * What the session that listens locks until it ends, so that processes of a bot can see each other's mark. It is shared: it keeps nobody
 * waiting.
 */
export const markLock = (mark: number) => `select pg_advisory_lock_shared(${markNamespace}, ${mark})`;

/** How many different marks the processes that are connected to the database have. */
export async function countMarks(db: Database): Promise<number> {
    const { rows } = await sql<{ readonly marks: number | string }>`
        select count(distinct objid) as marks from pg_locks
        where locktype = 'advisory' and granted and classid = ${sql.lit(markNamespace)} and objsubid = 2
        and database = (select oid from pg_database where datname = current_database())`.execute(db);
    return Number(rows[0]?.marks ?? 0);
}

/** Any number that nothing else locks. */
const markNamespace = 1_886_743_666;

/** The name of sessions that back up, restore and copy. */
export const toolName = "pullquote store";

/**
 * Whether a bot is connected to the database. Each always has a session that listens; that of an earlier version of the program has
 * no name, and a name in DATABASE_URL replaces ours.
 */
export async function isBotConnected(db: Database): Promise<boolean> {
    const { rows } = await sql<{ readonly there: boolean }>`
        select exists (
            select from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
            and (application_name = ${botName} or query like 'listen pullquote%')
        ) as there`.execute(db);
    return rows[0]?.there === true;
}

/** Ends a session. Waits two seconds at most, because a server that went silent never confirms the end. */
export async function endSession(session: Client): Promise<void> {
    const enough = Promise.withResolvers<void>();
    const timer = setTimeout(enough.resolve, 2000);
    await Promise.race([session.end(), enough.promise]).finally(() => clearTimeout(timer));
}
