import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../../src/store/database.ts";
import type { DatabasePlace } from "../../../src/store/database-place.ts";
import { hashOf } from "../../../src/store/versions/versions.ts";
import { connected, discord, run, runCli } from "../../end-to-end/run-main.ts";
import { aFolder, overBoth, theTables } from "../../store/a-store.ts";
import { everyRow, fill, makeFullStore } from "../../store/backup/a-full-store.ts";

const cli = fileURLToPath(new URL("../../../src/cli.ts", import.meta.url));

/** Runs `store` for the database at this place. */
function begin({ databaseUrl, dataFolder }: DatabasePlace, args: readonly string[], more = {}) {
    const env = {
        DATA_DIR: dataFolder ?? "/nowhere/data",
        ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
        ...more,
    };
    return runCli({ args: ["store", ...args], env });
}

const store = (place: DatabasePlace, ...args: readonly string[]) => begin(place, args).exit();

describe("arguments", () => {
    test("--help prints how to use it", async () => {
        const { code, out, err } = await store(aFolder(), "--help");
        expect({ code, err }).toEqual({ code: 0, err: "" });
        expect(out).toMatch(/^Usage: npm run store -- backup FILE \[--force\]\n/u);
    });

    test.each([
        [[], "Usage: npm run store -- backup FILE"],
        [["bakup"], "Unexpected argument “bakup”. Did you mean backup? For help: npm run store -- --help\n"],
        [["backup"], "Name the file to write"],
        [["backup", "a", "b"], "Unexpected argument “b”."],
        [["backup", "a", "--to", "sqlite"], "--to works only with copy."],
        [["restore"], "Name the backup to restore"],
        [["restore", "a", "--forse"], "Unknown option --forse."],
        [["copy"], "Say where to copy to: npm run store -- copy --to postgresql, or --to sqlite"],
        [["copy", "--to"], "--to needs a value."],
        [["copy", "--to", "mysql"], "There is no “mysql” to copy to. It can be postgresql or sqlite."],
        [["copy", "--to", "postgresql"], "DATABASE_URL is not set."],
    ])("%j are refused in words, with exit code 2", async (args, told) => {
        const { code, out, err } = await store(aFolder(), ...args);
        expect({ code, out }).toEqual({ code: 2, out: "" });
        expect(err).toContain(told);
        expect(err).not.toMatch(/\bat .*\.ts:/u);
    });
});

overBoth((place) => {
    test("backs up, refuses to replace, and restores", async () => {
        const where = await place();
        await makeFullStore(where);
        const before = await everyRow(where);
        const { dataFolder: folder } = aFolder();
        const file = join(folder, "backups", "a.backup");
        const backedUp = await store(where, "backup", file);
        expect(backedUp).toEqual({
            code: 0,
            err: "",
            out: `Backed up to ${file} (0.1 MB).\n2 versions, 6 texts, 1 pin, 2 audit entries, settings of 1 server.\n`,
        });
        expect(statSync(file).mode & 0o777).toBe(0o600);
        expect(await store(where, "backup", file)).toMatchObject({
            code: 1,
            out: "",
            err: expect.stringContaining("already exists"),
        });
        expect(await store(where, "backup", file, "--force")).toMatchObject({ code: 0 });

        expect(await store(where, "restore", file)).toMatchObject({
            code: 1,
            out: "",
            err: expect.stringContaining("The database is not empty, and nothing was changed."),
        });
        expect(await everyRow(where)).toEqual(before);
        const { code, out } = await store(where, "restore", file, "--force");
        expect(code).toBe(0);
        expect(out).toMatch(
            /^Restored from .*a\.backup, made on \d{4}-\d\d-\d\d \d\d:\d\d UTC by Pullquote \d/u,
        );
        expect(await everyRow(where)).toEqual({
            ...before,
            gap_salt: [],
            gap_asking: [],
            insight_asking: [],
        });
    });

    test("says that there is no store to back up, and makes none", async () => {
        const where = await place();
        const { code, err } = await store(where, "backup", join(aFolder().dataFolder, "a.backup"));
        expect(code).toBe(2);
        expect(err).toBe("There is no database to back up. Set DATA_DIR or DATABASE_URL to the bot's.\n");
        if (where.dataFolder !== undefined) expect(readdirSync(where.dataFolder)).toEqual([]);
    });

    test("a store that is killed at any moment while it is restored is as it was before", {
        timeout: 300_000,
    }, async () => {
        const large = aFolder();
        await makeLargeStore(large);
        const file = join(aFolder().dataFolder, "large.backup");
        expect(await store(large, "backup", file)).toMatchObject({ code: 0 });
        const where = await place();
        await makeFullStore(where);
        const before = await everyRow(where);
        for (const delay of [0, 20, 60, 120]) {
            const since = Date.now();
            const { child, exit } = begin(where, ["restore", file, "--force"]);
            await expect.poll(() => isRestoring(where, since), { interval: 1 }).toBe(true);
            await pause(delay);
            child.kill("SIGKILL");
            expect((await exit()).code).toBeNull();
            expect(await everyRow(where)).toEqual(before);
        }
        const since = Date.now();
        const { child, exit } = begin(where, ["restore", file, "--force"]);
        await expect.poll(() => isRestoring(where, since), { interval: 1 }).toBe(true);
        child.kill("SIGTERM");
        expect(await exit()).toEqual({ code: 1, out: "", err: "Stopped. Nothing has changed.\n" });
        expect(await everyRow(where)).toEqual(before);
    });
});

