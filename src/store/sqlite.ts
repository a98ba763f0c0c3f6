import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { SqliteDialect } from "kysely";
import { StoreError } from "./store-error.ts";

/** Node's own SQLite as Kysely expects one; `undefined` as folder keeps everything in memory. */
export function sqliteDialect(folder: string | undefined): SqliteDialect {
    const database = opened(folder);
    return new SqliteDialect({
        database: {
            close: () => database.close(),
            prepare: (sql) => {
                const statement = database.prepare(sql);
                return {
                    reader: statement.columns().length > 0,
                    all: (parameters) => statement.all(...parameters.map(held)),
                    run: (parameters) => statement.run(...parameters.map(held)),
                    iterate: (parameters) => statement.iterate(...parameters.map(held)),
                };
            },
        },
    });
}

function opened(folder: string | undefined): DatabaseSync {
    try {
        if (folder !== undefined) mkdirSync(folder, { recursive: true });
        const database = new DatabaseSync(folder === undefined ? ":memory:" : join(folder, "pullquote.db"));
        database.exec("pragma busy_timeout = 5000");
        database.exec("pragma journal_mode = wal");
        // What a moderator was told is published survives a loss of power.
        database.exec("pragma synchronous = full");
        database.exec("pragma foreign_keys = on");
        return database;
    } catch (cause) {
        const why = cause instanceof Error ? ` (${cause.message})` : "";
        const message = `The store ${join(folder ?? "", "pullquote.db")} cannot be opened${why}. Set DATA_DIR to a folder that can be written.`;
        throw new StoreError("unwritable", message, { cause });
    }
}

function held(value: unknown): SQLInputValue {
    if (value === null || typeof value === "string" || typeof value === "number") return value;
    throw new TypeError(`The store keeps texts and numbers only, not ${typeof value}.`);
}
