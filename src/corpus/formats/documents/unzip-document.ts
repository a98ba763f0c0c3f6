import { unzipSync } from "fflate";
import { say } from "../../../../locales/say.ts";
import type { Problem } from "../../corpus.ts";

/** The files of a document's archive, by their path. */
export type DocumentFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks the files of a document that `isWanted` names. An archive that would unpack to far more than its text needs is a problem,
 * before anything of it is unpacked.
 */
export function unzipDocument(
    bytes: Uint8Array,
    isWanted: (path: string) => boolean,
): DocumentFiles | Problem {
    if (isOle(bytes)) return archiveProblem("protected");
    const sizes = { files: 0, bytes: 0, isDoubled: false };
    const paths = new Set<string>();
    try {
        const found = unzipSync(bytes, {
            filter: ({ name, originalSize }) => {
                if (++sizes.files > mostFiles) throw new ArchiveError();
                if (!isWanted(name)) return false;
                // Programs differ in which of two files with one name they show.
                if (paths.has(name)) throw new Error("two files have the same name");
                paths.add(name);
                sizes.bytes += originalSize;
                if (sizes.bytes > mostBytes) throw new ArchiveError();
                return true;
            },
        });
        return new Map(Object.entries(found));
    } catch (cause) {
        return archiveProblem(cause instanceof ArchiveError ? "too-large" : "damaged");
    }
}

class ArchiveError extends Error {}

/** A document with thousands of pictures has as many files. */
const mostFiles = 10_000;

/** The text of the longest article takes a tenth of this. */
const mostBytes = 64 * 1024 * 1024;

/** Whether it is a container of Microsoft Office, in which old and encrypted documents are. */
const isOle = (bytes: Uint8Array) => ole.every((byte, at) => bytes[at] === byte);
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether a container of Microsoft Office has this entry. Its names are in UTF-16. */
export function hasOleEntry(bytes: Uint8Array, name: string): boolean {
    return isOle(bytes) && Buffer.from(bytes).includes(Buffer.from(name, "utf16le"));
}

export const archiveProblem = (what: "damaged" | "protected" | "too-large" | "old"): Problem => ({
    problem: say(`archive.${what}.problem`),
    remedy: say(`archive.${what}.remedy`),
    severity: "error",
});