/** About 60 MB. */
async function makeLargeStore(place: DatabasePlace): Promise<void> {
    const db = await openDatabase(place);
    await fill(db);
    for (let from = 0; from < 6000; from += 100) {
        const texts = Array.from(
            { length: 100 },
            (_, at) => `Text ${from + at}. ${hashOf(`${from + at}`).repeat(150)}`,
        );
        await db
            .insertInto("content")
            .values(texts.map((text) => ({ hash: hashOf(text), text })))
            .execute();
    }
    await db.destroy();
}

async function isRestoring({ databaseUrl, dataFolder = "" }: DatabasePlace, since: number): Promise<boolean> {
    if (databaseUrl === undefined) {
        const journal = join(dataFolder, "pullquote.db-journal");
        const found = statSync(journal, { throwIfNoEntry: false });
        // A killed process may have left one that nobody needs.
        return found !== undefined && found.mtimeMs > since;
    }
    // Another database, because this one is locked.
    const { pathname } = new URL(databaseUrl);
    const elsewhere = await theTables({ databaseUrl: databaseUrl.replace(/[^/]*$/u, "postgres") });
    const { rows } = await sql`
        select from pg_locks join pg_database on pg_database.oid = database
        where datname = ${pathname.slice(1)} and mode = 'AccessExclusiveLock'`.execute(elsewhere);
    await elsewhere.destroy();
    return rows.length > 0;
}

describe("SQLite", () => {
    test("while a bot runs, is backed up, but not replaced", async () => {
        const loopback = await discord();
        const { dataFolder } = aFolder();
        const bot = run({ env: { ...connected(loopback), DATA_DIR: dataFolder } });
        await loopback.gateway.ready();
        const file = join(aFolder().dataFolder, "a.backup");
        expect(await store({ dataFolder }, "backup", file)).toMatchObject({ code: 0 });
        expect(await store({ dataFolder }, "restore", file, "--force")).toEqual({
            code: 1,
            out: "",
            err: "The database is in use, and nothing was changed. Stop Pullquote, all of its processes, and try again.\n",
        });
        bot.child.kill("SIGTERM");
        expect((await bot.exit()).code).toBe(0);
        expect(await store({ dataFolder }, "restore", file, "--force")).toMatchObject({ code: 0 });
    });

    test("on a full disk, is as it was, and so is a backup that should be replaced", async () => {
        const large = aFolder();
        await makeLargeStore(large);
        const { dataFolder: folder } = aFolder();
        const file = join(folder, "large.backup");
        expect(await store(large, "backup", file)).toMatchObject({ code: 0 });
        const bytes = readFileSync(file);
        const small = aFolder();
        await makeFullStore(small);
        const before = await everyRow(small);
        // The limit of a process, in blocks of 512 or 1024 bytes, instead of a disk.
        const limited = (dataFolder: string, args: string) =>
            spawnSync("sh", ["-c", `ulimit -f 500; exec "$0" "$1" store ${args}`, process.execPath, cli], {
                env: { DATA_DIR: dataFolder },
                encoding: "utf8",
                timeout: 60_000,
            });
        const backup = limited(large.dataFolder, `backup ${file} --force`);
        expect(backup).toMatchObject({ status: 2, stdout: "" });
        expect(backup.stderr).toContain("large.backup can't be written (EFBIG). Choose a file");
        expect(readdirSync(folder)).toEqual(["large.backup"]);
        expect(readFileSync(file).equals(bytes)).toBe(true);

        const restored = limited(small.dataFolder, `restore ${file} --force`);
        expect(restored).toMatchObject({ status: 2, stdout: "" });
        expect(restored.stderr).toMatch(
            /There is no space left for the database \(.*\): the disk of DATA_DIR, or a quota on it, is full\./u,
        );
        expect(await everyRow(small)).toEqual(before);
    });
});
