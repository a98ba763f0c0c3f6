import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { say } from "../../../locales/say.ts";
import { currentSchema, migrationTables, schemaNames } from "../migrate.ts";
import { StoreError } from "../store-error.ts";
import type { Database } from "../tables.ts";
import { BackupError } from "./backup-error.ts";
import { readingOf } from "./read-contents.ts";
import { draftEnding, writeBackup } from "./write-backup.ts";

/**
 * Backs up a SQLite database of an earlier schema in its folder, so that an upgrade can be taken back, and keeps the last three of
 * these backups. Resolves with the file; undefined if there is nothing to upgrade. Rejects with a StoreError if it cannot be written,
 * because without it there would be no way back.
 */
export async function backUpBeforeUpgrade(
    db: Database,
    folder: string | undefined,
): Promise<string | undefined> {
    if (folder === undefined || !(await isOlder(db))) return undefined;
    return readingOf(db, { hashes: false, postgres: false }, async (copy) => {
        const file = join(folder, `${start}${copy.schema}${ending}`);
        const facts = { program: undefined, madeAt: new Date() };
        await writeBackup(file, copy, { facts, force: true }).catch(notWritten);
        await tidyUp(folder);
        return file;
    });
}

function notWritten(cause: unknown): never {
    if (!(cause instanceof BackupError)) throw cause;
    throw new StoreError("unwritable", say("store.no-backup-before-upgrade", { why: cause.message }), {
        cause,
    });
}

const start = "before-upgrade-from-";
const ending = ".backup";

async function isOlder(db: Database): Promise<boolean> {
    const master = sql`select 1 from sqlite_master where name = ${migrationTables[0]}`;
    const { rows } = await master.execute(db);
    const schema = rows.length === 0 ? undefined : await currentSchema(db);
    return schema !== undefined && schema !== schemaNames.at(-1);
}

async function tidyUp(folder: string): Promise<void> {
    const names = await readdir(folder);
    const dated = async (name: string) => ({ name, at: (await stat(join(folder, name))).mtimeMs });
    const backups = names.filter((name) => name.startsWith(start) && name.endsWith(ending));
    const newest = (await Promise.all(backups.map(dated))).sort((one, other) => other.at - one.at);
    const drafts = names.filter((name) => name.startsWith(`.${start}`) && name.endsWith(draftEnding));
    // Another process may be writing one.
    const left = (await Promise.all(drafts.map(dated))).filter(({ at }) => at < Date.now() - day);
    for (const { name } of [...newest.slice(kept), ...left]) await rm(join(folder, name), { force: true });
}

const kept = 3;
/** Milliseconds. */
const day = 86_400_000;
