import {
    copyFileSync,
    mkdirSync,
    readdirSync,
    readFileSync,
    statSync,
    utimesSync,
    writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { RawNode } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { backUpBeforeUpgrade } from "../../../src/store/backup/automatic-backup.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { connect } from "../../../src/store/database-place.ts";
import { schemaNames } from "../../../src/store/migrate.ts";
import { aFolder } from "../a-store.ts";
import { anOldStore, oldRows } from "../an-old-store.ts";
import { everyRow } from "./a-full-store.ts";

const backupsIn = (folder: string) => readdirSync(folder).filter((name) => name.includes("before-upgrade"));

test("before a database is upgraded, it is copied as it is, except hashes, for its owner only", async () => {
    const { dataFolder } = aFolder();
    await anOldStore({ dataFolder }, "010-pin-role");
    const told: string[] = [];
    await (await openDatabase({ dataFolder }, { onBackup: (file) => void told.push(file) })).destroy();
    const [name = ""] = backupsIn(dataFolder);
    expect(backupsIn(dataFolder)).toEqual(["before-upgrade-from-010-pin-role.db"]);
    expect(told).toEqual([join(dataFolder, name)]);
    expect(statSync(join(dataFolder, name)).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(join(dataFolder, name), "latin1");
    expect(bytes).toContain("zorblax");
    expect(bytes).not.toContain("pepper");

    const copy = new DatabaseSync(join(dataFolder, name), { readOnly: true });
    const count = (table: string) => copy.prepare(`select count(*) as rows from ${table}`).get()?.["rows"];
    const rows = oldRows("010-pin-role");
    expect(count("kysely_migration")).toBe(10);
    expect(count("pin")).toBe(rows.pin?.length);
    expect(count("version_article")).toBe(rows.version_article?.length);
    for (const table of ["gap_salt", "gap_asking", "insight_asking"]) expect(count(table)).toBe(0);
    expect(copy.prepare("pragma integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
    copy.close();

    // Put back in place, it can be upgraded again.
    const other = aFolder();
    copyFileSync(join(dataFolder, name), join(other.dataFolder, "pullquote.db"));
    const upgraded = await everyRow({ dataFolder });
    expect(await everyRow(other)).toEqual({ ...upgraded, gap_salt: [], gap_asking: [], insight_asking: [] });
});

test.each(schemaNames.slice(0, -1))("a database with the schema %s is copied, too", async (schema) => {
    const { dataFolder } = aFolder();
    await anOldStore({ dataFolder }, schema);
    await (await openDatabase({ dataFolder })).destroy();
    expect(backupsIn(dataFolder)).toEqual([`before-upgrade-from-${schema}.db`]);
});

test("a new database and one that is up to date are not copied", async () => {
    const { dataFolder } = aFolder();
    for (const _ of [1, 2]) await (await openDatabase({ dataFolder })).destroy();
    expect(backupsIn(dataFolder)).toEqual([]);
});

test("the last three are kept, and what a killed process left a day ago is not", async () => {
    const { dataFolder } = aFolder();
    const left = [1, 2, 3, 4].map((day) => [`before-upgrade-from-00${day}.db`, day] as const);
    for (const [name, day] of [...left, ["before-upgrade-from-005.db.12.unfinished", 1] as const]) {
        writeFileSync(join(dataFolder, name), "");
        utimesSync(join(dataFolder, name), new Date(`2026-01-0${day}`), new Date(`2026-01-0${day}`));
    }
    await anOldStore({ dataFolder }, "010-pin-role");
    await (await openDatabase({ dataFolder })).destroy();
    expect(backupsIn(dataFolder).sort()).toEqual([
        "before-upgrade-from-003.db",
        "before-upgrade-from-004.db",
        "before-upgrade-from-010-pin-role.db",
    ]);
});

test("if it cannot be copied, it is not upgraded, and the message says why and what to do", async () => {
    const { dataFolder } = aFolder();
    await anOldStore({ dataFolder }, "010-pin-role");
    mkdirSync(join(dataFolder, "before-upgrade-from-010-pin-role.db"));
    const refused = openDatabase({ dataFolder });
    await expect(refused).rejects.toMatchObject({ name: "StoreError", reason: "unwritable" });
    await expect(refused).rejects.toThrow(
        /can't be copied to .* first \(EISDIR.*Check that DATA_DIR is writable/u,
    );
    const database = new DatabaseSync(join(dataFolder, "pullquote.db"));
    expect(database.prepare("select max(name) as last from kysely_migration").get()).toEqual({
        last: "010-pin-role",
    });
    database.close();
});

test("an old copy that cannot be removed does not keep the database from being upgraded", async () => {
    const { dataFolder } = aFolder();
    for (const day of [1, 2, 3]) {
        const path = join(dataFolder, `before-upgrade-from-00${day}.db`);
        mkdirSync(path);
        utimesSync(path, new Date(`2026-01-0${day}`), new Date(`2026-01-0${day}`));
    }
    await anOldStore({ dataFolder }, "010-pin-role");
    await (await openDatabase({ dataFolder })).destroy();
    expect(backupsIn(dataFolder)).toContain("before-upgrade-from-010-pin-role.db");
});

test("a database that another process upgrades just then does not take the place of the copy from before", async () => {
    const { dataFolder } = aFolder();
    await anOldStore({ dataFolder }, "010-pin-role");
    const other = new DatabaseSync(join(dataFolder, "pullquote.db"));
    const db = connect({ dataFolder }).withPlugin({
        transformQuery: ({ node }) => {
            if (RawNode.is(node) && node.sqlFragments.join("").startsWith("vacuum into"))
                other.exec("insert into kysely_migration (name, timestamp) values ('011-proposed-by', '')");
            return node;
        },
        transformResult: async ({ result }) => result,
    });
    onTestFinished(() => db.destroy());
    const kept = join(dataFolder, "before-upgrade-from-010-pin-role.db");
    writeFileSync(kept, "of the other process");
    expect(await backUpBeforeUpgrade(db, dataFolder)).toBeUndefined();
    other.close();
    expect(readFileSync(kept, "utf8")).toBe("of the other process");
    expect(backupsIn(dataFolder)).toHaveLength(1);
});

test("nobody is told of an upgrade that failed", async () => {
    const { dataFolder } = aFolder();
    await anOldStore({ dataFolder }, "010-pin-role");
    const database = new DatabaseSync(join(dataFolder, "pullquote.db"));
    database.exec("create table source_item (x)");
    database.close();
    const told: string[] = [];
    await expect(
        openDatabase({ dataFolder }, { onBackup: (file) => void told.push(file) }),
    ).rejects.toThrow();
    expect(told).toEqual([]);
});
