import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diskUses } from "../../src/disk/disk-uses.ts";
import { aFolder } from "../store/a-store.ts";

test("the database counts with its log, and copies together; files of others do not count", async () => {
    const { dataFolder } = aFolder();
    const sizes = {
        "pullquote.db": 10,
        "pullquote.db-wal": 20,
        "library.snapshot": 300,
        "before-upgrade-from-3.db": 4000,
        "before-upgrade-from-4.db": 1000,
        "space.reserve": 7,
        "notes.txt": 7,
    };
    for (const [name, size] of Object.entries(sizes))
        writeFileSync(join(dataFolder, name), Buffer.alloc(size));
    mkdirSync(join(dataFolder, "sources"));
    expect(await diskUses(dataFolder)).toEqual({ database: 30, snapshot: 300, copies: 5000 });
});

test("a folder that is not there takes nothing", async () => {
    expect(await diskUses(join(aFolder().dataFolder, "none"))).toEqual({
        database: 0,
        snapshot: 0,
        copies: 0,
    });
});
