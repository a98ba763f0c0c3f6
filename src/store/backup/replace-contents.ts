import { sql } from "kysely";
import { say } from "../../../locales/say.ts";
import { connect, type DatabasePlace } from "../database-place.ts";
import { currentSchema, migrate, migrationTables, schemaNames } from "../migrate.ts";
import { isBotConnected, toolName } from "../postgres-sessions.ts";
import { isLocked } from "../sqlite/sqlite-dialect.ts";
import { storeErrorOf } from "../store-error.ts";
import type { Database } from "../tables.ts";
import { addRows } from "./add-rows.ts";
import { BackupError, isToldByBackup } from "./backup-error.ts";
import { type FoundTables, findTables } from "./found-tables.ts";
import { type StoreCopy, type WatchedWork, watchedParts } from "./store-copy.ts";
import { isStoredTable, storedTables, tableNames } from "./stored-tables.ts";

interface Replacing extends WatchedWork {
    /** Whether contents that are there already are replaced. */
    readonly force: boolean;
}

/**
 * Replaces the store at this place by a copy, brought up to date, in one transaction: if it fails or the process is killed, the
 * place is as it was. Rejects with a BackupError, or with a StoreError if the database fails.
 */
export async function replaceContents(place: DatabasePlace, copy: StoreCopy, work: Replacing): Promise<void> {
    const postgres = place.databaseUrl !== undefined;
    let db: Database | undefined;
    try {
        db = connect(place, { exclusive: true, sessionName: toolName, patience });
        await db.transaction().execute(async (changes) => {
            const found = await findTables(changes, postgres);
            if (postgres) await lockTables(changes, found);
            await clear(changes, { found, postgres, force: work.force });
            await load(changes, copy, work);
        });
    } catch (cause) {
        throw inWords(cause, place);
    } finally {
        await db?.destroy().catch(() => undefined);
    }
}

/** Milliseconds. Deleting a large table, or making an index of one, takes longer than what a bot asks. */
const patience = 3_600_000;

/** Waits for nobody: a bot that uses the tables has to be stopped. Once they are locked, one that starts has to wait. */
async function lockTables(changes: Database, found: FoundTables): Promise<void> {
    const names = [...found.keys()].filter(isOurs);
    await sql`set local lock_timeout = '3s'`.execute(changes);
    if (names.length > 0)
        await sql`lock table ${sql.join(names.map((name) => sql.table(name)))} in access exclusive mode`.execute(
            changes,
        );
    if (await isBotConnected(changes)) throw inUse();
}

const isOurs = (name: string) => isStoredTable(name) || isOfMigrations(name);
const isOfMigrations = (name: string) => migrationTables.some((table) => table === name);

interface Clearing {
    readonly found: FoundTables;
    readonly postgres: boolean;
    readonly force: boolean;
}

/** Deletes the tables that are there. */
async function clear(changes: Database, { found, postgres, force }: Clearing): Promise<void> {
    // SQLite's file is ours alone, but others may have tables in a PostgreSQL database.
    const names = [...found.keys()].filter((name) => !postgres || isOurs(name));
    const schema = found.has(migrationTables[0]) ? await currentSchema(changes) : undefined;
    // Kysely's own tables may be there without a schema, if a first start was killed.
    const foreign = schema === undefined ? names.find((name) => !isOfMigrations(name)) : undefined;
    if (foreign !== undefined)
        throw new BackupError("impossible", say("store.backup.foreign-tables", { table: foreign }));
    // A newer program may have made tables in PostgreSQL that this one does not know.
    const isNewer = schema !== undefined && !schemaNames.includes(schema);
    if (isNewer && postgres) throw new BackupError("impossible", say("store.backup.target-newer"));
    if (!force && (isNewer || (await isUsed(changes, found))))
        throw new BackupError("refused", say("store.backup.target-not-empty"));
    // What refers to others goes first.
    const order = [...Object.keys(storedTables).reverse(), ...names.filter((name) => !isStoredTable(name))];
    for (const name of order.filter((one) => names.includes(one)))
        await changes.schema.dropTable(name).execute();
}

/** Whether anything was stored after the tables had been made. */
async function isUsed(changes: Database, found: FoundTables): Promise<boolean> {
    const names = tableNames({ hashes: false }).filter((name) => name !== "head" && found.has(name));
    for (const name of names) {
        const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(changes);
        if (rows.length > 0) return true;
    }
    return false;
}

async function load(changes: Database, copy: StoreCopy, work: WatchedWork): Promise<void> {
    await migrate(changes, copy.schema);
    // The migrations add a row for the version that is served.
    await changes.deleteFrom("head").execute();
    for await (const part of watchedParts(copy, work)) await addRows(changes, part);
    await migrate(changes);
}

function inWords(cause: unknown, { databaseUrl, dataFolder = "" }: DatabasePlace): unknown {
    if (isToldByBackup(cause)) return cause;
    const { code, errcode } = numbersOf(cause);
    if (isLocked(cause) || errcode === sqliteBusy || code === lockNotAvailable) return inUse(cause);
    if (databaseUrl === undefined && (errcode === sqliteCorrupt || errcode === sqliteNotADatabase))
        return new BackupError("impossible", say("store.backup.target-damaged", { folder: dataFolder }), {
            cause,
        });
    return storeErrorOf(cause);
}

const inUse = (cause?: unknown) => new BackupError("refused", say("store.backup.in-use"), { cause });

const sqliteBusy = 5;
const sqliteCorrupt = 11;
const sqliteNotADatabase = 26;
const lockNotAvailable = "55P03";

/** The numbers of an error, or of the one that caused it. */
function numbersOf(cause: unknown): { readonly code: unknown; readonly errcode: unknown } {
    if (!(cause instanceof Error)) return { code: undefined, errcode: undefined };
    const own = { code: Reflect.get(cause, "code"), errcode: Reflect.get(cause, "errcode") };
    return own.code === undefined && own.errcode === undefined ? numbersOf(cause.cause) : own;
}
