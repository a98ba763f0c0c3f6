import { isUtf8 } from "node:buffer";
import { say } from "../../locales/say.ts";
import type { Problem } from "./corpus.ts";

/** The text of an article's file, which is UTF-8; what is wrong with it where it is none. */
export function decodeArticle(bytes: Uint8Array): string | Problem {
    return textProblem(bytes) ?? new TextDecoder().decode(bytes);
}

/** What keeps bytes from being text in UTF-8; undefined where they are. */
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

/** A line feed is never part of a longer UTF-8 sequence, so each line decodes or fails alone. */
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
