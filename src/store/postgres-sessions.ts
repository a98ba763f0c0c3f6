import { sql } from "kysely";
import type { Database } from "./tables.ts";

/** The name of the bot's sessions in PostgreSQL, as `pg_stat_activity` shows it. */
export const botName = "pullquote";

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
