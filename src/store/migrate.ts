import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { migrations } from "./migrations.ts";
import type { Database, Tables } from "./tables.ts";

/** The name of each schema, which is that of the last migration that made it. Oldest first. */
export const schemaNames: readonly string[] = Object.keys(migrations).sort();

/** Brings the schema up to date, or only as far as that of this name. */
export async function migrate(db: Kysely<Tables>, schema?: string): Promise<void> {
    const provider = { getMigrations: async () => ({ ...migrations }) };
    const migrator = new Migrator({ db, provider });
    const { error } =
        schema === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(schema);
    if (error !== undefined) throw error;
}

/** Kysely's own tables. */
export const migrationTables = ["kysely_migration", "kysely_migration_lock"] as const;

/**
 * The name of the schema that a database with Kysely's tables has; undefined if it has none. It may be one that this version of the
 * program does not know.
 */
export async function currentSchema(db: Database): Promise<string | undefined> {
    const executed = db.withTables<Executed>().selectFrom("kysely_migration").select("name");
    const row = await executed.orderBy("name", "desc").limit(1).executeTakeFirst();
    return row?.name;
}

type Executed = { readonly kysely_migration: { readonly name: string } };
