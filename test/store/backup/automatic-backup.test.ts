import { mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { connect } from "../../../src/store/connect.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { schemaNames } from "../../../src/store/migrate.ts";
import { aFolder } from "../a-store.ts";
import { anOldStore, oldRows } from "../an-old-store.ts";
import { everyRow } from "./a-full-store.ts";
import { restore } from "./backups.ts";

const backupsIn = (folder: string) => readdirSync(folder).filter((name) => name.includes("before-upgrade"));

test("before a database is upgraded, it is backed up, and what is restored from that is the same", async () => {
    const { dataFolder } = aFolder();
    await anOldStore({ dataFolder }, "009-insights");
    const told: string[] = [];
    await (await openDatabase({ dataFolder }, { onBackup: (file) => void told.push(file) })).destroy();
    expect(backupsIn(dataFolder)).toEqual(["before-upgrade-from-009-insights.backup"]);
    expect(told).toEqual([join(dataFolder, "before-upgrade-from-009-insights.backup")]);
    const upgraded = await everyRow({ dataFolder });
    const other = aFolder();
    await restore(other, told[0] ?? "");
    expect(await everyRow(other)).toEqual({ ...upgraded, gap_salt: [], gap_asking: [], insight_asking: [] });
    expect(upgraded["pin"]).toHaveLength(oldRows("009-insights").pin?.length ?? 0);
});

test("a new database and one that is up to date are not backed up", async () => {
    const { dataFolder } = aFolder();
    for (const _ of [1, 2]) await (await openDatabase({ dataFolder })).destroy();
    expect(backupsIn(dataFolder)).toEqual([]);
});

test("the last three are kept, and what a killed process left a day ago is not", async () => {
    const { dataFolder } = aFolder();
    const left = [1, 2, 3, 4].map((day) => [`before-upgrade-from-00${day}.backup`, day] as const);
    const names = [...left, [".before-upgrade-from-005.backup.ab.unfinished", 1] as const];
    for (const [name, day] of names) {
        writeFileSync(join(dataFolder, name), "");
        utimesSync(join(dataFolder, name), new Date(`2026-01-0${day}`), new Date(`2026-01-0${day}`));
    }
    await anOldStore({ dataFolder }, "010-pin-role");
    await (await openDatabase({ dataFolder })).destroy();
    expect(backupsIn(dataFolder).sort()).toEqual([
        "before-upgrade-from-003.backup",
        "before-upgrade-from-004.backup",
        "before-upgrade-from-010-pin-role.backup",
    ]);
});

test("if it cannot be backed up, it is not upgraded, and the message says why and what to do", async () => {
    const { dataFolder } = aFolder();
    await anOldStore({ dataFolder }, "010-pin-role");
    mkdirSync(join(dataFolder, "before-upgrade-from-010-pin-role.backup"));
    const refused = openDatabase({ dataFolder });
    await expect(refused).rejects.toMatchObject({ name: "StoreError", reason: "unwritable" });
    await expect(refused).rejects.toThrow(
        /could not be backed up before.*can't be written \(it is a folder\)/u,
    );
    const db = connect({ dataFolder }).withTables<{ kysely_migration: { name: string } }>();
    const names = await db.selectFrom("kysely_migration").select("name").orderBy("name").execute();
    await db.destroy();
    expect(names.at(-1)?.name).toBe("010-pin-role");
    expect(schemaNames.at(-1)).not.toBe("010-pin-role");
});
