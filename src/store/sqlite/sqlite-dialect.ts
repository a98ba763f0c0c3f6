import { statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import {
    CompiledQuery,
    type DatabaseConnection,
    type Dialect,
    type Driver,
    type QueryResult,
    SqliteAdapter,
    SqliteIntrospector,
    SqliteQueryCompiler,
} from "kysely";
import type { StoreError } from "../store-error.ts";
import type { StoredValue } from "./sqlite-messages.ts";
import { notOpened, openSqliteThread, type SqliteThread } from "./sqlite-thread.ts";

export interface SqliteOptions {
    /** Called when the thread ended, although nobody closed the database. */
    readonly onStopped?: ((cause: StoreError) => void) | undefined;
    /** Whether nobody else may have the file open until it is closed. Queries reject if somebody has. */
    readonly exclusive?: boolean;
}

/**
 * A Kysely dialect for Node's built-in SQLite, which runs in a thread of its own. Without a folder, the database is in memory.
 * Queries reject with a StoreError if the database cannot be opened, or if the thread ends.
 */
export function sqliteDialect(folder: string | undefined, options: SqliteOptions = {}): Dialect {
    return {
        createAdapter: migratingInTransactions,
        createDriver: () => {
            const path = folder === undefined ? undefined : join(folder, storeFile);
            return openDriver(() => openSqliteThread(path, options), { isLasting: path !== undefined });
        },
        createIntrospector: (db) => new SqliteIntrospector(db),
        createQueryCompiler: () => new SqliteQueryCompiler(),
    };
}

/** Makes Kysely migrate SQLite in a transaction. Otherwise, a process killed during migrations could never start again. */
const migratingInTransactions = () =>
    Object.defineProperty(new SqliteAdapter(), "supportsTransactionalDdl", { value: true });

/** Whether the folder contains a store. Throws a StoreError if the folder cannot be read. */
export function isFileThere(folder: string | undefined): boolean {
    if (folder === undefined) return false;
    const path = join(folder, storeFile);
    try {
        return statSync(path, { throwIfNoEntry: false }) !== undefined;
    } catch (cause) {
        throw notOpened(path, cause);
    }
}

const storeFile = "pullquote.db";

/** Kysely uses one connection at a time, because the adapter says that SQLite has only one. */
function openDriver(
    open: () => Promise<SqliteThread>,
    { isLasting }: { readonly isLasting: boolean },
): Driver {
    let opening: Promise<SqliteThread> | undefined;
    let isClosed = false;
    /** If the thread of a file has ended, opens another one. What was in memory is lost. */
    const current = async (): Promise<SqliteThread> => {
        const thread = await opening?.catch(() => undefined);
        if (thread !== undefined && (!thread.isOver() || !isLasting || isClosed)) return thread;
        opening = open();
        return opening;
    };
    const execute = async (connection: DatabaseConnection, command: string) => {
        await connection.executeQuery(CompiledQuery.raw(command));
    };
    return {
        init: async () => {
            await current();
        },
        acquireConnection: async () => patient(connectionTo(current)),
        // Take the write lock at the start: a reader that starts to write later fails instead of waiting.
        beginTransaction: (connection) => execute(connection, "begin immediate"),
        commitTransaction: (connection) => execute(connection, "commit"),
        rollbackTransaction: (connection) => execute(connection, "rollback").catch(unlessRolledBack),
        releaseConnection: async () => undefined,
        destroy: async () => {
            isClosed = true;
            const thread = await opening?.catch(() => undefined);
            await thread?.close();
        },
    };
}

/** A connection to one thread: if it ends, the rest of a transaction must not run in the next. */
function connectionTo(current: () => Promise<SqliteThread>): DatabaseConnection {
    let thread: SqliteThread | undefined;
    async function* parts<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
        thread ??= await current();
        const { sql, parameters } = query;
        let part = await thread.send({ wanted: "query", sql, parameters: parameters.map(storable) });
        try {
            for (;;) {
                const { rows, isMore, ...counts } = part;
                // SAFETY: Kysely derives the type of the rows from the query.
                yield { rows: rows as unknown as Row[], ...counts };
                if (!isMore) return;
                part = await thread.send({ wanted: "rest" });
            }
        } finally {
            // The reader stopped early.
            if (part.isMore) await thread.send({ wanted: "end" });
        }
    }
    return {
        executeQuery: async <Row>(query: CompiledQuery) => {
            let result: QueryResult<Row> | undefined;
            for await (const part of parts<Row>(query)) {
                if (result === undefined) result = part;
                else result.rows.push(...part.rows);
            }
            return result ?? { rows: [] };
        },
        streamQuery: parts,
    };
}

function storable(value: unknown): StoredValue {
    if (value === null || typeof value === "string" || typeof value === "number") return value;
    // A copy, which is then sent without copying it again. The original may be part of a larger buffer.
    if (value instanceof Uint8Array) return new Uint8Array(value);
    throw new TypeError(`The store accepts text, numbers, bytes and null, not ${typeof value}.`);
}

/**
 * Wraps a connection so that it retries for about ten seconds while another process has the lock. SQLite could wait too, but the
 * process could not end meanwhile.
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

/** SQLite itself rolls back if the disk is full or fails. Otherwise that error would be replaced by one about the rollback. */
function unlessRolledBack(cause: unknown): void {
    if (!(cause instanceof Error && cause.message.includes("no transaction is active"))) throw cause;
}

/** SQLITE_BUSY, with which the statement had no effect. */
export const isLocked = (cause: unknown): boolean =>
    cause instanceof Error && "errcode" in cause && cause.errcode === 5;
