import { say } from "../../../locales/say.ts";
/** A file's name and bytes, or a sentence for the member about why there are none. */
export type Download =
    | { readonly outcome: "downloaded"; readonly name: string; readonly bytes: Uint8Array }
    | { readonly outcome: "refused"; readonly name: string; readonly reason: string };

interface DownloadOptions {
    /** Where a Discord of our own keeps what members attach; an address that ends with "/". */
    readonly ownBase?: string | undefined;
    /** Bytes; 5 MiB, as much as an article file may have, when left out. */
    readonly most?: number;
    /** Milliseconds for all of it; 10,000 when left out. */
    readonly within?: number;
    readonly fetch?: typeof fetch;
}

/** Fetches what members attached, from where Discord keeps it and from nowhere else; never rejects. */
export function openDownload(options: DownloadOptions = {}): (file: AttachedFile) => Promise<Download> {
    const { ownBase, most = 5 * 1024 * 1024, within = 10_000, fetch: get = fetch } = options;
    return async (file) => {
        const name = safeName(file.name);
        const refused = (reason: string): Download => ({ outcome: "refused", name, reason });
        const tooLarge = refused(say("attachment.too-large", { mebibytes: most / 1024 / 1024 }));
        if (!isKeptByDiscord(file.address, ownBase)) return refused(say("attachment.elsewhere"));
        if (file.size > most) return tooLarge;
        const signal = AbortSignal.timeout(within);
        try {
            const response = await get(file.address, { signal, redirect: "error" });
            if (response.ok) {
                const bytes = await readAtMost(most, response);
                return bytes === undefined ? tooLarge : { outcome: "downloaded", name, bytes };
            }
            await response.body?.cancel();
            return refused(say("attachment.gone"));
        } catch {
            return refused(say(`attachment.${signal.aborted ? "too-slow" : "gone"}`));
        }
    };
}

function isKeptByDiscord(address: string, ownBase: string | undefined): boolean {
    const url = URL.parse(address);
    if (url === null || url.username !== "" || url.password !== "") return false;
    if (ownBase !== undefined && url.href.startsWith(ownBase)) return true;
    return url.protocol === "https:" && url.port === "" && discordsHosts.includes(url.hostname);
}

const discordsHosts: readonly string[] = ["cdn.discordapp.com", "media.discordapp.net"];

/** Undefined once there are more bytes, whatever size was announced. */
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

/** The last step of a path, without what could steer a file system, a terminal or the line it is shown in. */
function safeName(name: string): string {
    const last = name.split(/[/\\]/u).at(-1) ?? "";
    const plain = last.replace(/[\p{Cc}\p{Cf}]/gu, "").slice(-longestName);
    return /^\.*$/u.test(plain) ? "file" : plain;
}

const longestName = 100;

/** A file that a member attached, as Discord describes it; nothing of it is downloaded yet. */
export interface AttachedFile {
    readonly name: string;
    readonly address: string;
    /** Bytes. */
    readonly size: number;
}
