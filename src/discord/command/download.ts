import { extname } from "node:path/posix";
import { say } from "../../../locales/say.ts";
import { largestFile } from "../../corpus/article-limits.ts";
import { formatOf } from "../../corpus/formats/formats.ts";

/** The name and bytes of a file, or a sentence for the member that says why it could not be downloaded. */
export type Download =
    | { readonly outcome: "downloaded"; readonly name: string; readonly bytes: Uint8Array }
    | { readonly outcome: "refused"; readonly name: string; readonly reason: string };

interface DownloadOptions {
    /** The address of the loopback's attachments, ending with "/". Allowed in addition to Discord's hosts. */
    readonly loopbackBase?: string | undefined;
    /** The size limit of a file with this name, in bytes; by default that of its format. */
    readonly most?: (name: string) => number;
    /** The time limit in milliseconds; by default 10 seconds, and one more for each mebibyte that is announced. */
    readonly within?: number;
    readonly fetch?: typeof fetch;
}

/** Returns a function that downloads attachments, from Discord's hosts only. It never rejects. */
export function openDownload(options: DownloadOptions = {}): (file: AttachedFile) => Promise<Download> {
    const { loopbackBase, most: mostOf = largestOf, fetch: get = fetch } = options;
    return async (file) => {
        const name = safeName(file.name);
        const refused = (reason: string): Download => ({ outcome: "refused", name, reason });
        const most = mostOf(name);
        if (!isStoredByDiscord(file.address, loopbackBase)) return refused(say("attachment.elsewhere"));
        if (file.size > most)
            return refused(
                say("attachment.too-large", {
                    mebibytes: Math.ceil(inMebibytes(file.size) * 10) / 10,
                    most: inMebibytes(most),
                }),
            );
        const signal = AbortSignal.timeout(
            options.within ?? 10_000 + 1000 * Math.ceil(inMebibytes(file.size)),
        );
        try {
            const response = await get(file.address, { signal, redirect: "error" });
            if (response.ok) {
                const bytes = await readAtMost(most, response);
                return bytes === undefined
                    ? refused(say("attachment.larger-than-announced", { most: inMebibytes(most) }))
                    : { outcome: "downloaded", name, bytes };
            }
            await response.body?.cancel();
            return refused(say("attachment.gone"));
        } catch {
            return refused(say(`attachment.${signal.aborted ? "too-slow" : "gone"}`));
        }
    };
}

const largestOf = (name: string) => formatOf(name)?.largest ?? largestFile;

const inMebibytes = (bytes: number) => bytes / 1024 / 1024;

function isStoredByDiscord(address: string, loopbackBase: string | undefined): boolean {
    const url = URL.parse(address);
    if (url === null || url.username !== "" || url.password !== "") return false;
    if (loopbackBase !== undefined && url.href.startsWith(loopbackBase)) return true;
    return url.protocol === "https:" && url.port === "" && discordsHosts.includes(url.hostname);
}

const discordsHosts: readonly string[] = ["cdn.discordapp.com", "media.discordapp.net"];

/** Reads the body; undefined if it is larger than the limit, whatever size was announced. */
async function readAtMost(most: number, { body }: Response): Promise<Uint8Array | undefined> {
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of body ?? []) {
        length += piece.length;
        if (length > most) return undefined;
        pieces.push(piece);
    }
    return Buffer.concat(pieces);
}

/**
 * The last part of a path, without characters that could affect a file system, a terminal or the line it is shown in. What is
 * longer than file systems allow loses the end of its stem, so that its ending stays.
 */
export function safeName(name: string): string {
    const last = name.toWellFormed().split(/[/\\]/u).at(-1) ?? "";
    // Persian and Indian scripts and emoji need the joiners.
    const plain = last.replace(/\p{Cc}|(?![\u200c\u200d])\p{Cf}/gu, "").trim();
    if (/^\.*$/u.test(plain)) return "file";
    const found = extname(plain);
    const ending = sizeOf(found) > longestEnding ? "" : found;
    const stem = plain.slice(0, plain.length - ending.length).trimEnd();
    return `${atMost(longestName - sizeOf(ending), stem)}${ending}`;
}

/** In bytes of UTF-8. */
const longestName = 255;
const longestEnding = 20;

const sizeOf = (text: string) => Buffer.byteLength(text);

/** The beginning of a text, in whole characters. */
function atMost(bytes: number, text: string): string {
    if (sizeOf(text) <= bytes) return text;
    const { written } = new TextEncoder().encodeInto(text, new Uint8Array(bytes));
    return Buffer.from(text).toString("utf8", 0, written).trimEnd();
}

/** An attachment as Discord describes it, before it is downloaded. */
export interface AttachedFile {
    readonly name: string;
    readonly address: string;
    /** In bytes. */
    readonly size: number;
}
