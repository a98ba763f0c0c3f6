import { setTimeout as pause } from "node:timers/promises";
import { Kysely, PostgresDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { Pool } from "pg";
import { migrations } from "./migrations.ts";
import { sqliteDialect } from "./sqlite/sqlite-dialect.ts";
import { type StoreError, storeErrorOf } from "./store-error.ts";
import type { Database, Tables } from "./tables.ts";

/** Where the database is. */
export interface DatabasePlace {
    /** The URL of a PostgreSQL database; undefined for SQLite. */
    readonly databaseUrl?: string | undefined;
    /** The folder of SQLite's pullquote.db; undefined for a database in memory. */
    readonly dataFolder?: string | undefined;
}

/**
 * Connects and brings the schema up to date. `onStopped` is called when SQLite's thread ended, although nobody closed the
 * database. Rejects with a StoreError.
 */
export async function openDatabase(
    { databaseUrl, dataFolder }: DatabasePlace,
    onStopped?: (cause: StoreError) => void,
): Promise<Database> {
    const sqlite = databaseUrl === undefined;
    let db: Database | undefined;
    try {
        db = new Kysely({
            dialect: sqlite ? sqliteDialect(dataFolder, onStopped) : postgresDialect(databaseUrl),
        });
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
        // Do not wait forever for a machine that went silent.
        query_timeout: 15_000,
        keepAlive: true,
        keepAliveInitialDelayMillis: 10_000,
    });
    // Without listeners, the errors of broken connections would end the process; the pool replaces them anyway. The pool only
    // reports idle ones, so also listen to each client, which may break between two statements.
    pool.on("error", () => undefined);
    pool.on("connect", (client) => client.on("error", () => undefined));
    return new PostgresDialect({ pool });
}

/** In SQLite, one transaction contains all migrations and Kysely's own tables, and also serves as the lock. */
const migrateInOne = (db: Database) => db.transaction().execute(migrate);

/** In PostgreSQL, Kysely locks the migrations, but creates its own tables before that. The loser of that race retries. */
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
