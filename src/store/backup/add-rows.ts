import { sql } from "kysely";
import type { Database } from "../tables.ts";
import type { CopiedRows, CopiedValue } from "./store-copy.ts";

/** Adds rows to a table. Rejects if it has other columns. */
export async function addRows(changes: Database, { table, columns, rows }: CopiedRows): Promise<void> {
    const names = sql.join(columns.map((name) => sql.ref(name)));
    for (const some of statements(rows)) {
        const values = sql.join(some.map((row) => sql`(${sql.join(row)})`));
        await sql`insert into ${sql.table(table)} (${names}) values ${values}`.execute(changes);
    }
}

/** As many rows as fit into one statement: its values are limited, and so is what is sent to SQLite's thread at once. */
function* statements(rows: CopiedRows["rows"]): Generator<CopiedRows["rows"]> {
    let from = 0;
    let size = 0;
    for (const [at, row] of rows.entries()) {
        size += sizeOf(row);
        if (at + 1 - from < mostRows && size < largestStatement) continue;
        yield rows.slice(from, at + 1);
        from = at + 1;
        size = 0;
    }
    if (from < rows.length) yield rows.slice(from);
}

const mostRows = 200;
/** Characters. */
const largestStatement = 1_000_000;

const sizeOf = (row: readonly CopiedValue[]) =>
    row.reduce<number>((size, value) => size + (typeof value === "string" ? value.length : 8), 0);
