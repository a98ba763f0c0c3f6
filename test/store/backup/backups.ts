import { join } from "node:path";
import { openBackup } from "../../../src/store/backup/read-backup.ts";
import { readContents } from "../../../src/store/backup/read-contents.ts";
import { replaceContents } from "../../../src/store/backup/replace-contents.ts";
import { writeBackup } from "../../../src/store/backup/write-backup.ts";
import type { DatabasePlace } from "../../../src/store/database-place.ts";
import { aFolder } from "../a-store.ts";

/** Backs up the store at this place. Returns the file. */
export async function backUp(
    place: DatabasePlace,
    file = join(aFolder().dataFolder, "a.backup"),
): Promise<string> {
    const facts = { program: "1.2.3", madeAt: new Date("2026-01-08T12:34:56.000Z") };
    const size = await readContents(place, { hashes: false }, (copy) =>
        writeBackup(file, copy, { facts, force: false }),
    );
    if (size === undefined) throw new Error("There is no store.");
    return file;
}

export async function restore(place: DatabasePlace, file: string, force = false): Promise<void> {
    await replaceContents(place, await openBackup(file), { force });
}
