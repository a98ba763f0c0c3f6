import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Parsed } from "../corpus/corpus.ts";
import type { IndexState } from "../search/paragraph-index.ts";

/** What a library was built from and to, so that a restart with unchanged articles need not build it again. */
interface Snapshot {
    readonly version: string;
    readonly parsed: ReadonlyMap<string, Parsed>;
    readonly indexes: readonly IndexState[];
}

export interface SnapshotFile {
    /** The snapshot; undefined where there is none, or one that is damaged or another program's. */
    read(): Promise<Snapshot | undefined>;
    /** Replaces it in one step. Rejects where the folder cannot be written. */
    write(snapshot: Snapshot): Promise<void>;
}

/** A snapshot in the data folder. It opens with a mark of the program's own code and a hash of what follows. */
export function snapshotFile(dataFolder: string): SnapshotFile {
    const path = join(dataFolder, "library.snapshot");
    return {
        read: async () => {
            const bytes = await readFile(path).catch(() => undefined);
            if (bytes === undefined || bytes.length < headerLength) return undefined;
            const body = bytes.subarray(headerLength);
            const isOurs = bytes.subarray(0, hashLength).equals(await programMark());
            const isWhole = bytes.subarray(hashLength, headerLength).equals(hashOf(body));
            // SAFETY: the hash shows that this very program wrote these bytes, and it writes nothing but a Snapshot.
            return isOurs && isWhole ? (deserialize(body) as Snapshot) : undefined;
        },
        write: async (snapshot) => {
            const body = serialize(snapshot);
            await mkdir(dataFolder, { recursive: true });
            const unfinished = `${path}.${process.pid}.tmp`;
            await writeFile(unfinished, Buffer.concat([await programMark(), hashOf(body), body]));
            await rename(unfinished, path);
        },
    };
}

const hashLength = 32;
const headerLength = 2 * hashLength;

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();

/** Changes with any code or asset that shapes a snapshot, so that no version of it needs to be counted up by hand. */
async function programMark(): Promise<Buffer> {
    const hash = createHash("sha256").update(process.version);
    for (const layer of ["../corpus/", "../search/", "../answer/learned/"]) {
        const folder = new URL(layer, import.meta.url);
        for (const name of (await readdir(folder)).sort())
            hash.update(name).update(await readFile(new URL(name, folder)));
    }
    return hash.digest();
}
