import { sql } from "kysely";
import { expect, test } from "vitest";
import { findTables } from "../../../src/store/backup/found-tables.ts";
import { everyTable, tableNames } from "../../../src/store/backup/stored-tables.ts";
import { migrationTables } from "../../../src/store/migrate.ts";
import { overBoth, theTables } from "../a-store.ts";
import { fullRows } from "./a-full-store.ts";

overBoth((place) => {
    test("every table and column of the schema is backed up and copied", async () => {
        const where = await place();
        const found = await findTables(await theTables(where), where.databaseUrl !== undefined);
        expect([...found.keys()].sort()).toEqual([...everyTable, ...migrationTables].sort());
        for (const table of everyTable)
            expect(Object.keys(fullRows[table][0] ?? {}).sort()).toEqual(
                [...(found.get(table) ?? [])].sort(),
            );
    });
});

overBoth((place) => {
    test("no table counts by itself, so nothing has to go on counting after a copy", async () => {
        const where = await place();
        const db = await theTables(where);
        const counting =
            where.databaseUrl === undefined
                ? sql`select name from sqlite_master where sql like '%autoincrement%'`
                : sql`select relname from pg_class where relkind = 'S'`;
        expect((await counting.execute(db)).rows).toEqual([]);
    });
});

test("only hashes are kept out of backups", () => {
    const kept = tableNames({ hashes: false });
    expect(everyTable.filter((table) => !kept.includes(table))).toEqual([
        "gap_salt",
        "gap_asking",
        "insight_asking",
    ]);
});
