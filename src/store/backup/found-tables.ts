import { sql } from "kysely";
import type { Database } from "../tables.ts";

/** The columns of each table of a database, by name, Kysely's own included; with PostgreSQL, of the schema that it uses. */
export type FoundTables = ReadonlyMap<string, readonly string[]>;

export async function findTables(db: Database, postgres: boolean): Promise<FoundTables> {
    const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
    const schema = postgres ? await usedSchema(db) : undefined;
    const own = tables.filter((table) => !postgres || table.schema === schema);
    return new Map(own.map(({ name, columns }) => [name, columns.map((column) => column.name)]));
}

async function usedSchema(db: Database): Promise<string | null | undefined> {
    const { rows } = await sql<{ readonly name: string | null }>`select current_schema() as name`.execute(db);
    return rows[0]?.name;
}
