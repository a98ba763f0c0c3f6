import { isUtf8 } from "node:buffer";
import { type Message, message } from "../../../../locales/message.ts";
import type { Problem } from "../../corpus.ts";
import type { FileInUtf8 } from "../text/decode-article.ts";
import { decodeForeign } from "../text/text-encoding.ts";

/** Why bytes could not be read as a web page, and what to do about it. */
export interface Unreadable {
    readonly problem: Message;
    readonly remedy: Message;
}

/** The text of a page, and a warning if it is not in the encoding that it should be in. */
export interface DecodedPage {
    readonly html: string;
    readonly problems: readonly Problem[];
}

/**
 * Decodes a page by its byte order mark, else by `charset`, which its server declared, else by the declaration in its first
 * kilobyte, else as UTF-8. If that is impossible, by the encoding that its bytes look like.
 */
export function decodeHtml(bytes: Uint8Array, charset?: string): DecodedPage | Unreadable {
    const label = markOf(bytes) ?? charset ?? declaredIn(bytes)?.label ?? "utf-8";
    const decoder = decoderFor(label);
    const html = decoder && decoded(bytes, decoder);
    if (html !== undefined && !html.includes("\0")) return { html, problems: [] };
    const guess = isUtf8(bytes) && !bytes.includes(0) ? "UTF-8" : decodeForeign(bytes);
    if (guess !== undefined) {
        const [text, encoding] =
            guess === "UTF-8"
                ? [new TextDecoder().decode(bytes), guess]
                : [guess.text, guess.encoding === "windows-1252" ? "Windows-1252" : "UTF-16"];
        return { html: text, problems: [otherEncoding(label.slice(0, 40), encoding)] };
    }
    if (decoder === undefined) {
        const encoding = label.slice(0, 40);
        return {
            problem: message("page.unknown-encoding.problem", { encoding }),
            remedy: message("page.encoding.remedy"),
        };
    }
    if (html !== undefined)
        return { problem: message("page.binary.problem"), remedy: message("page.binary.remedy") };
    const encoding = decoder.encoding.toUpperCase();
    return {
        problem: message("page.not-in-encoding.problem", { encoding }),
        remedy: message("page.encoding.remedy"),
    };
}

/** The page in UTF-8, which it then also declares, with a warning if its encoding was not the declared one. */
export function pageInUtf8(bytes: Uint8Array): FileInUtf8 | Problem {
    const page = decodeHtml(bytes);
    if ("problem" in page) return { ...page, severity: "error" };
    const declared = declaredIn(bytes);
    const html = page.html.replace(/^\ufeff/u, "");
    const text = declared === undefined ? html : html.replace(declared.label, "utf-8");
    return { bytes: new TextEncoder().encode(text), problems: page.problems };
}

type Decoder = NonNullable<ReturnType<typeof decoderFor>>;

const otherEncoding = (declared: string, encoding: string): Problem => ({
    problem: message("page.other-encoding.problem", { declared, encoding }),
    remedy: message("page.other-encoding.remedy"),
    severity: "warning",
});

function decoded(bytes: Uint8Array, decoder: Decoder): string | undefined {
    try {
        return decoder.decode(bytes);
    } catch {
        return undefined;
    }
}

function markOf([first, second, third]: Uint8Array): string | undefined {
    if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
    if (first === 0xff && second === 0xfe) return "utf-16le";
    return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** The encoding that a page declares in a meta tag or, in XHTML, in its first line. */
function declaredIn(bytes: Uint8Array): { readonly label: string } | undefined {
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
    const labels = head.matchAll(/<meta\b[^>]*/giu).map(([tag]) => tag.match(charsetInTag)?.[1]);
    const inXml = head.match(
        /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([^"'\s]+)/iu,
    )?.[1];
    const label = labels.find((one) => one !== undefined) ?? inXml;
    if (label === undefined) return undefined;
    // A declaration that can be read as ASCII is not in UTF-16.
    return { label: /^utf-?16/iu.test(label) ? "utf-8" : label };
}

const charsetInTag = /\bcharset\s*=\s*(?:["']\s*)?([^\s"'/>;]+)/iu;

function decoderFor(label: string) {
    try {
        return new TextDecoder(label, { fatal: true });
    } catch {
        return undefined;
    }
}
