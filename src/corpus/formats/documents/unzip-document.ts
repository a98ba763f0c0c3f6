import { message } from "../../../../locales/message.ts";
import type { Problem } from "../../corpus.ts";
import { ArchiveError, type ArchiveFault, openZip } from "./zip-archive.ts";

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
    // Old documents are in such containers, and encrypted ones, whatever their format.
    if (isOle(bytes)) return archiveProblem(hasOleEntry(bytes, "EncryptedPackage") ? "protected" : "old");
    try {
        const archive = openZip(bytes, mostFiles);
        return archive.read(archive.names.filter(isWanted));
    } catch (cause) {
        if (!(cause instanceof ArchiveError)) throw cause;
        return archiveProblem(problems[cause.fault]);
    }
}

const problems = {
    damaged: "damaged",
    encrypted: "protected",
    "too-large": "too-large",
    "too-many-files": "too-large",
} as const satisfies Record<ArchiveFault, Parameters<typeof archiveProblem>[0]>;

/** A document with thousands of pictures has as many files. */
const mostFiles = 10_000;

/** Whether it is a container of Microsoft Office, in which old and encrypted documents are. */
const isOle = (bytes: Uint8Array) => ole.every((byte, at) => bytes[at] === byte);
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether a container of Microsoft Office has this entry. Its names are in UTF-16. */
const hasOleEntry = (bytes: Uint8Array, name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, "utf16le"));

export const archiveProblem = (what: "damaged" | "protected" | "too-large" | "old"): Problem => ({
    problem: message(`archive.${what}.problem`),
    remedy: message(`archive.${what}.remedy`),
    severity: "error",
});
