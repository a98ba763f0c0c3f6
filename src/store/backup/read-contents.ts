import { sql } from "kysely";
import { say } from "../../../locales/say.ts";
import { connect, type DatabasePlace } from "../database-place.ts";
import { currentSchema, migrationTables, schemaNames } from "../migrate.ts";
import { toolName } from "../postgres-sessions.ts";
import { StoreError, storeErrorOf } from "../store-error.ts";
import type { Database } from "../tables.ts";
import { isToldByBackup } from "./backup-error.ts";
import { type FoundTables, findTables } from "./found-tables.ts";
import type { CopiedRows, CopiedValue, StoreCopy } from "./store-copy.ts";
import { type StoredTable, tableNames } from "./stored-tables.ts";

interface WantedRows {
    /** Whether hashes of members are wanted, too. */
    readonly hashes: boolean;
}

/**
 * Reads the store at this place as it is at one moment, while others go on using it, and changes nothing. Resolves with what `use`
 * returns, or undefined if there is no store. Rejects with a StoreError, also if the store is newer than the program.
 */
export async function readContents<T>(
    place: DatabasePlace,
    wanted: WantedRows,
    use: (copy: StoreCopy) => Promise<T>,
): Promise<T | undefined> {
    const postgres = place.databaseUrl !== undefined;
    const db = opened(() => connect(place, { sessionName: toolName, patience }));
    try {
        return await readingOf(db, { ...wanted, postgres }, use);
    } catch (cause) {
        throw isToldByBackup(cause) ? cause : storeErrorOf(cause);
    } finally {
        await db.destroy();
    }
}

interface RowReading extends WantedRows {
    readonly postgres: boolean;
}

/** The same with a database that is open. */
function readingOf<T>(
    db: Database,
    reading: RowReading,
    use: (copy: StoreCopy) => Promise<T>,
): Promise<T | undefined> {
    return db.connection().execute(async (reader) => {
        await begin(reader, reading.postgres);
        try {
            const copy = await copyOf(reader, reading);
            return copy === undefined ? undefined : await use(copy);
        } finally {
            // Nothing was written. If the connection is lost, so is the transaction.
            await sql`rollback`.execute(reader).catch(() => undefined);
        }
    });
}

function opened(connecting: () => Database): Database {
    try {
        return connecting();
    } catch (cause) {
        throw storeErrorOf(cause);
    }
}

/** Milliseconds. Counting the rows of a large table takes longer than what a bot asks. */
const patience = 600_000;

async function begin(reader: Database, postgres: boolean): Promise<void> {
    if (!postgres) await sql`begin`.execute(reader);
    else {
        await sql`begin transaction isolation level repeatable read, read only`.execute(reader);
        // What takes the rows may be slow.
        await sql`set local idle_in_transaction_session_timeout = 0`.execute(reader);
    }
}

/** The copy of a database in a transaction; undefined if it is empty or another program's. */
async function copyOf(reader: Database, { hashes, postgres }: RowReading): Promise<StoreCopy | undefined> {
    const found = await findTables(reader, postgres);
    const schema = found.has(migrationTables[0]) ? await currentSchema(reader) : undefined;
    if (schema === undefined) return undefined;
    if (!schemaNames.includes(schema)) throw new StoreError("newer", say("store.newer"));
    const names = tableNames({ hashes }).filter((name) => found.has(name));
    // A bot that upgrades the schema meanwhile waits until the copy is made. SQLite needs no such lock.
    if (postgres)
        await sql`lock table ${sql.join(names.map(sql.table))} in access share mode`.execute(reader);
    const rows = new Map<StoredTable, number>();
    for (const name of names) rows.set(name, await countOf(reader, name));
    return { schema, rows, parts: () => partsOf(reader, { found, names, postgres }) };
}

async function countOf(reader: Database, name: StoredTable): Promise<number> {
    const counted = await sql<{
        readonly rows: number | string;
    }>`select count(*) as rows from ${sql.table(name)}`.execute(reader);
    return Number(counted.rows[0]?.rows);
}

interface TablesToRead {
    readonly found: FoundTables;
    readonly names: readonly StoredTable[];
    readonly postgres: boolean;
}

async function* partsOf(
    reader: Database,
    { found, names, postgres }: TablesToRead,
): AsyncGenerator<CopiedRows> {
    for (const table of names) {
        const columns = found.get(table) ?? [];
        const query = sql<FoundRow>`select ${sql.join(columns.map((name) => sql.ref(name)))} from ${sql.table(table)}`;
        const read = postgres ? fetched(reader, query, table) : streamed(reader, query);
        for await (const rows of read) {
            const values = rows.map((row) => columns.map((name) => row[name] ?? null));
            if (values.length > 0) yield { table, columns, rows: values };
        }
    }
}

type FoundRow = Readonly<Record<string, CopiedValue>>;
type Query = ReturnType<typeof sql<FoundRow>>;

/** SQLite's thread divides what it reads itself. */
async function* streamed(reader: Database, query: Query): AsyncGenerator<readonly FoundRow[]> {
    for await (const { rows } of reader.getExecutor().stream(query.compile(reader), 1)) yield rows;
}

/** A cursor, because PostgreSQL otherwise sends the whole table at once. */
async function* fetched(
    reader: Database,
    query: Query,
    table: StoredTable,
): AsyncGenerator<readonly FoundRow[]> {
    // A text can have several megabytes, all other rows are short.
    const size = sql.lit(table === "content" ? 20 : 2000);
    await sql`declare reading no scroll cursor for ${query}`.execute(reader);
    for (;;) {
        const { rows } = await sql<FoundRow>`fetch ${size} from reading`.execute(reader);
        if (rows.length === 0) break;
        yield rows;
    }
    await sql`close reading`.execute(reader);
}
