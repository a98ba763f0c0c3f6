import { isUtf8 } from "node:buffer";
import { message } from "../../../../locales/message.ts";
import type { Problem } from "../../corpus.ts";
import { decodeForeign } from "./text-encoding.ts";

/** The text of a file, and a warning if it is not in UTF-8. */
export interface DecodedArticle {
    readonly text: string;
    readonly problems: readonly Problem[];
}

/** A file that was converted to UTF-8, and a warning if it was in another encoding. */
export interface FileInUtf8 {
    readonly bytes: Uint8Array;
    readonly problems: readonly Problem[];
}

/** Decodes the bytes of a file; returns a problem if they are not text, or in an encoding that cannot be recognized. */
export function decodeArticle(bytes: Uint8Array): DecodedArticle | Problem {
    const found = inUtf8(bytes);
    return "problem" in found
        ? found
        : { text: new TextDecoder().decode(found.bytes), problems: found.problems };
}

/** The bytes of a file in UTF-8, with a warning if they were not; or the problem that they are not text. */
export function inUtf8(bytes: Uint8Array): FileInUtf8 | Problem {
    if (!bytes.includes(0) && isUtf8(bytes)) return { bytes, problems: [] };
    const foreign = decodeForeign(bytes);
    if (foreign === undefined)
        return bytes.includes(0)
            ? fault("binary", bytes, bytes.indexOf(0))
            : fault("not-utf-8", bytes, firstBadByte(bytes));
    const encoding = names[foreign.encoding];
    return {
        bytes: new TextEncoder().encode(foreign.text),
        problems: [
            {
                line: 1,
                problem: message("article.other-encoding.problem", { encoding }),
                remedy: message("article.other-encoding.remedy"),
                severity: "warning",
            },
        ],
    };
}

const names = {
    "utf-16le": "UTF-16",
    "utf-16be": "UTF-16",
    "windows-1252": "Windows-1252",
} as const;

/** A problem at this offset. Its bytes are counted from 1, like its lines. */
function fault(what: "binary" | "not-utf-8", bytes: Uint8Array, at: number): Problem {
    const before = bytes.subarray(0, at);
    return {
        line: 1 + before.reduce((lines, byte) => lines + (byte === lineFeed ? 1 : 0), 0),
        problem: message(`article.${what}.problem`, { byte: at + 1 }),
        remedy: message(`article.${what}.remedy`),
        severity: "error",
    };
}

const lineFeed = 0x0a;

/** The offset of the first byte that is not UTF-8. Line feeds are never part of a longer sequence, so lines can be checked one by one. */
function firstBadByte(bytes: Uint8Array): number {
    for (let start = 0; start < bytes.length; ) {
        const end = bytes.indexOf(lineFeed, start);
        const line = bytes.subarray(start, end < 0 ? bytes.length : end);
        if (!isUtf8(line)) return start + badByteIn(line);
        if (end < 0) break;
        start = end + 1;
    }
    return 0;
}

/** Decoding puts U+FFFD where bytes are not UTF-8, but the text may also contain that character. */
function badByteIn(line: Uint8Array): number {
    const decoded = new TextDecoder("utf-8", { ignoreBOM: true }).decode(line);
    let [from, offset] = [0, 0];
    for (;;) {
        const at = decoded.indexOf("\ufffd", from);
        if (at < 0) return 0;
        offset += Buffer.byteLength(decoded.slice(from, at));
        const isWritten = line[offset] === 0xef && line[offset + 1] === 0xbf && line[offset + 2] === 0xbd;
        if (!isWritten) return offset;
        from = at + 1;
        offset += 3;
    }
}
