import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { removeLeftovers } from "../../src/disk/leftovers.ts";
import { aFolder } from "../store/a-store.ts";

/** The number of a process that has ended. */
const ended = () => spawnSync("true", [], { timeout: 10_000 }).pid;

/** What is left of these files in a data folder. */
async function leftOf(...names: readonly string[]): Promise<string[]> {
    const { dataFolder } = aFolder();
    for (const name of names) writeFileSync(join(dataFolder, name), "");
    await removeLeftovers(dataFolder);
    return readdirSync(dataFolder).toSorted();
}

test("files that a killed process has left half written are removed", async () => {
    const pid = ended();
    expect(
        await leftOf(`library.snapshot.${pid}.1.2.tmp`, `before-upgrade-from-3.db.${pid}.unfinished`),
    ).toEqual([]);
});

test("so are those of a process that had the number of this one", async () => {
    expect(await leftOf(`library.snapshot.${process.pid}.1.2.tmp`)).toEqual([]);
});

test("those of a process that runs stay, since it may finish them", async () => {
    const name = `library.snapshot.${process.ppid}.1.2.tmp`;
    expect(await leftOf(name)).toEqual([name]);
});

test("files with other names stay", async () => {
    const pid = ended();
    const names = [
        `copy-of-before-upgrade-from-3.db.${pid}.unfinished`,
        `library.snapshot.${pid}.tmp`,
        "before-upgrade-from-3.db",
        "library.snapshot",
        "pullquote.db",
        "pullquote.db-wal",
    ];
    expect(await leftOf(...names)).toEqual(names.toSorted());
});

test("a folder that is not there has none", async () => {
    await removeLeftovers(join(aFolder().dataFolder, "none"));
});
