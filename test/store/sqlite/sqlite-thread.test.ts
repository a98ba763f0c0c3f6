import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { openSqliteThread } from "../../../src/store/sqlite/sqlite-thread.ts";
import { aProcess } from "../../a-process.ts";
import { nextOptions } from "../../thread/record-workers.ts";
import { within } from "../../within.ts";
import { aFolder, aStore, theTables } from "../a-store.ts";

/** The next thread that is started. */
function nextThread(): Promise<Worker> {
    const { promise, resolve } = Promise.withResolvers<Worker>();
    process.once("worker", resolve);
    return within("a thread to start", promise);
}

const ask = (sql: string) => ({ wanted: "query", sql, parameters: [] }) as const;
/** A query that takes a tenth of a second or more. */
const slow = ask(
    "with recursive n(x) as (select 1 union all select x + 1 from n where x < 1000000) select count(*) as n from n",
);

test("if the thread ends, what is pending and later fails with the reason", async () => {
    const started = nextThread();
    const thread = await openSqliteThread(join(aFolder().dataFolder, "x.db"));
    const worker = await started;
    const pending = thread.send(slow);
    const failed = expect(pending).rejects.toMatchObject({
        name: "StoreError",
        reason: "failed",
        message:
            "The thread that works with the database stopped (exit code 1), so what it was doing may be lost. Another one is started when the database is needed again.",
    });
    await worker.terminate();
    await failed;
    await expect(thread.send(ask("select 1"))).rejects.toThrow("stopped (exit code 1)");
    await thread.close();
});

test("running out of memory ends only the thread", async () => {
    nextOptions.set("sqlite-worker.ts", { resourceLimits: { maxOldGenerationSizeMb: 24 } });
    onTestFinished(() => void nextOptions.delete("sqlite-worker.ts"));
    const thread = await openSqliteThread(undefined);
    const columns = Array.from({ length: 1900 }, (_, at) => `hex(zeroblob(20000)) as c${at}`);
    await expect(thread.send(ask(`select ${columns.join(", ")}`))).rejects.toThrow(
        "stopped (ERR_WORKER_OUT_OF_MEMORY). The database was in memory and is lost. Restart Pullquote.",
    );
});

test("closing waits for what is pending and accepts nothing more", async () => {
    const stopped: unknown[] = [];
    const thread = await openSqliteThread(undefined, { onStopped: (cause) => void stopped.push(cause) });
    const pending = thread.send(slow);
    const closed = thread.close();
    await expect(thread.send(ask("select 1"))).rejects.toThrow("The database is closed.");
    expect((await pending).rows).toEqual([{ n: 1_000_000 }]);
    await closed;
    await thread.close();
    expect(stopped).toEqual([]);
});

test("a large result arrives in parts, each when it is asked for", async () => {
    const thread = await openSqliteThread(undefined);
    const rows = "with recursive n(x) as (select 1 union all select x + 1 from n where x < 9) select x, ";
    const bytes = ask(`${rows} zeroblob(300000) as bytes from n`);
    const parts = [await thread.send(bytes)];
    for (let more = 0; more < 2; more++) parts.push(await thread.send({ wanted: "rest" }));
    expect(parts.map(({ rows, isMore }) => [rows.map(({ x }) => x), isMore])).toEqual([
        [[1, 2, 3, 4], true],
        [[5, 6, 7, 8], true],
        [[9], false],
    ]);
    await thread.close();
});

test("an error arrives with SQLite's number for it", async () => {
    const db = await theTables({});
    await expect(db.insertInto("head").values({ id: 1, version: 1 }).execute()).rejects.toMatchObject({
        message: "UNIQUE constraint failed: head.id",
        code: "ERR_SQLITE_ERROR",
        errcode: 1555,
        errstr: "constraint failed",
    });
});

test("a store whose thread ended works again with another one", async () => {
    const started = nextThread();
    const { pins, onStopped } = await aStore(aFolder());
    const stopped: unknown[] = [];
    onStopped((cause) => void stopped.push(cause));
    const pin = { id: "p", question: "Who?", article: "a", sentence: "She.", by: "7" };
    await pins.add(pin);
    await (await started).terminate();
    expect(await pins.list()).toMatchObject([pin]);
    await pins.add({ ...pin, id: "q" });
    expect(await pins.list()).toHaveLength(2);
    expect(stopped).toEqual([expect.objectContaining({ name: "StoreError", reason: "failed" })]);
});

test("the rest of a transaction does not run in the next thread", async () => {
    const started = nextThread();
    const db = await theTables(aFolder());
    const worker = await started;
    const failing = db.transaction().execute(async (changes) => {
        await changes.updateTable("head").set({ version: 7 }).execute();
        await worker.terminate();
        await changes.insertInto("setting").values({ guild: "1", value: "{}" }).execute();
    });
    await expect(failing).rejects.toThrow("The thread that works with the database stopped");
    expect(await db.selectFrom("head").select("version").execute()).toEqual([{ version: 0 }]);
    expect(await db.selectFrom("setting").selectAll().execute()).toEqual([]);
});

test("a database in memory is not silently replaced by an empty one", async () => {
    const started = nextThread();
    const { versions, close } = await aStore({});
    await (await started).terminate();
    for (let time = 0; time < 2; time++)
        await expect(versions.current()).rejects.toMatchObject({
            name: "StoreError",
            message: expect.stringContaining("The database was in memory and is lost."),
        });
    await close();
});

test.each([
    ["an open store does not keep its process alive", "open"],
    ["a process does not end before its store is closed", "close"],
])("%s", async (_, what) => {
    const { process: child } = aProcess(new URL("./open-once.ts", import.meta.url), what);
    const lines: unknown[] = [];
    child.stdout.on("data", (bytes) => void lines.push(String(bytes)));
    expect(await within("the process to end", once(child, "close"))).toEqual([0, null]);
    expect(lines.join("")).toBe(`${what}\n`);
});

test("a thread that ended is not replaced by one with an empty database if the file is gone", async () => {
    const started = nextThread();
    const { dataFolder } = aFolder();
    const { pins } = await aStore({ dataFolder });
    await (await started).terminate();
    rmSync(dataFolder, { recursive: true });
    await expect(pins.list()).rejects.toMatchObject({ name: "StoreError", reason: "deleted" });
    expect(existsSync(dataFolder)).toBe(false);
});
