import { setTimeout as pause } from "node:timers/promises";
import { Kysely, PostgresDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { Pool } from "pg";
import { migrations } from "./migrations.ts";
import { sqliteDialect } from "./sqlite.ts";
import { StoreError } from "./store-error.ts";
import type { Database, Tables } from "./tables.ts";

export interface DatabasePlace {
    /** PostgreSQL's address; SQLite in the folder where undefined. */
    readonly databaseUrl?: string | undefined;
    /** Where pullquote.db lies; in memory where undefined. */
    readonly dataFolder?: string | undefined;
}

/** Connects and brings the schema up to date. Rejects with a StoreError. */
export async function openDatabase({ databaseUrl, dataFolder }: DatabasePlace): Promise<Database> {
    const db = new Kysely<Tables>({
        dialect: databaseUrl === undefined ? sqliteDialect(dataFolder) : postgresDialect(databaseUrl),
    });
    try {
        await migrate(db);
        return db;
    } catch (cause) {
        await db.destroy().catch(() => undefined);
        throw cause;
    }
}

function postgresDialect(connectionString: string): PostgresDialect {
    const pool = new Pool({ connectionString, max: 5, connectionTimeoutMillis: 5000 });
    // An idle connection that breaks is replaced at the next use; unheard, the event would end the process.
    pool.on("error", () => undefined);
    return new PostgresDialect({ pool });
}

/** PostgreSQL locks migrations itself; in SQLite the second of two processes fails, and finds the work done at its next try. */
async function migrate(db: Database): Promise<void> {
    for (let attempt = 1; ; attempt++) {
        const provider = { getMigrations: async () => ({ ...migrations }) };
        const { error } = await new Migrator({ db, provider }).migrateToLatest();
        if (error === undefined) return;
        const told = storeErrorOf(error);
        if (told.reason !== "failed" || attempt === attempts) throw told;
        await pause(100 * attempt);
    }
}

const attempts = 8;

/** The error as operators should read it. */
export function storeErrorOf(cause: unknown): StoreError {
    if (cause instanceof StoreError) return cause;
    const message = cause instanceof Error ? cause.message : "";
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (/previously executed migration/u.test(message)) {
        const newer = "The store was written by a newer version of this program. Start that version.";
        return new StoreError("newer", newer, { cause });
    }
    if (unreachable.test(code) || lost.test(message)) {
        const text = `The database cannot be reached${code === "" ? "" : ` (${code})`}. Check DATABASE_URL and that PostgreSQL runs.`;
        return new StoreError("unreachable", text, { cause });
    }
    return new StoreError("failed", `The store failed${code === "" ? "" : ` (${code})`}.`, { cause });
}

/** Node's codes of broken connections; PostgreSQL's of class 08, of a shutdown, and of refused logins. */
const unreachable = /^(?:ECONN|EHOST|ENET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|08|57P|28|3D000|53300)/u;
const lost = /Connection terminated|timeout exceeded when trying to connect|Client has encountered/u;
