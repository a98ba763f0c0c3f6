import { Kysely, PostgresDialect } from "kysely";
import { Pool } from "pg";
import { botName } from "./postgres-sessions.ts";
import { type SqliteOptions, sqliteDialect } from "./sqlite/sqlite-dialect.ts";
import type { Database } from "./tables.ts";

/** Where the database is. */
export interface DatabasePlace {
    /** The URL of a PostgreSQL database; undefined for SQLite. */
    readonly databaseUrl?: string | undefined;
    /** The folder of SQLite's pullquote.db; undefined for a database in memory. */
    readonly dataFolder?: string | undefined;
}

interface ConnectOptions extends SqliteOptions {
    /** For PostgreSQL: the name of the sessions, and the milliseconds that a query may take. */
    readonly sessionName?: string;
    readonly patience?: number;
}

/** Connects at the first query, and leaves the schema as it is. Throws if the address is not one. */
export function connect({ databaseUrl, dataFolder }: DatabasePlace, options: ConnectOptions = {}): Database {
    return new Kysely({
        dialect:
            databaseUrl === undefined
                ? sqliteDialect(dataFolder, options)
                : postgresDialect(databaseUrl, options),
    });
}

function postgresDialect(
    connectionString: string,
    { sessionName = botName, patience = 15_000 }: ConnectOptions,
): PostgresDialect {
    const pool = new Pool({
        connectionString,
        application_name: sessionName,
        max: 5,
        connectionTimeoutMillis: 5000,
        // Do not wait forever for a machine that went silent.
        query_timeout: patience,
        keepAlive: true,
        keepAliveInitialDelayMillis: 10_000,
    });
    // Without listeners, the errors of broken connections would end the process; the pool replaces them anyway. The pool only
    // reports idle ones, so also listen to each client, which may break between two statements.
    pool.on("error", () => undefined);
    pool.on("connect", (client) => client.on("error", () => undefined));
    return new PostgresDialect({ pool });
}
