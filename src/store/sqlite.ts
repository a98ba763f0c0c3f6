import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { type DatabaseConnection, type Dialect, type Driver, SqliteAdapter, SqliteDialect } from "kysely";
import { say } from "../../locales/say.ts";
import { StoreError } from "./store-error.ts";

/** Node's own SQLite as Kysely expects one; `undefined` as folder keeps everything in memory. Throws a StoreError. */
export function sqliteDialect(folder: string | undefined): Dialect {
    const database = opened(folder);
    const dialect = new SqliteDialect({
        database: {
            close: () => database.close(),
            prepare: (sql) => {
                // Who means to write waits for the lock at once: a reader that turns writer later fails instead of waiting.
                const statement = database.prepare(sql === "begin" ? "begin immediate" : sql);
                return {
                    reader: statement.columns().length > 0,
                    all: (parameters) => statement.all(...parameters.map(held)),
                    run: (parameters) => statement.run(...parameters.map(held)),
                    iterate: (parameters) => statement.iterate(...parameters.map(held)),
                };
            },
        },
    });
    return {
        createAdapter: migratingInTransactions,
        createDriver: () => patiently(dialect.createDriver()),
        createIntrospector: (db) => dialect.createIntrospector(db),
        createQueryCompiler: () => dialect.createQueryCompiler(),
    };
}

function patiently(driver: Driver): Driver {
    const acquire = driver.acquireConnection.bind(driver);
    return Object.assign(driver, {
        acquireConnection: async (options?: Parameters<typeof acquire>[0]) => patient(await acquire(options)),
    });
}

/** Kysely leaves SQLite's migrations without a transaction; a process killed between two tables would never start again. */
const migratingInTransactions = () =>
    Object.defineProperty(new SqliteAdapter(), "supportsTransactionalDdl", { value: true });

/** Whether a store was opened in the folder before. Throws a StoreError where the folder cannot be looked into. */
export function isFileThere(folder: string | undefined): boolean {
    if (folder === undefined) return false;
    try {
        return statSync(join(folder, storeFile), { throwIfNoEntry: false }) !== undefined;
    } catch (cause) {
        throw notOpened(join(folder, storeFile), cause);
    }
}

const storeFile = "pullquote.db";

function opened(folder: string | undefined): DatabaseSync {
    const path = folder === undefined ? ":memory:" : join(folder, storeFile);
    try {
        if (folder !== undefined) mkdirSync(folder, { recursive: true, mode: 0o700 });
        const database = new DatabaseSync(path);
        database.exec("pragma busy_timeout = 5000");
        database.exec("pragma journal_mode = wal");
        // What a moderator was told is published survives a loss of power.
        database.exec("pragma synchronous = full");
        database.exec("pragma foreign_keys = on");
        // What members had forgotten is overwritten, not only unlinked.
        database.exec("pragma secure_delete = on");
        // From here on `patient` waits.
        database.exec("pragma busy_timeout = 20");
        return database;
    } catch (cause) {
        throw notOpened(path, cause);
    }
}

function notOpened(path: string, cause: unknown): StoreError {
    const why = cause instanceof Error ? cause.message : "none";
    return new StoreError("unwritable", say("store.unopened", { path, why }), { cause });
}

function held(value: unknown): SQLInputValue {
    if (value === null || typeof value === "string" || typeof value === "number") return value;
    throw new TypeError(`The store keeps texts and numbers only, not ${typeof value}.`);
}

/**
 * The same connection, which tries again for five seconds where another process holds the lock. SQLite would wait,
 * too, but in this very thread, which has questions to answer meanwhile.
 */
export function patient(connection: DatabaseConnection): DatabaseConnection {
    return {
        executeQuery: async (query, options) => {
            for (let attempt = 1; ; attempt++) {
                try {
                    return await connection.executeQuery(query, options);
                } catch (cause) {
                    if (!isLocked(cause) || attempt === attempts) throw cause;
                    await pause(milliseconds);
                }
            }
        },
        streamQuery: (query, size, options) => connection.streamQuery(query, size, options),
    };
}

const milliseconds = 20;
const attempts = 250;

/** SQLite's code 5: the statement has done nothing yet. */
const isLocked = (cause: unknown) => cause instanceof Error && "errcode" in cause && cause.errcode === 5;
