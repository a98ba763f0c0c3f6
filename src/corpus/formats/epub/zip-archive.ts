import { crc32 } from "node:zlib";
import { unzipSync } from "fflate";

/** What is wrong with an archive, or with what it contains. */
export type ArchiveFault = "damaged" | "encrypted" | "too-large" | "too-many-files";

/** Thrown when an archive cannot be read. */
export class ArchiveError extends Error {
    readonly fault: ArchiveFault;

    constructor(fault: ArchiveFault) {
        super(fault);
        this.fault = fault;
    }
}

/** The files of an archive, which are only unpacked when they are read. */
export interface ZipArchive {
    readonly names: readonly string[];
    /** The bytes of the files that have one of these names, by name. Throws ArchiveError. */
    readonly read: (names: Iterable<string>) => ReadonlyMap<string, Uint8Array>;
}

interface Entry {
    readonly checksum: number;
    readonly size: number;
    readonly isEncrypted: boolean;
}

/** Opens a zip archive. Throws ArchiveError. */
export function openZip(bytes: Uint8Array): ZipArchive {
    const directory = directoryOf(bytes);
    const names: string[] = [];
    attempt(() =>
        unzipSync(bytes, {
            filter: ({ name }) => {
                names.push(name);
                return false;
            },
        }),
    );
    if (names.length !== directory.length) throw new ArchiveError("damaged");
    const entries = new Map(names.map((name, at) => [name, directory[at]]));
    let left = mostUnpacked;
    return {
        names,
        read: (wanted) => {
            const found = [...new Set(wanted)].flatMap((name) => {
                const entry = entries.get(name);
                return entry === undefined ? [] : [{ name, ...entry }];
            });
            if (found.some(({ isEncrypted }) => isEncrypted)) throw new ArchiveError("encrypted");
            // Each gets exactly as much memory as it says that it needs.
            for (const { size } of found) left -= size;
            if (left < 0) throw new ArchiveError("too-large");
            const chosen = new Set(found.map(({ name }) => name));
            const unpacked = new Map(
                Object.entries(attempt(() => unzipSync(bytes, { filter: ({ name }) => chosen.has(name) }))),
            );
            for (const { name, checksum } of found) {
                const content = unpacked.get(name);
                if (content === undefined || crc32(content) !== checksum) throw new ArchiveError("damaged");
            }
            return unpacked;
        },
    };
}

/** In bytes. A long book's text, with its markup, is a tenth of this. */
const mostUnpacked = 64 * 1024 * 1024;
const mostEntries = 20_000;

/** What fflate does not say about the files, in the order in which it lists them: it does not compare checksums. */
function directoryOf(bytes: Uint8Array): readonly Entry[] {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let end = bytes.length - 22;
    const first = Math.max(0, end - longestComment);
    while (end >= first && view.getUint32(end, true) !== endOfDirectory) end--;
    if (end < first) throw new ArchiveError("damaged");
    const count = view.getUint16(end + 10, true);
    if (count > mostEntries) throw new ArchiveError("too-many-files");
    const entries: Entry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let number = 0; number < count; number++) {
        if (at + 46 > end || view.getUint32(at, true) !== directoryEntry) throw new ArchiveError("damaged");
        entries.push({
            isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
            checksum: view.getUint32(at + 16, true),
            size: view.getUint32(at + 24, true),
        });
        at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
    }
    return entries;
}

const longestComment = 0xffff;
const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

function attempt<Result>(unpack: () => Result): Result {
    try {
        return unpack();
    } catch {
        throw new ArchiveError("damaged");
    }
}
