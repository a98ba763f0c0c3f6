import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import type { Tables } from "./tables.ts";

/** The first changes to the schema, which made most of its tables. The others are in migrations.ts. */
export const firstMigrations: Readonly<Record<string, Migration>> = {
    "001-versions": {
        up: async (db: Kysely<Tables>) => {
            const { schema } = db;
            await schema
                .createTable("head")
                .addColumn("id", "integer", (column) => column.primaryKey())
                .addColumn("version", "integer", (column) => column.notNull())
                .execute();
            await db.insertInto("head").values({ id: 1, version: 0 }).execute();
            await schema
                .createTable("version")
                .addColumn("number", "integer", (column) => column.primaryKey())
                .addColumn("fingerprint", "text", (column) => column.notNull())
                .addColumn("published_at", "text", (column) => column.notNull())
                .addColumn("by", "text", (column) => column.notNull())
                .addColumn("why", "text", (column) => column.notNull())
                .execute();
            await schema
                .createTable("content")
                .addColumn("hash", "text", (column) => column.primaryKey())
                .addColumn("text", "text", (column) => column.notNull())
                .execute();
            await schema
                .createTable("version_article")
                .addColumn("version", "integer", (column) =>
                    column.notNull().references("version.number").onDelete("cascade"),
                )
                .addColumn("article", "text", (column) => column.notNull())
                .addColumn("file", "text", (column) => column.notNull())
                .addColumn("hash", "text", (column) => column.notNull().references("content.hash"))
                .addColumn("origin", "text", (column) => column.notNull())
                .addPrimaryKeyConstraint("version_article_key", ["version", "article"])
                .execute();
            await schema.createIndex("version_article_hash").on("version_article").column("hash").execute();
            await schema
                .createTable("version_removal")
                .addColumn("version", "integer", (column) =>
                    column.notNull().references("version.number").onDelete("cascade"),
                )
                .addColumn("article", "text", (column) => column.notNull())
                .addColumn("hash", "text", (column) => column.notNull())
                .addPrimaryKeyConstraint("version_removal_key", ["version", "article"])
                .execute();
        },
    },
    "002-moderation": {
        up: async ({ schema }: Kysely<Tables>) => {
            await schema
                .createTable("pin")
                .addColumn("id", "text", (column) => column.primaryKey())
                .addColumn("question", "text", (column) => column.notNull())
                .addColumn("article", "text", (column) => column.notNull())
                .addColumn("sentence", "text", (column) => column.notNull())
                .addColumn("by", "text", (column) => column.notNull())
                .addColumn("created_at", "text", (column) => column.notNull())
                .execute();
            await schema
                .createTable("audit")
                .addColumn("id", "text", (column) => column.primaryKey())
                .addColumn("at", "text", (column) => column.notNull())
                .addColumn("by", "text", (column) => column.notNull())
                .addColumn("action", "text", (column) => column.notNull())
                .addColumn("version", "integer")
                .addColumn("detail", "text", (column) => column.notNull())
                .execute();
            await schema.createIndex("audit_at").on("audit").column("at").execute();
            await schema
                .createTable("setting")
                .addColumn("guild", "text", (column) => column.primaryKey())
                .addColumn("value", "text", (column) => column.notNull())
                .execute();
        },
    },
    "003-gaps": {
        up: async ({ schema }: Kysely<Tables>) => {
            await schema
                .createTable("gap_salt")
                .addColumn("id", "integer", (column) => column.primaryKey())
                .addColumn("month", "text", (column) => column.notNull())
                .addColumn("salt", "text", (column) => column.notNull())
                .execute();
            await schema
                .createTable("gap_asking")
                .addColumn("terms_key", "text", (column) => column.notNull())
                .addColumn("member_key", "text", (column) => column.notNull())
                .addPrimaryKeyConstraint("gap_asking_key", ["terms_key", "member_key"])
                .execute();
            await schema
                .createTable("gap")
                .addColumn("terms", "text", (column) => column.primaryKey())
                .addColumn("members", "integer", (column) => column.notNull())
                .addColumn("first_at", "text", (column) => column.notNull())
                .addColumn("last_at", "text", (column) => column.notNull())
                .execute();
        },
    },
    "004-asked": {
        up: async ({ schema }: Kysely<Tables>) => {
            await schema
                .createTable("article_asked")
                .addColumn("article", "text", (column) => column.primaryKey())
                .addColumn("day", "text", (column) => column.notNull())
                .execute();
        },
    },
    "005-digest": {
        up: async ({ schema }: Kysely<Tables>) => {
            await schema
                .createTable("digest")
                .addColumn("guild", "text", (column) => column.notNull())
                .addColumn("week", "text", (column) => column.notNull())
                .addPrimaryKeyConstraint("digest_key", ["guild", "week"])
                .execute();
        },
    },
    "006-feedback": {
        up: async ({ schema }: Kysely<Tables>) => {
            await schema
                .createTable("feedback")
                .addColumn("article", "text", (column) => column.notNull())
                .addColumn("week", "text", (column) => column.notNull())
                .addColumn("right", "integer", (column) => column.notNull())
                .addColumn("wrong", "integer", (column) => column.notNull())
                .addPrimaryKeyConstraint("feedback_key", ["article", "week"])
                .execute();
        },
    },
};
