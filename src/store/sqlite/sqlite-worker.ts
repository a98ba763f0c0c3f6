import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import {
    buffersIn,
    type FromSqlite,
    type SqliteFailure,
    type SqlitePart,
    type SqliteRow,
    type SqliteStart,
    type ToSqlite,
} from "./sqlite-messages.ts";

/** Runs in SQLite's thread: opens the database, then runs one query after another. */
function serve(port: MessagePort, start: SqliteStart): void {
    /** Returns whether the work succeeded. */
    const reply = (work: () => SqlitePart): boolean => {
        try {
            const part = work() satisfies FromSqlite;
            port.postMessage(part, buffersIn(part.rows.flatMap(Object.values)));
            return true;
        } catch (cause) {
            port.postMessage({ failure: failureOf(cause) } satisfies FromSqlite);
            return false;
        }
    };
    let session: SqliteSession | undefined;
    const open = () => {
        session = openSession(start);
        return nothing;
    };
    // Without a listener, the thread ends.
    if (!reply(open)) return;
    port.on("message", (message: ToSqlite) => {
        reply(() => session?.handle(message) ?? nothing);
        if (message.wanted === "close") port.close();
    });
}

interface SqliteSession {
    handle(message: ToSqlite): SqlitePart;
}

function openSession(start: SqliteStart): SqliteSession {
    const database = openDatabase(start);
    let rows: Iterator<SqliteRow> | undefined;
    const part = (): SqlitePart => {
        const some = rows === undefined ? nothing : take(rows);
        if (!some.isMore) rows = undefined;
        return some;
    };
    return {
        handle: (message) => {
            switch (message.wanted) {
                case "query": {
                    const statement = database.prepare(message.sql);
                    if (statement.columns().length > 0) {
                        rows = statement.iterate(...message.parameters);
                        return part();
                    }
                    const { changes, lastInsertRowid } = statement.run(...message.parameters);
                    const counts = { numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
                    return { ...nothing, ...counts };
                }
                case "rest":
                    return part();
                case "end":
                    rows?.return?.();
                    rows = undefined;
                    return nothing;
                case "close":
                    database.close();
                    return nothing;
            }
        },
    };
}

const nothing: SqlitePart = { rows: [], isMore: false };

function openDatabase({ path, exclusive }: SqliteStart): DatabaseSync {
    if (path !== undefined) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const database = new DatabaseSync(path ?? ":memory:");
    database.exec("pragma busy_timeout = 5000");
    if (exclusive) {
        database.exec("pragma locking_mode = exclusive");
        // Fails if another process has the file open. Unlike the write-ahead log, the journal contains no second copy of what is
        // written. The next process that opens the database brings the log back.
        database.exec("pragma journal_mode = delete");
        // Takes the lock even if the mode already was that.
        database.exec("begin exclusive; commit");
    } else beginLog(database);
    // So that a publication that was confirmed to a moderator survives a power failure.
    database.exec("pragma synchronous = full");
    database.exec("pragma foreign_keys = on");
    // Overwrites deleted data of members instead of only unlinking it.
    database.exec("pragma secure_delete = on");
    // From here on, `patient` does the waiting.
    database.exec("pragma busy_timeout = 20");
    return database;
}

/** Turns on the write-ahead log. If several open a new file at once, SQLite refuses that to all but one without waiting. */
function beginLog(database: DatabaseSync): void {
    const started = performance.now();
    for (;;) {
        try {
            database.exec("pragma journal_mode = wal");
            return;
        } catch (cause) {
            const isBusy = cause instanceof Error && "errcode" in cause && cause.errcode === busy;
            if (!isBusy || performance.now() - started > longestWait) throw cause;
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
        }
    }
}

/** SQLite's number for a database that another process has locked. */
const busy = 5;
/** Milliseconds. */
const longestWait = 1000;

/** The next rows, at most about a megabyte: reading a message blocks the main thread. */
function take(rows: Iterator<SqliteRow>): SqlitePart {
    const some: SqliteRow[] = [];
    for (let size = 0; size < largestPart; ) {
        const next = rows.next();
        if (next.done === true) return { rows: some, isMore: false };
        some.push(next.value);
        size += sizeOf(next.value);
    }
    return { rows: some, isMore: true };
}

const largestPart = 1_000_000;

/** About what it takes to send a row, in characters or bytes. */
function sizeOf(row: SqliteRow): number {
    const values = Object.values(row);
    return values.reduce<number>(
        (size, value) => size + (typeof value === "string" || value instanceof Uint8Array ? value.length : 0),
        values.length * 100,
    );
}

function failureOf(cause: unknown): SqliteFailure {
    if (!(cause instanceof Error)) return { message: String(cause), facts: {} };
    const known = ["code", "errcode", "errstr"] as const;
    const facts = known.filter((name) => name in cause).map((name) => [name, Reflect.get(cause, name)]);
    return { message: cause.message, facts: Object.fromEntries(facts) };
}

if (parentPort !== null) serve(parentPort, workerData);
