import { say } from "../../locales/say.ts";

/** Why bytes could not be read as a web page, and what to do about it. */
export interface Unreadable {
    readonly problem: string;
    readonly remedy: string;
}

/**
 * Decodes a page by its byte order mark, else by `charset`, which its server declared, else by the declaration in its first
 * kilobyte, else as UTF-8.
 */
export function decodeHtml(bytes: Uint8Array, charset?: string): string | Unreadable {
    const label = markOf(bytes) ?? charset ?? declaredIn(bytes) ?? "utf-8";
    const decoder = decoderFor(label);
    if (decoder === undefined) {
        const encoding = label.slice(0, 40);
        return {
            problem: say("page.unknown-encoding.problem", { encoding }),
            remedy: say("page.encoding.remedy"),
        };
    }
    try {
        const text = decoder.decode(bytes);
        if (!text.includes("\0")) return text;
        return { problem: say("page.binary.problem"), remedy: say("page.binary.remedy") };
    } catch {
        const encoding = decoder.encoding.toUpperCase();
        return {
            problem: say("page.not-in-encoding.problem", { encoding }),
            remedy: say("page.encoding.remedy"),
        };
    }
}

function markOf([first, second, third]: Uint8Array): string | undefined {
    if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
    if (first === 0xff && second === 0xfe) return "utf-16le";
    return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

function declaredIn(bytes: Uint8Array): string | undefined {
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
    const labels = head.matchAll(/<meta\b[^>]*/giu).map(([tag]) => tag.match(charsetInTag)?.[1]);
    const label = labels.find((one) => one !== undefined);
    // A declaration that can be read as ASCII is not in UTF-16.
    return label !== undefined && /^utf-?16/iu.test(label) ? "utf-8" : label;
}

const charsetInTag = /\bcharset\s*=\s*(?:["']\s*)?([^\s"'/>;]+)/iu;

function decoderFor(label: string) {
    try {
        return new TextDecoder(label, { fatal: true });
    } catch {
        return undefined;
    }
}

/** The article in a web page. */
export interface HtmlArticle {
    readonly title: string;
    /** The article as the content of a .md file. */
    readonly markdown: string;
}
