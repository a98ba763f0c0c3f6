import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../src/store/store.ts";
import type { StoreError } from "../../src/store/store-error.ts";
import { aPublication } from "./a-publication.ts";
import { aFolder, aStore } from "./a-store.ts";

/** A store with one version, and the problems that it reported. */
async function aStoreInAFolder() {
    const place = aFolder();
    const store = await aStore(place);
    const heard: (StoreError["reason"] | "back")[] = [];
    store.onFile((problem) => heard.push(problem?.reason ?? "back"));
    await store.versions.publish(aPublication({ a: "1" }, 0));
    return { store, heard, folder: place.dataFolder, file: join(place.dataFolder, "pullquote.db") };
}

const refused = (reason: string) => ({ name: "StoreError", reason });
const failure = (work: Promise<unknown>) =>
    work.then(
        () => undefined,
        (cause: unknown) => cause,
    );

test("a deleted file is noticed without any use, and nothing is written that would be lost", async () => {
    const { store, heard, folder, file } = await aStoreInAFolder();
    expect(store.problem()).toBeUndefined();
    rmSync(file);
    await expect.poll(() => heard).toEqual(["deleted"]);
    expect(store.problem()?.message).toContain(`${file} was deleted`);
    expect(await failure(store.versions.publish(aPublication({ a: "2" }, 1)))).toMatchObject(
        refused("deleted"),
    );
    expect(await failure(store.health())).toMatchObject(refused("deleted"));
    rmSync(folder, { recursive: true });
    expect(await failure(store.pins.list())).toMatchObject(refused("deleted"));
    expect(existsSync(folder)).toBe(false);
    expect(heard).toEqual(["deleted"]);
});

test("a file that is moved back is used again", async () => {
    const { store, heard, folder, file } = await aStoreInAFolder();
    renameSync(file, join(folder, "away.db"));
    expect(await failure(store.versions.current())).toMatchObject(refused("deleted"));
    renameSync(join(folder, "away.db"), file);
    expect((await store.versions.current())?.number).toBe(1);
    expect(store.problem()).toBeUndefined();
    expect(heard).toEqual(["deleted", "back"]);
});

test("a file that another one replaced is not used", async () => {
    const { store, heard, folder, file } = await aStoreInAFolder();
    copyFileSync(file, join(folder, "backup.db"));
    renameSync(join(folder, "backup.db"), file);
    expect(await failure(store.settings.all())).toMatchObject(refused("replaced"));
    rmSync(file);
    mkdirSync(file);
    expect(await failure(store.settings.all())).toMatchObject(refused("replaced"));
    expect(heard).toEqual(["replaced"]);
});

test("a database in memory has no file that could be gone", async () => {
    const store = await openStore({ now: () => new Date() });
    onTestFinished(() => store.close());
    expect(await store.pins.list()).toEqual([]);
    expect(store.problem()).toBeUndefined();
});
