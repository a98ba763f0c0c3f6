import { CompiledQuery } from "kysely";
import { expect, test } from "vitest";
import { patient } from "../../src/store/sqlite.ts";
import { within } from "../within.ts";
import { aFolder, theTables } from "./a-store.ts";

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
