import { copyFileSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { readContents } from "../../../src/store/backup/read-contents.ts";
import { replaceContents } from "../../../src/store/backup/replace-contents.ts";
import { everyTable, storedTables } from "../../../src/store/backup/stored-tables.ts";
import { openDatabase } from "../../../src/store/database.ts";
import type { DatabasePlace } from "../../../src/store/database-place.ts";
import { aPublication } from "../a-publication.ts";
import { aFolder, aStore, overBoth, theTables } from "../a-store.ts";
import { sharedPostgres } from "../shared-postgres.ts";
import { everyRow, fullRows, makeFullStore, sortedRows } from "./a-full-store.ts";
import { backUp, restore } from "./backups.ts";

const withoutHashes = sortedRows(
    Object.fromEntries(
        everyTable
            .filter((table) => storedTables[table] === "content")
            .map((table) => [table, fullRows[table]]),
    ),
);

overBoth((place) => {
    test("a restored backup has every row of every table, except hashes", async () => {
        const from = await place();
        await makeFullStore(from);
        const file = await backUp(from);
        const to = await place();
        await restore(to, file);
        expect(await everyRow(to)).toEqual(withoutHashes);
        expect(await everyRow(from)).toEqual(sortedRows(fullRows));
    });

    test("a backup replaces another store only if that is wanted", async () => {
        const from = await place();
        await makeFullStore(from);
        const file = await backUp(from);
        const to = await place();
        await publishOnce(to);
        const before = await everyRow(to);
        await expect(restore(to, file)).rejects.toMatchObject({ name: "BackupError", reason: "refused" });
        expect(await everyRow(to)).toEqual(before);
        await restore(to, file, true);
        expect(await everyRow(to)).toEqual(withoutHashes);
    });

    test("a store that was opened, but in which nothing is stored, counts as empty", async () => {
        const from = await place();
        await makeFullStore(from);
        const to = await place();
        await (await openDatabase(to)).destroy();
        await restore(to, await backUp(from));
        expect(await everyRow(to)).toEqual(withoutHashes);
    });

    test("so does one of which a killed first start has left only the list of migrations", async () => {
        const from = await place();
        await makeFullStore(from);
        const to = await place();
        const db = await theTables(to);
        for (const table of [...everyTable].reverse()) await db.schema.dropTable(table).execute();
        await db.withTables<{ kysely_migration: object }>().deleteFrom("kysely_migration").execute();
        await db.destroy();
        await restore(to, await backUp(from));
        expect(await everyRow(to)).toEqual(withoutHashes);
    });

    test("publishing continues with the next number", async () => {
        const from = await place();
        await publishOnce(from);
        const to = await place();
        await restore(to, await backUp(from));
        const store = await aStore(to);
        const next = await store.versions.publish(aPublication({ a: "Another text." }, 1));
        expect(next).toMatchObject({ outcome: "published", version: { number: 2 } });
    });

    test("while a bot is using it, a store is not replaced, and the bot goes on", async () => {
        const from = await place();
        await makeFullStore(from);
        const file = await backUp(from);
        const to = await place();
        const store = await aStore(to);
        await expect(restore(to, file, true)).rejects.toThrow(
            "The database is in use, and nothing was changed.",
        );
        expect(await store.versions.publish(aPublication({ a: "A text." }, 0))).toMatchObject({
            outcome: "published",
        });
    });

    test("a backup shows one moment, while a bot goes on publishing", async () => {
        const from = await place();
        const store = await aStore(from);
        const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`a${at}`, `Text ${at}.`]));
        await store.versions.publish(aPublication(many, 0));
        const seen = await readContents(from, { hashes: true }, async (copy) => {
            const counted = new Map<string, number>();
            for await (const { table, rows } of copy.parts()) {
                counted.set(table, (counted.get(table) ?? 0) + rows.length);
                const expected = (await store.versions.current())?.number ?? 0;
                await store.versions.publish(aPublication({ a: `Text ${expected}.` }, expected));
            }
            return { counted, rows: copy.rows };
        });
        for (const [table, count] of seen?.rows ?? []) expect(seen?.counted.get(table) ?? 0).toBe(count);
        expect(seen?.rows.get("version")).toBe(1);
        expect((await store.versions.current())?.number).toBeGreaterThan(3);
    });

    test("a failure in the middle leaves everything as it was", async () => {
        const from = await place();
        await makeFullStore(from);
        const file = await backUp(from);
        truncateSync(file, 1500);
        const to = await place();
        await publishOnce(to);
        const before = await everyRow(to);
        await expect(restore(to, file, true)).rejects.toThrow("Nothing was changed");
        expect(await everyRow(to)).toEqual(before);
        const stopping = new AbortController();
        const whole = readContents(from, { hashes: true }, (copy) =>
            replaceContents(to, copy, {
                force: true,
                signal: stopping.signal,
                onProgress: (share) => void (share > 0.5 && stopping.abort()),
            }),
        );
        await expect(whole).rejects.toMatchObject({ name: "AbortError" });
        expect(await everyRow(to)).toEqual(before);
    });

    test("tables of another program are never replaced", async () => {
        const from = await place();
        await makeFullStore(from);
        const file = await backUp(from);
        const to = await place();
        const db = await theTables(to);
        for (const table of [...everyTable].reverse()) await db.schema.dropTable(table).execute();
        for (const table of ["kysely_migration", "kysely_migration_lock"])
            await db.schema.dropTable(table).execute();
        await db.schema.createTable("pin").addColumn("code", "text").execute();
        await db.destroy();
        await expect(restore(to, file, true)).rejects.toThrow("a table “pin” that Pullquote did not make");
    });

    async function publishOnce(where: DatabasePlace): Promise<void> {
        const db = await aStore(where);
        await db.versions.publish(aPublication({ b: "Other words." }, 0));
        await db.close();
    }
});

