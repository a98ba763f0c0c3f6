import { message } from "../../../../locales/message.ts";
import type { Problem } from "../../corpus.ts";
import { ArchiveError, type ArchiveFault } from "../documents/zip-archive.ts";

/** What is wrong with a book. */
type BookFault =
    | ArchiveFault
    | "cyclic"
    | "missing-part"
    | "nested-entities"
    | "no-chapters"
    | "no-container"
    | "no-package"
    | "not-text";

/** Thrown when a book cannot be read. `part` names the file or id in the book that is at fault. */
export class BookError extends Error {
    readonly fault: BookFault;
    readonly part: string;

    constructor(fault: BookFault, part = "") {
        super(fault);
        this.fault = fault;
        this.part = part;
    }
}

/** The problem that an error of reading a book is; undefined for other errors. */
export function bookProblem(error: unknown): Problem | undefined {
    const isKnown = error instanceof BookError || error instanceof ArchiveError;
    if (!isKnown) return undefined;
    const part = error instanceof BookError ? error.part.slice(0, longestPart) : "";
    return {
        problem: message(`epub.${error.fault}.problem`, { part }),
        remedy: message(`epub.${error.fault}.remedy`),
        severity: "error",
    };
}

/** In UTF-16 units. */
const longestPart = 100;
