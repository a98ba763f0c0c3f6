import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { shared } from "../../corpus/stored/shared-memory.ts";
import { programMark } from "./program-mark.ts";
import { emptyArrays, type FlatArray, type SnapshotParts } from "./snapshot-parts.ts";

/** The file with a library's snapshot. */
export interface SnapshotFile {
    /** The snapshot; undefined if it is missing, damaged or from another version of the program. */
    read(): Promise<SnapshotParts | undefined>;
    /** Replaces the snapshot atomically. Rejects if the folder cannot be written. */
    write(snapshot: SnapshotParts): Promise<void>;
}

/**
 * The snapshot in the data folder. The file consists of the program's mark, then what is serialized, each part with its
 * length and hash, then the bytes of the arrays in pieces of a few megabytes, each after its hash. They are read straight into shared
 * memory.
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
                return await readParts(file);
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
                await file.writeFile(await markOf());
                await writeParts(file, snapshot);
                await file.close();
                await rename(unfinished, path);
            } catch (cause) {
                await file.close();
                await rm(unfinished, { force: true }).catch(() => undefined);
                throw cause;
            }
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

async function writeParts(file: FileHandle, { layout, facts, files, arrays }: SnapshotParts): Promise<void> {
    for (const part of [layout, facts, files]) {
        const length = Buffer.alloc(lengthLength);
        length.writeUInt32LE(part.length);
        // `write` would write less, without an error, when the disk becomes full.
        await file.writeFile(Buffer.concat([length, hashOf(part)]));
        await file.writeFile(part);
    }
    for (const array of arrays)
        for (const piece of piecesOf(array)) {
            await file.writeFile(hashOf(piece));
            await file.writeFile(piece);
        }
}

async function readParts(file: FileHandle): Promise<SnapshotParts> {
    const layout = await readPart(file);
    const facts = await readPart(file);
    const files = await readPart(file);
    // The mark and the hash prove that this version of the program wrote the bytes.
    const arrays = emptyArrays(layout);
    for (const array of arrays)
        for (const piece of piecesOf(array)) {
            const hash = await readExactly(file, hashLength);
            const { bytesRead } = await file.read(piece, 0, piece.length);
            if (bytesRead !== piece.length || hash?.equals(hashOf(piece)) !== true) throw damaged();
        }
    return { layout, facts, files, arrays };
}

async function readPart(file: FileHandle): Promise<Uint8Array> {
    const opening = await readExactly(file, lengthLength + hashLength);
    const body = opening && (await readExactly(file, opening.readUInt32LE()));
    if (body === undefined || !opening?.subarray(lengthLength).equals(hashOf(body))) throw damaged();
    return shared(body);
}

const damaged = () => new Error("The snapshot is damaged.");

/** The bytes of an array, in place. */
function* piecesOf({ buffer, byteOffset, byteLength }: FlatArray): Generator<Uint8Array> {
    for (let from = 0; from < byteLength; from += pieceLength)
        yield new Uint8Array(buffer, byteOffset + from, Math.min(pieceLength, byteLength - from));
}

/** Four mebibytes. */
const pieceLength = 2 ** 22;

/** Reads `length` bytes; undefined if the file ends before that. Any length may be asked for, since a damaged file names it. */
async function readExactly(file: FileHandle, length: number): Promise<Buffer | undefined> {
    if (length > Math.min(mostAtOnce, (await file.stat()).size)) return undefined;
    const bytes = Buffer.allocUnsafeSlow(length);
    const { bytesRead } = await file.read(bytes, 0, length);
    return bytesRead === length ? bytes : undefined;
}

/** Node ends the whole process if more bytes are read at once. */
const mostAtOnce = 2 ** 31 - 1;

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
