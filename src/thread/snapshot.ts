import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { threadId } from "node:worker_threads";
import { programMark } from "./program-mark.ts";
import { joined, partsOf, type Snapshot, type SnapshotPart } from "./snapshot-parts.ts";

/** The file with a library's snapshot. */
export interface SnapshotFile {
    /** The snapshot; undefined if it is missing, damaged or from another version of the program. */
    read(): Promise<Snapshot | undefined>;
    /** Replaces the snapshot atomically. Rejects if the folder cannot be written. */
    write(snapshot: Snapshot): Promise<void>;
}

/**
 * The snapshot in the data folder. The file consists of the program's mark, then parts, each with its length and hash. It is
 * written in parts because freeing one buffer of hundreds of megabytes blocks every thread of the process.
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
    // SAFETY: the mark and the hash prove that this version of the program wrote the bytes, and it only writes parts.
    return deserialize(body) as SnapshotPart;
}

/** Reads `length` bytes; undefined if the file ends before that. */
async function readExactly(file: FileHandle, length: number): Promise<Buffer | undefined> {
    const bytes = Buffer.allocUnsafeSlow(length);
    const { bytesRead } = await file.read(bytes, 0, length);
    return bytesRead === length ? bytes : undefined;
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
