import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { openPrivacyKey, type PrivacyKey } from "../../../src/store/counts/privacy-key.ts";
import { aFolder, aKey, aStore } from "../a-store.ts";

test("SQLite's key is created once, as a file that only its owner can read", async () => {
    const place = aFolder();
    const opened = await Promise.all(Array.from({ length: 5 }, () => openPrivacyKey(place, true)));
    const [file = ""] = readdirSync(place.dataFolder);
    expect(readdirSync(place.dataFolder)).toEqual(["privacy.key"]);
    expect(statSync(join(place.dataFolder, file)).mode & 0o777).toBe(0o600);
    const text = readFileSync(join(place.dataFolder, file), "utf8").trim();
    expect(Buffer.from(text, "base64url")).toHaveLength(32);
    expect(opened.map(secretOf)).toEqual(opened.map(() => text));
    expect(secretOf(await openPrivacyKey(aFolder(), true))).not.toBe(text);
});

test("a store with a folder has its key there, and the database never contains it", async () => {
    const place = aFolder();
    const store = await aStore(place);
    await store.gaps.note(["zebra"], "11");
    const key = readFileSync(join(place.dataFolder, "privacy.key"), "latin1").trim();
    const others = readdirSync(place.dataFolder).filter((name) => name !== "privacy.key");
    expect(others).not.toEqual([]);
    for (const name of others)
        expect(readFileSync(join(place.dataFolder, name), "latin1")).not.toContain(key);
    expect(inspect(store, { depth: 9 })).not.toContain(key);
});

test("a key that everyone could read is closed", async () => {
    const place = aFolder();
    await openPrivacyKey(place, true);
    const path = join(place.dataFolder, "privacy.key");
    chmodSync(path, 0o644);
    await openPrivacyKey(place, true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("what only reads creates no key", async () => {
    const place = aFolder();
    expect(await openPrivacyKey(place, false)).toEqual({ lacks: "key" });
    expect(readdirSync(place.dataFolder)).toEqual([]);
});

test("PRIVACY_KEY wins over the file; PostgreSQL has no other", async () => {
    const place = { ...aFolder(), databaseUrl: "postgres://host/db" };
    expect(await openPrivacyKey(place, true)).toEqual({ lacks: "key" });
    expect(secretOf(await openPrivacyKey({ ...place, privacyKey: aKey }, true))).toBe(aKey);
    expect(secretOf(await openPrivacyKey({ ...aFolder(), privacyKey: aKey }, true))).toBe(aKey);
});

test.each([
    ["too short", (folder: string) => writeFileSync(join(folder, "privacy.key"), "abc\n")],
    ["empty", (folder: string) => writeFileSync(join(folder, "privacy.key"), "")],
])("a file that is %s is not used, and not replaced", async (_, prepare) => {
    const place = aFolder();
    prepare(place.dataFolder);
    const before = readFileSync(join(place.dataFolder, "privacy.key"));
    const store = await aStore(place);
    expect(await store.health()).toMatchObject({ counting: "unusable-key" });
    for (const member of ["11", "22", "33"]) await store.gaps.note(["zebra"], member);
    expect([await store.gaps.list(9), await store.members.has("11")]).toEqual([[], false]);
    expect(readFileSync(join(place.dataFolder, "privacy.key"))).toEqual(before);
});

const secretOf = (opened: PrivacyKey) => ("key" in opened ? opened.key.export().toString() : opened.lacks);
