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

/** Opens a zip archive of at most so many files. Throws ArchiveError. */
export function openZip(bytes: Uint8Array, mostFiles: number): ZipArchive {
    const directory = directoryOf(bytes, mostFiles);
    const files: { readonly name: string; readonly size: number }[] = [];
    attempt(() =>
        unzipSync(bytes, {
            filter: ({ name, originalSize }) => {
                files.push({ name, size: originalSize });
                return false;
            },
        }),
    );
    if (files.length !== directory.length) throw new ArchiveError("damaged");
    const names = files.map(({ name }) => name);
    const entries = new Map<string, Entry>();
    const repeated = new Set<string>();
    for (const [at, { name, size }] of files.entries()) {
        if (entries.has(name)) repeated.add(name);
        const found = directory[at];
        if (found !== undefined) entries.set(name, { ...found, size });
    }
    let left = mostUnpacked;
    return {
        names,
        read: (wanted) => {
            const found = [...new Set(wanted)].flatMap((name) => {
                const entry = entries.get(name);
                return entry === undefined ? [] : [{ name, ...entry }];
            });
            // Programs differ in which of two files with one name they show.
            if (found.some(({ name }) => repeated.has(name))) throw new ArchiveError("damaged");
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

/** In bytes. The text of the longest article, with its markup, is a tenth of this. */
const mostUnpacked = 64 * 1024 * 1024;

/** What fflate does not say about the files, in the order in which it lists them: it does not compare checksums. */
function directoryOf(bytes: Uint8Array, mostFiles: number): readonly Omit<Entry, "size">[] {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { count, start, end } = placeOfDirectory(view);
    if (count > mostFiles) throw new ArchiveError("too-many-files");
    const entries: Omit<Entry, "size">[] = [];
    let at = start;
    for (let number = 0; number < count; number++) {
        if (at + 46 > end || view.getUint32(at, true) !== directoryEntry) throw new ArchiveError("damaged");
        entries.push({
            isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
            checksum: view.getUint32(at + 16, true),
        });
        at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
    }
    return entries;
}

/** How many files the directory lists, and where it begins and ends. Archives in the format ZIP64 say that elsewhere. */
function placeOfDirectory(view: DataView): {
    readonly count: number;
    readonly start: number;
    readonly end: number;
} {
    let end = view.byteLength - 22;
    const first = Math.max(0, end - longestComment);
    while (end >= first && view.getUint32(end, true) !== endOfDirectory) end--;
    if (end < first) throw new ArchiveError("damaged");
    const locator = end - 20;
    const isLarge = locator >= 0 && view.getUint32(locator, true) === largeLocator;
    const large = isLarge ? Number(view.getBigUint64(locator + 8, true)) : -1;
    if (isLarge && (large + 56 > end || view.getUint32(large, true) !== endOfLargeDirectory))
        throw new ArchiveError("damaged");
    return isLarge
        ? {
              count: Number(view.getBigUint64(large + 32, true)),
              start: Number(view.getBigUint64(large + 48, true)),
              end,
          }
        : { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true), end };
}

const longestComment = 0xffff;
const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const largeLocator = 0x07064b50;
const endOfLargeDirectory = 0x06064b50;

function attempt<Result>(unpack: () => Result): Result {
    try {
        return unpack();
    } catch {
        throw new ArchiveError("damaged");
    }
}