describe("a copy", () => {
    const postgres = sharedPostgres();
    test.skipIf(postgres === undefined)("to PostgreSQL and back has every row, hashes too", async () => {
        const first = aFolder();
        await makeFullStore(first);
        const there = (await postgres?.()) ?? {};
        await copy(first, there);
        expect(await everyRow(there)).toEqual(sortedRows(fullRows));
        const back = aFolder();
        await copy(there, back);
        expect(await everyRow(back)).toEqual(sortedRows(fullRows));
    });

    test.skipIf(postgres === undefined)("leaves tables of others in PostgreSQL alone", async () => {
        const first = aFolder();
        await makeFullStore(first);
        const there = (await postgres?.()) ?? {};
        const db = await theTables(there);
        await sql`create table guests (name text); `.execute(db);
        await sql`insert into guests values ('Ida')`.execute(db);
        await db.destroy();
        await copy(first, there);
        const after = await theTables(there);
        expect((await sql`select name from guests`.execute(after)).rows).toEqual([{ name: "Ida" }]);
    });

    test.skipIf(postgres === undefined)("says what a user of PostgreSQL lacks", async () => {
        const first = aFolder();
        await makeFullStore(first);
        const there = (await postgres?.()) ?? {};
        const admin = await theTables(there);
        const name = `guest_${Date.now()}`;
        await sql`create user ${sql.ref(name)}`.execute(admin);
        onTestFinished(() => void sql`drop user ${sql.ref(name)}`.execute(admin).catch(() => undefined));
        const url = new URL(there.databaseUrl ?? "");
        url.username = name;
        await expect(copy(first, { databaseUrl: url.href })).rejects.toThrow(/42501|owner/u);
    });
});

async function copy(from: DatabasePlace, to: DatabasePlace): Promise<void> {
    await readContents(from, { hashes: true }, (contents) => replaceContents(to, contents, { force: false }));
}

describe("a SQLite file", () => {
    test("that is no database, or damaged, is left alone, and the message says what to do", async () => {
        const from = aFolder();
        await makeFullStore(from);
        const file = await backUp(from);
        const { dataFolder } = aFolder();
        writeFileSync(
            join(dataFolder, "pullquote.db"),
            "a shopping list, and no database at all\n".repeat(300),
        );
        await expect(restore({ dataFolder }, file, true)).rejects.toThrow(
            "is damaged. Nothing was changed. Move",
        );
        expect(readdirSync(dataFolder)).toEqual(["pullquote.db"]);
    });

    test("with a write-ahead log that a killed bot left is replaced as a whole", async () => {
        const from = aFolder();
        await makeFullStore(from);
        const file = await backUp(from);
        const running = aFolder();
        const store = await aStore(running);
        await store.versions.publish(aPublication({ b: "In the log." }, 0));
        const left = join(aFolder().dataFolder, "left");
        mkdirSync(left);
        for (const name of ["pullquote.db", "pullquote.db-wal"])
            copyFileSync(join(running.dataFolder, name), join(left, name));
        await expect(restore({ dataFolder: left }, file)).rejects.toMatchObject({ reason: "refused" });
        await restore({ dataFolder: left }, file, true);
        expect(await everyRow({ dataFolder: left })).toEqual(withoutHashes);
    });
});
