import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/store/database.ts";
import { connect } from "../../src/store/database-place.ts";
import { migrations } from "../../src/store/migrations.ts";
import { aProcess } from "../a-process.ts";
import { aFolder, overBoth, theTables } from "./a-store.ts";

overBoth((place) => {
    test("several processes that open a new store at once create the schema once", async () => {
        const where = await place();
        const all = [1, 2, 3].map(() =>
            aProcess(new URL("./publish-once.ts", import.meta.url), JSON.stringify(where)),
        );
        const lines = await Promise.all(all.map((running) => running.line()));
        expect(lines).toEqual(["ready", "ready", "ready"]);
        expect(await executed(where)).toEqual(Object.keys(migrations));
    });

    test("several connections of one process create the schema once, too", async () => {
        const where = await place();
        await Promise.all([1, 2, 3, 4].map(() => theTables(where)));
        expect(await executed(where)).toEqual(Object.keys(migrations));
    });

    test("a failed migration leaves nothing behind, and the next opening completes it", async () => {
        const where = await place();
        const db = await theTables(where);
        const names = [
            "version_article",
            "version_removal",
            "version",
            "content",
            "head",
            "audit",
            "setting",
        ];
        const later = [
            "article_asked",
            "digest",
            "feedback",
            "gap",
            "gap_asking",
            "gap_salt",
            "insight",
            "insight_asking",
            "source_item",
        ];
        for (const name of [...names, ...later, "kysely_migration"])
            await db.schema.dropTable(name).execute();
        // The pins that are still there make the second migration fail.
        await expect(openDatabase(where)).rejects.toMatchObject({ reason: "failed" });
        const left = (await db.introspection.getTables()).map(({ name }) => name);
        expect(left).toEqual(["pin"]);
        await db.schema.dropTable("pin").execute();
        expect(await executed(where)).toEqual(Object.keys(migrations));
    });

    test("a store from a newer version of the program is refused and stays unchanged", async () => {
        const where = await place();
        await (await theTables(where))
            .withTables<Executed>()
            .insertInto("kysely_migration")
            .values({ name: "999-later", timestamp: "2030-01-01T00:00:00.000Z" })
            .execute();
        const refused = openDatabase(where);
        await expect(refused).rejects.toMatchObject({ name: "StoreError", reason: "newer" });
        await expect(refused).rejects.toThrow("newer version of Pullquote");
    });

    async function executed(where: Parameters<typeof theTables>[0]) {
        const migrated = (await theTables(where)).withTables<Executed>().selectFrom("kysely_migration");
        return (await migrated.select("name").orderBy("name").execute()).map(({ name }) => name);
    }
});

type Executed = { readonly kysely_migration: { name: string; timestamp: string } };

test("the error about a folder that cannot be created names it and says what to do", async () => {
    const { dataFolder } = aFolder();
    const file = join(dataFolder, "file");
    writeFileSync(file, "");
    const refused = openDatabase({ dataFolder: join(file, "data") });
    await expect(refused).rejects.toMatchObject({ name: "StoreError", reason: "unwritable" });
    await expect(refused).rejects.toThrow(/file\/data.*DATA_DIR/u);
});

test("while a file is restored, the error says that it is in use, and it can be opened after that", async () => {
    const { dataFolder } = aFolder();
    const restoring = connect({ dataFolder }, { exclusive: true });
    await restoring.schema.createTable("pin").addColumn("id", "text").execute();
    await expect(openDatabase({ dataFolder })).rejects.toThrow("is in use by another process");
    await restoring.schema.dropTable("pin").execute();
    await restoring.destroy();
    await (await openDatabase({ dataFolder })).destroy();
});

test("a file that is not a database is refused, and not overwritten", async () => {
    const { dataFolder } = aFolder();
    writeFileSync(join(dataFolder, "pullquote.db"), "a shopping list, and no database at all\n".repeat(30));
    await expect(openDatabase({ dataFolder })).rejects.toThrow("file is not a database");
});

test.each([
    ["postgres://user:secret-password@127.0.0.1:1/x", "The database can't be reached (ECONNREFUSED)."],
    ["postgres://user:secret-password@no-such-host.invalid/x", "The database can't be reached"],
    ["postgres://user:secret-password@[broken/x", "DATABASE_URL is not a valid URL."],
])("the error about an unreachable database does not contain the password: %s", async (databaseUrl, told) => {
    const failure = await openDatabase({ databaseUrl }).catch((cause: unknown) => cause);
    expect(failure).toMatchObject({ name: "StoreError", reason: "unreachable" });
    expect(String(failure)).toContain(told);
    expect(String(failure)).not.toContain("secret-password");
});
