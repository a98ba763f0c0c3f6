import type { SQLOutputValue } from "node:sqlite";

/** What SQLite's thread starts with. */
export interface SqliteStart {
    /** The file of the database; undefined for a database in memory. */
    readonly path: string | undefined;
    /** Whether nobody else may have the file open until it is closed. */
    readonly exclusive: boolean;
}

/** A value that the store writes. */
export type StoredValue = string | number | null | Uint8Array<ArrayBuffer>;

/** A message to SQLite's thread. It replies to each in turn, and once before, when it has opened the database. */
export type ToSqlite =
    | { readonly wanted: "query"; readonly sql: string; readonly parameters: readonly StoredValue[] }
    /** The next rows of the last query. */
    | { readonly wanted: "rest" }
    /** Nothing more of the last query. */
    | { readonly wanted: "end" }
    /** That the database is closed, after which the thread ends. */
    | { readonly wanted: "close" };

export type FromSqlite = SqlitePart | { readonly failure: SqliteFailure };

/** The result of a query, or as many of its rows as fit into one message. */
export interface SqlitePart {
    readonly rows: readonly SqliteRow[];
    /** Whether the query has more rows, which must be asked for or ended. */
    readonly isMore: boolean;
    /** Only for a query that returns no rows. */
    readonly numAffectedRows?: bigint;
    readonly insertId?: bigint;
}

export type SqliteRow = Readonly<Record<string, SQLOutputValue>>;

/** An error, of which a message to another thread would only keep the text. */
export interface SqliteFailure {
    readonly message: string;
    /** Node's code, such as ERR_SQLITE_ERROR, SQLite's number for the error, and SQLite's name for it. */
    readonly facts: Readonly<Partial<Record<"code" | "errcode" | "errstr", unknown>>>;
}

/** The buffers of all bytes among the values, which are moved to the other thread instead of copied. */
export function buffersIn(values: readonly (StoredValue | SQLOutputValue)[]): ArrayBuffer[] {
    return values.flatMap((value) => (value instanceof Uint8Array ? [value.buffer] : []));
}
