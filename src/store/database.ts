import { setTimeout as pause } from "node:timers/promises";
import { Kysely, PostgresDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { Pool } from "pg";
import { migrations } from "./migrations.ts";
import { sqliteDialect } from "./sqlite.ts";
import { storeErrorOf } from "./store-error.ts";
import type { Database, Tables } from "./tables.ts";

export interface DatabasePlace {
    /** PostgreSQL's address; SQLite in the folder where undefined. */
    readonly databaseUrl?: string | undefined;
    /** Where pullquote.db lies; in memory where undefined. */
    readonly dataFolder?: string | undefined;
}

/** Connects and brings the schema up to date. Rejects with a StoreError. */
export async function openDatabase({ databaseUrl, dataFolder }: DatabasePlace): Promise<Database> {
    const sqlite = databaseUrl === undefined;
    let db: Database | undefined;
    try {
        db = new Kysely({ dialect: sqlite ? sqliteDialect(dataFolder) : postgresDialect(databaseUrl) });
        await (sqlite ? migrateInOne(db) : migrateTogether(db));
        return db;
    } catch (cause) {
        await db?.destroy().catch(() => undefined);
        throw storeErrorOf(cause);
    }
}

function postgresDialect(connectionString: string): PostgresDialect {
    const pool = new Pool({
        connectionString,
        max: 5,
        connectionTimeoutMillis: 5000,
        // A machine that vanished without a word must not hold up who waits for an answer.
        query_timeout: 15_000,
        keepAlive: true,
        keepAliveInitialDelayMillis: 10_000,
    });
    // A connection that breaks is replaced at the next use; unheard, its event would end the process. The pool hears
    // only of those that are idle: one that is in use, and waits between two statements, must be listened to itself.
    pool.on("error", () => undefined);
    pool.on("connect", (client) => client.on("error", () => undefined));
    return new PostgresDialect({ pool });
}

/** In SQLite one transaction holds the whole of it, Kysely's own tables too, and is the lock as well. */
const migrateInOne = (db: Database) => db.transaction().execute(migrate);

/** Kysely locks the migrations in PostgreSQL, but makes its own tables before; who loses that race tries again. */
async function migrateTogether(db: Database): Promise<void> {
    for (let attempt = 1; ; attempt++) {
        try {
            return await migrate(db);
        } catch (cause) {
            if (storeErrorOf(cause).reason !== "failed" || attempt === attempts) throw cause;
            await pause(100 * attempt);
        }
    }
}

const attempts = 5;

async function migrate(db: Kysely<Tables>): Promise<void> {
    const provider = { getMigrations: async () => ({ ...migrations }) };
    const { error } = await new Migrator({ db, provider }).migrateToLatest();
    if (error !== undefined) throw error;
}
