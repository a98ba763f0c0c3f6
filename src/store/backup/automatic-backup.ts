import { open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { message } from "../../../locales/message.ts";
import { currentSchema, migrationTables, schemaNames } from "../migrate.ts";
import { StoreError } from "../store-error.ts";
import type { Database } from "../tables.ts";
import { everyTable, storedTables } from "./stored-tables.ts";

/**
 * Copies a SQLite database of an earlier schema to a file in its folder, so that an upgrade can be taken back, also by a version of
 * the program that cannot restore backups. Keeps the last three. Resolves with the file; undefined if there is nothing to upgrade, or if
 * another process has just done it.
 * Rejects with a StoreError if it cannot be written, because without it there would be no way back.
 */
export async function backUpBeforeUpgrade(
    db: Database,
    folder: string | undefined,
): Promise<string | undefined> {
    const schema = folder === undefined ? undefined : await olderSchema(db);
    if (folder === undefined || schema === undefined) return undefined;
    const file = join(folder, `${start}${schema}${ending}`);
    const draft = `${file}.${process.pid}${draftEnding}`;
    try {
        if ((await copyTo(draft, db)) !== schema) {
            await rm(draft);
            return undefined;
        }
        await rename(draft, file);
        // What can't be removed now is removed after the next upgrade.
        await tidyUp(folder).catch(() => undefined);
        return file;
    } catch (cause) {
        await rm(draft, { force: true }).catch(() => undefined);
        const why = cause instanceof Error ? cause.message : "none";
        const said = message("store.no-backup-before-upgrade", { file, why });
        throw new StoreError("unwritable", said, { cause });
    }
}

const start = "before-upgrade-from-";
const ending = ".db";
const draftEnding = ".unfinished";

/** The schema that the database has; undefined if it has none, or that of this or a later program. */
async function olderSchema(db: Database): Promise<string | undefined> {
    const master = sql`select 1 from sqlite_master where name = ${migrationTables[0]}`;
    const { rows } = await master.execute(db);
    const schema = rows.length === 0 ? undefined : await currentSchema(db);
    const isOlder = schema !== undefined && schemaNames.indexOf(schema) < schemaNames.length - 1;
    return isOlder && schemaNames.includes(schema) ? schema : undefined;
}

/** Resolves with the schema of the copy. */
async function copyTo(draft: string, db: Database): Promise<string | undefined> {
    // SQLite writes to an empty file, too, and this one only its owner can read.
    const handle = await open(draft, "w", 0o600);
    try {
        await sql`vacuum into ${draft}`.execute(db);
        const schema = await db.connection().execute((connection) => withoutHashes(draft, connection));
        await handle.sync();
        return schema;
    } finally {
        await handle.close();
    }
}

/** Deletes the hashes in the file, since nobody could delete a member's there. Resolves with its schema. */
async function withoutHashes(file: string, db: Database): Promise<string | undefined> {
    await sql`attach ${file} as upgraded`.execute(db);
    try {
        for (const name of everyTable.filter((table) => storedTables[table] === "hashes")) {
            const found = await sql`select 1 from upgraded.sqlite_master where name = ${name}`.execute(db);
            if (found.rows.length > 0) await sql`delete from ${sql.table(`upgraded.${name}`)}`.execute(db);
        }
        return await currentSchema(db.withSchema("upgraded"));
    } finally {
        await sql`detach upgraded`.execute(db);
    }
}

async function tidyUp(folder: string): Promise<void> {
    const names = (await readdir(folder)).filter((name) => name.startsWith(start));
    const dated = async (name: string) => ({ name, at: (await stat(join(folder, name))).mtimeMs });
    const found = (await Promise.all(names.map(dated))).sort((one, other) => other.at - one.at);
    const backups = found.filter(({ name }) => name.endsWith(ending));
    // What a killed process left. Another process may be writing one just now.
    const drafts = found.filter(({ name, at }) => name.endsWith(draftEnding) && at < Date.now() - day);
    for (const { name } of [...backups.slice(kept), ...drafts]) await rm(join(folder, name), { force: true });
}

const kept = 3;
/** Milliseconds. */
const day = 86_400_000;
