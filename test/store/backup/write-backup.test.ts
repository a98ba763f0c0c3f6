import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readContents } from "../../../src/store/backup/read-contents.ts";
import { writeBackup } from "../../../src/store/backup/write-backup.ts";
import { aFolder } from "../a-store.ts";
import { makeFullStore } from "./a-full-store.ts";
import { backUp } from "./backups.ts";

const facts = { program: "1.2.3", madeAt: new Date() };

test("a file that is there is replaced only if that is wanted, and only as a whole", async () => {
    const place = aFolder();
    await makeFullStore(place);
    const { dataFolder: folder } = aFolder();
    const file = join(folder, "new", "a.backup");
    mkdirSync(join(folder, "new"));
    writeFileSync(file, "kept");
    await expect(backUp(place, file)).rejects.toMatchObject({ name: "BackupError", reason: "refused" });
    const stopping = new AbortController();
    const stopped = readContents(place, { hashes: false }, (copy) =>
        writeBackup(file, copy, {
            facts,
            force: true,
            signal: stopping.signal,
            onProgress: (share) => void (share > 0.3 && stopping.abort()),
        }),
    );
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
    expect(readFileSync(file, "utf8")).toBe("kept");
    await readContents(place, { hashes: false }, (copy) => writeBackup(file, copy, { facts, force: true }));
    expect(readFileSync(file).length).toBeGreaterThan(1000);
    expect(readdirSync(join(folder, "new"))).toEqual(["a.backup"]);
});

test("a file in a folder that cannot be made is named, with what to do", async () => {
    const place = aFolder();
    await makeFullStore(place);
    const file = join(place.dataFolder, "pullquote.db", "a.backup");
    await expect(backUp(place, file)).rejects.toThrow(
        /a\.backup can't be written \(.*\)\. Choose a file in a folder/u,
    );
});

test("a lost connection to the database is not blamed on the file", async () => {
    const { dataFolder } = aFolder();
    const lost = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" });
    const copy = {
        schema: "001-versions",
        rows: new Map(),
        parts: async function* () {
            yield { table: "head", columns: ["id", "version"], rows: [[1, 0]] } as const;
            throw lost;
        },
    };
    const written = writeBackup(join(dataFolder, "a.backup"), copy, { facts, force: false });
    await expect(written).rejects.toBe(lost);
    expect(readdirSync(dataFolder)).toEqual([]);
});

test("progress grows to the whole", async () => {
    const place = aFolder();
    await makeFullStore(place);
    const shares: number[] = [];
    const file = join(aFolder().dataFolder, "a.backup");
    await readContents(place, { hashes: false }, (copy) =>
        writeBackup(file, copy, { facts, force: false, onProgress: (share) => void shares.push(share) }),
    );
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
});
