import { extname } from "node:path/posix";
import { message } from "../../../../locales/message.ts";
import type { Problem } from "../../corpus.ts";

/** The problem of a document whose name has the ending of another format; undefined if its bytes don't say so. */
export function misnamed(name: string, bytes: Uint8Array): Problem | undefined {
    const named = extname(name).toLowerCase();
    const actual = endingOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (actual === undefined || actual === named) return undefined;
    return {
        problem: message("document.misnamed.problem", { actual, named }),
        remedy: message("document.misnamed.remedy", { actual }),
        severity: "error",
    };
}

function endingOf(bytes: Buffer): string | undefined {
    const start = bytes.toString("latin1", 0, 1024);
    if (start.includes("%PDF-")) return ".pdf";
    if (!start.startsWith("PK\u0003\u0004")) return undefined;
    const typed = types.find(([type]) => start.startsWith(`mimetype${type}`, afterHeader));
    if (typed !== undefined) return typed[1];
    return bytes.includes("word/document.xml") ? ".docx" : undefined;
}

/** In an archive, the name of the first file comes after so many bytes. */
const afterHeader = 30;

const types = [
    ["application/epub+zip", ".epub"],
    ["application/vnd.oasis.opendocument.textPK", ".odt"],
] as const;
