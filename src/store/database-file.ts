import { stat } from "node:fs/promises";
import { sql } from "kysely";
import { message } from "../../locales/message.ts";
import { openListeners } from "./listeners.ts";
import { StoreError } from "./store-error.ts";
import type { Database } from "./tables.ts";

/** The file of an open SQLite database. Without its name, what is written to it is lost when the process ends. */
export interface DatabaseFile {
    /** Rejects with a StoreError if the file was deleted, moved or replaced. Recovers if it is moved back. */
    check(): Promise<void>;
    /** What the last check found. */
    problem(): StoreError | undefined;
    /** Calls the listener whenever a check finds that the file is gone, and with undefined when it is back. */
    listen(listener: (problem: StoreError | undefined) => void): void;
}

/** Remembers which file the database has open. A database in memory or in PostgreSQL never has a problem. */
export async function openDatabaseFile(db: Database, postgres: boolean): Promise<DatabaseFile> {
    const path = postgres ? "" : await pathOf(db);
    const opened = path === "" ? undefined : await identityOf(path);
    const listeners = openListeners<StoreError | undefined>();
    let problem: StoreError | undefined;
    const look = async () => {
        if (opened === undefined) return;
        const found = await identityOf(path);
        const what = found === undefined ? "deleted" : found === opened ? undefined : "replaced";
        if (what === problem?.reason) return;
        problem = what && new StoreError(what, message(`store.${what}`, { path }));
        listeners.report(problem);
    };
    return {
        check: async () => {
            // If the folder cannot be read now, it is not known to be gone.
            await look().catch(() => undefined);
            if (problem !== undefined) throw problem;
        },
        problem: () => problem,
        listen: listeners.listen,
    };
}

async function pathOf(db: Database): Promise<string> {
    const { rows } = await sql<{ readonly file: string }>`pragma database_list`.execute(db);
    return rows[0]?.file ?? "";
}

/** Different for every file that exists at the same time; undefined if there is none. */
async function identityOf(path: string): Promise<string | undefined> {
    try {
        const { dev, ino } = await stat(path, { bigint: true });
        return `${dev} ${ino}`;
    } catch (cause) {
        const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
        if (code === "ENOENT" || code === "ENOTDIR") return undefined;
        throw cause;
    }
}
