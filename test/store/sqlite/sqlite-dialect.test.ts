import { CompiledQuery, sql } from "kysely";
import { expect, test } from "vitest";
import { patient } from "../../../src/store/sqlite/sqlite-dialect.ts";
import { within } from "../../within.ts";
import { aFolder, theTables } from "../a-store.ts";

test("waiting for a lock does not block the thread", async () => {
    const place = aFolder();
    const [holder, waiter] = [await theTables(place), await theTables(place)];
    const done: string[] = [];
    const held = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const holding = holder.transaction().execute(async (changes) => {
        await changes.updateTable("head").set({ version: 1 }).execute();
        begun.resolve();
        await within("the lock to be released", held.promise);
        done.push("holder");
    });
    await within("the holder to take the lock", begun.promise);
    const waiting = waiter
        .updateTable("head")
        .set({ version: 2 })
        .execute()
        .then(() => done.push("waiter"));
    // If waiting blocked the thread, this would happen only after the attempt gave up.
    setTimeout(held.resolve, 60);
    await Promise.all([holding, waiting]);
    expect(done).toEqual(["holder", "waiter"]);
    expect(await holder.selectFrom("head").select("version").execute()).toEqual([{ version: 2 }]);
});

test("any other failure is immediate", async () => {
    let tries = 0;
    const broken = {
        executeQuery: () => Promise.reject(new Error(`disk I/O error ${++tries}`)),
        streamQuery: () => {
            throw new Error("not asked for");
        },
    };
    const asked = patient(broken).executeQuery(CompiledQuery.raw("select 1"));
    await expect(asked).rejects.toThrow("disk I/O error 1");
    expect(tries).toBe(1);
});

test("large results can be read whole, or until a reader stops", async () => {
    const db = await theTables(aFolder());
    const texts = Array.from({ length: 12 }, (_, at) => `${at % 10}`.repeat(300_000));
    for (const [at, text] of texts.entries()) {
        const hash = String(at).padStart(2, "0");
        await db.insertInto("content").values({ hash, text }).execute();
    }
    const all = db.selectFrom("content").select("text").orderBy("hash");
    expect((await all.execute()).map(({ text }) => text)).toEqual(texts);
    for await (const { text } of all.stream()) {
        expect(text).toBe(texts[0]);
        break;
    }
    // Fails as long as anything is being read.
    const { rows } = await sql`pragma wal_checkpoint(truncate)`.execute(db);
    expect(rows).toMatchObject([{ busy: 0 }]);
});

test("a statement that changes rows and returns them changes all of them", async () => {
    const db = await theTables({});
    const rows = Array.from({ length: 9 }, (_, at) => ({ hash: `${at}`, text: "x".repeat(300_000) }));
    await db.insertInto("content").values(rows).execute();
    const changed = await db
        .updateTable("content")
        .set({ text: "y".repeat(400_000) })
        .returning("hash")
        .execute();
    expect(changed).toEqual(rows.map(({ hash }) => ({ hash })));
    const left = db.selectFrom("content").select("hash").where("text", "like", "x%");
    expect(await left.execute()).toEqual([]);
});

test("only texts, numbers, bytes and null can be stored", async () => {
    const db = await theTables({});
    await expect(sql`select ${new Date(0)}`.execute(db)).rejects.toThrow(
        "The store accepts text, numbers, bytes and null, not object.",
    );
    const bytes = new Uint8Array([1, 2, 3, 4]);
    const { rows } = await sql`select ${bytes.subarray(1, 3)} as part, ${1.5} as number`.execute(db);
    expect(rows).toEqual([{ part: new Uint8Array([2, 3]), number: 1.5 }]);
    // Its buffer was not moved to the other thread.
    expect(bytes).toEqual(new Uint8Array([1, 2, 3, 4]));
});
