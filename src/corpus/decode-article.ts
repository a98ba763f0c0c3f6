import { isUtf8 } from "node:buffer";
import { say } from "../../locales/say.ts";
import type { Problem } from "./corpus.ts";

/** Decodes the bytes of a file as UTF-8; returns a problem if they are not. */
export function decodeArticle(bytes: Uint8Array): string | Problem {
    return textProblem(bytes) ?? new TextDecoder().decode(bytes);
}

/** Why the bytes are not text in UTF-8; undefined if they are. */
export function textProblem(bytes: Uint8Array): Problem | undefined {
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
        return { line: 1, ...fault("utf-16") };
    }
    if (bytes.includes(0)) return fault("binary");
    return isUtf8(bytes) ? undefined : { line: badLine(bytes), ...fault("not-utf-8") };
}

const fault = (what: "utf-16" | "binary" | "not-utf-8"): Problem => ({
    problem: say(`article.${what}.problem`),
    remedy: say(`article.${what}.remedy`),
    severity: "error",
});

/** The first line that is not UTF-8. Line feeds are never part of a longer sequence, so lines can be checked one by one. */
function badLine(bytes: Uint8Array): number {
    let line = 1;
    for (let start = 0; start < bytes.length; line++) {
        const end = bytes.indexOf(0x0a, start);
        if (!isUtf8(bytes.subarray(start, end < 0 ? bytes.length : end))) return line;
        if (end < 0) break;
        start = end + 1;
    }
    return line;
}
