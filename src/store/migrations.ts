import type { ColumnDefinitionBuilder, Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { firstMigrations } from "./first-migrations.ts";
import type { Tables } from "./tables.ts";

/** Every change to the schema, in the order of names. Never edit a released one; add another. */
export const migrations: Readonly<Record<string, Migration>> = {
    ...firstMigrations,
    "007-restored": {
        up: async ({ schema }: Kysely<Tables>) => {
            await schema.alterTable("version_article").addColumn("restored", "integer").execute();
            await schema.alterTable("version_article").addColumn("over", "text").execute();
            await schema.alterTable("version_removal").addColumn("restored", "integer").execute();
        },
    },
    "008-privacy-key": {
        up: async (db: Kysely<Tables>) => {
            // These hashes were made with a key that was beside them.
            await db.deleteFrom("gap_asking").execute();
            await db.deleteFrom("gap_salt").execute();
            await db.schema
                .alterTable("gap_salt")
                .addColumn("key_check", "text", (column) => column.notNull().defaultTo(""))
                .execute();
        },
    },
    "009-insights": {
        up: async ({ schema }: Kysely<Tables>) => {
            await schema
                .createTable("insight_asking")
                .addColumn("place_key", "text", (column) => column.notNull())
                .addColumn("member_key", "text", (column) => column.notNull())
                .addPrimaryKeyConstraint("insight_asking_key", ["place_key", "member_key"])
                .execute();
            await schema
                .createTable("insight")
                .addColumn("week", "text", (column) => column.notNull())
                .addColumn("kind", "text", (column) => column.notNull())
                .addColumn("article", "text", (column) => column.notNull())
                .addColumn("section", "text", (column) => column.notNull())
                .addColumn("count", "integer", (column) => column.notNull())
                .addPrimaryKeyConstraint("insight_key", ["week", "kind", "article", "section"])
                .execute();
            for (const column of ["checked_in", "missing_in", "filled_in"] as const)
                await schema.alterTable("gap").addColumn(column, "integer").execute();
            await schema.alterTable("gap").addColumn("filled_at", "text").execute();
        },
    },
    "010-pin-role": {
        up: async ({ schema }: Kysely<Tables>) => {
            const withDefault = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo("answer");
            await schema.alterTable("pin").addColumn("role", "text", withDefault).execute();
        },
    },
    "011-proposed-by": {
        up: async ({ schema }: Kysely<Tables>) => {
            await schema.alterTable("version").addColumn("proposed_by", "text").execute();
            await schema.alterTable("audit").addColumn("proposed_by", "text").execute();
        },
    },
    "012-sources": {
        up: async ({ schema }: Kysely<Tables>) => {
            await schema
                .createTable("source_item")
                .addColumn("source", "text", (column) => column.notNull())
                .addColumn("item", "text", (column) => column.notNull())
                .addColumn("file", "text", (column) => column.notNull())
                .addColumn("decided", "text", (column) => column.notNull())
                .addColumn("published", "text")
                .addColumn("hash", "text")
                .addPrimaryKeyConstraint("source_item_key", ["source", "item"])
                .execute();
        },
    },
    "013-approved-by": {
        up: async ({ schema }: Kysely<Tables>) => {
            await schema.alterTable("version").addColumn("approved_by", "text").execute();
            await schema.alterTable("audit").addColumn("approved_by", "text").execute();
        },
    },
};
