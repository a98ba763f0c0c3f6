import { expect, test } from "vitest";
import { everyTable, storedTables } from "../../src/store/backup/stored-tables.ts";
import { openDatabase } from "../../src/store/database.ts";
import { schemaNames } from "../../src/store/migrate.ts";
import { aFolder, overBoth } from "./a-store.ts";
import { anOldStore, oldRows } from "./an-old-store.ts";
import { everyRow } from "./backup/a-full-store.ts";
import { backUp, restore } from "./backup/backups.ts";

/** Of hashes made before they needed a key, none are kept. */
const withKey = "008-privacy-key";

overBoth((place) => {
    test.each(schemaNames)(
        "what a program with the schema %s stored is still there after an upgrade",
        async (schema) => {
            const where = await place();
            await anOldStore(where, schema);
            await (await openDatabase(where)).destroy();
            const rows = await everyRow(where);
            const before = oldRows(schema);
            for (const table of everyTable) {
                const kept = storedTables[table] === "content" || schema >= withKey;
                const expected = kept ? (before[table] ?? []) : [];
                expect(rows[table], table).toHaveLength(expected.length);
                for (const row of expected) expect(rows[table]).toContainEqual(expect.objectContaining(row));
            }
        },
    );

    test.each(schemaNames)(
        "a backup of a store with the schema %s is upgraded when it is restored",
        async (schema) => {
            const from = await place();
            await anOldStore(from, schema);
            // This does not upgrade the store, which a program of that version may be using.
            const file = await backUp(from);
            const to = aFolder();
            await restore(to, file);
            await (await openDatabase(from)).destroy();
            const upgraded = await everyRow(from);
            expect(await everyRow(to)).toEqual({
                ...upgraded,
                gap_salt: [],
                gap_asking: [],
                insight_asking: [],
            });
        },
    );
});
