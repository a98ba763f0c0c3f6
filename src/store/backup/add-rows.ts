import { sql } from "kysely";
import type { Database } from "../tables.ts";
import { chunks } from "../versions/chunks.ts";
import type { CopiedRows, CopiedValue } from "./store-copy.ts";

/** Adds rows to a table. Rejects if it has other columns. */
export async function addRows(changes: Database, { table, columns, rows }: CopiedRows): Promise<void> {
    const names = sql.join(columns.map((name) => sql.ref(name)));
    for (const some of chunks(rows, { most: 200, sizeOf })) {
        const values = sql.join(some.map((row) => sql`(${sql.join(row)})`));
        await sql`insert into ${sql.table(table)} (${names}) values ${values}`.execute(changes);
    }
}

/** About. */
const sizeOf = (row: readonly CopiedValue[]) =>
    row.reduce<number>((size, value) => size + (typeof value === "string" ? value.length : 8), 0);
