import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { type DatabaseConnection, type Dialect, type Driver, SqliteAdapter, SqliteDialect } from "kysely";
import { say } from "../../locales/say.ts";
import { StoreError } from "./store-error.ts";

/** A Kysely dialect for Node's built-in SQLite. Without a folder, the database is in memory. Throws a StoreError. */
export function sqliteDialect(folder: string | undefined): Dialect {
    const database = opened(folder);
    const dialect = new SqliteDialect({
        database: {
            close: () => database.close(),
            prepare: (sql) => {
                // Take the write lock at the start: a reader that starts to write later fails instead of waiting.
                const statement = database.prepare(sql === "begin" ? "begin immediate" : sql);
                return {
                    reader: statement.columns().length > 0,
                    all: (parameters) => statement.all(...parameters.map(storable)),
                    run: (parameters) => statement.run(...parameters.map(storable)),
                    iterate: (parameters) => statement.iterate(...parameters.map(storable)),
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

/** Makes Kysely migrate SQLite in a transaction. Otherwise, a process killed during migrations could never start again. */
const migratingInTransactions = () =>
    Object.defineProperty(new SqliteAdapter(), "supportsTransactionalDdl", { value: true });

/** Whether the folder contains a store. Throws a StoreError if the folder cannot be read. */
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
        // So that a publication that was confirmed to a moderator survives a power failure.
        database.exec("pragma synchronous = full");
        database.exec("pragma foreign_keys = on");
        // Overwrites deleted data of members instead of only unlinking it.
        database.exec("pragma secure_delete = on");
        // From here on, `patient` does the waiting.
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

function storable(value: unknown): SQLInputValue {
    if (value === null || typeof value === "string" || typeof value === "number") return value;
    throw new TypeError(`The store accepts text, numbers and null, not ${typeof value}.`);
}

/**
 * Wraps a connection so that it retries for five seconds while another process has the lock. SQLite could wait too, but would
 * block this thread, which must answer questions meanwhile.
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

/** SQLITE_BUSY, with which the statement had no effect. */
const isLocked = (cause: unknown) => cause instanceof Error && "errcode" in cause && cause.errcode === 5;
