import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { threadId } from "node:worker_threads";
import { programMark } from "./program-mark.ts";
import { joined, partsOf, type Snapshot, type SnapshotPart } from "./snapshot-parts.ts";

export interface SnapshotFile {
    /** The snapshot; undefined where there is none, or one that is damaged or another program's. */
    read(): Promise<Snapshot | undefined>;
    /** Replaces it in one step. Rejects where the folder cannot be written. */
    write(snapshot: Snapshot): Promise<void>;
}

/**
 * A snapshot in the data folder: the program's mark, then parts, each with its length and a hash. In parts, because letting go of one buffer of hundreds of megabytes holds up every thread of the process.
 */
export function snapshotFile(dataFolder: string, markOf: () => Promise<Buffer> = programMark): SnapshotFile {
    const path = join(dataFolder, "library.snapshot");
    return {
        read: async () => {
            const file = await open(path).catch(() => undefined);
            if (file === undefined) return undefined;
            try {
                const mark = await readExactly(file, hashLength);
                if (mark?.equals(await markOf()) !== true) return undefined;
                return await joined(() => readPart(file));
            } catch {
                return undefined;
            } finally {
                await file.close();
            }
        },
        write: async (snapshot) => {
            await mkdir(dataFolder, { recursive: true });
            // Two libraries may write at the same time, such as after two reloads.
            const unfinished = `${path}.${process.pid}.${threadId}.${++begun}.tmp`;
            const file = await open(unfinished, "w");
            try {
                await removeAbandoned(dataFolder, (await file.stat()).mtimeMs);
                await file.write(await markOf());
                for (const part of partsOf(snapshot)) await writePart(file, part);
            } finally {
                await file.close();
            }
            await rename(unfinished, path);
        },
    };
}

let begun = 0;

/** Removes what threads that ended meanwhile were writing: what is still written changed a moment ago. */
async function removeAbandoned(dataFolder: string, now: number): Promise<void> {
    for (const name of await readdir(dataFolder)) {
        if (!/^library\.snapshot\..+\.tmp$/u.test(name)) continue;
        const path = join(dataFolder, name);
        const found = await stat(path).catch(() => undefined);
        if (found !== undefined && now - found.mtimeMs > abandonedAfter) await rm(path, { force: true });
    }
}

/** Milliseconds. */
const abandonedAfter = 10 * 60_000;

const hashLength = 32;
const lengthLength = 4;

async function writePart(file: FileHandle, part: SnapshotPart): Promise<void> {
    const body = serialize(part);
    const length = Buffer.alloc(lengthLength);
    length.writeUInt32LE(body.length);
    await file.write(Buffer.concat([length, hashOf(body)]));
    await file.write(body);
}

async function readPart(file: FileHandle): Promise<SnapshotPart | undefined> {
    const opening = await readExactly(file, lengthLength + hashLength);
    const body = opening && (await readExactly(file, opening.readUInt32LE()));
    if (body === undefined || !opening?.subarray(lengthLength).equals(hashOf(body))) return undefined;
    // SAFETY: mark and hash show that this very program wrote these bytes, and it writes nothing but parts.
    return deserialize(body) as SnapshotPart;
}

/** Undefined where the file ends before. */
async function readExactly(file: FileHandle, length: number): Promise<Buffer | undefined> {
    const bytes = Buffer.allocUnsafeSlow(length);
    const { bytesRead } = await file.read(bytes, 0, length);
    return bytesRead === length ? bytes : undefined;
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
