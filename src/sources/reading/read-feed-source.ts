import { createHash } from "node:crypto";
import { posix } from "node:path";
import { message } from "../../../locales/message.ts";
import { isSetAside, nameFromTitle } from "../../corpus/article-id.ts";
import { largestDocument } from "../../corpus/article-limits.ts";
import { documentEnding } from "../../corpus/formats/formats.ts";
import { printable } from "../../corpus/printable.ts";
import type { FeedEntry } from "../../thread/reading/feed-entries.ts";
import { readFeed } from "../../thread/reading/feed-reader.ts";
import { type FeedSource, isThisMachine } from "../list/listed-source.ts";
import { entryContent, titleOf } from "./entry-content.ts";
import type { HttpGet } from "./http-get.ts";
import { keyOf } from "./read-folder.ts";
import { SourceError, type SourceItem, type SourceReading } from "./source-item.ts";

/** What a feed was when it was read last, so that it is only sent again if it has changed. */
export interface FeedMemory {
    etag: string | undefined;
    lastModified: string | undefined;
    items: readonly SourceItem[];
}

interface FeedReading {
    readonly get: HttpGet;
    readonly memory: FeedMemory;
    /** Ends what is under way. */
    readonly signal: () => AbortSignal;
}

/** Gets a feed and lists its entries. An entry without all of its text is loaded from its page, if the page's host is listed. */
export async function readFeedSource(
    source: FeedSource,
    { get, memory, signal }: FeedReading,
): Promise<SourceReading> {
    const { address, hosts, isPrivate } = source;
    const { etag, lastModified } = memory;
    const headers = {
        accept: "application/rss+xml,application/atom+xml,application/feed+json,*/*;q=0.5",
        ...(etag !== undefined && { "if-none-match": etag }),
        ...(lastModified !== undefined && { "if-modified-since": lastModified }),
    };
    const got = await get(address, {
        hosts,
        isPrivate,
        most: largestFeed,
        within: 30_000,
        headers,
        signal: signal(),
    });
    if (got.outcome === "unchanged") return { items: memory.items, isWhole: false, problems: [] };
    const charset = charsetOf(got.contentType);
    const read = await readFeed({ bytes: got.bytes, charset });
    if (read.outcome !== "read") throw new SourceError(message(`source.${read.outcome}`));
    const pageOf = (entry: FeedEntry) => {
        const url = entry.link === undefined ? null : URL.parse(entry.link, got.url);
        return url !== null && (url.protocol === "https:" || isThisMachine(url)) ? url : undefined;
    };
    const itemOf = (entry: FeedEntry): SourceItem => {
        const page = pageOf(entry);
        const isElsewhere = entry.content === undefined && page !== undefined && hosts.includes(page.host);
        return {
            key: keyOf(entry.id),
            name: `${nameFromTitle(titleOf(entry))}.html`,
            mark: markOf(entry, isElsewhere),
            isFetched: isElsewhere,
            load: async () => {
                if (!isElsewhere) return entryContent(entry, page?.href);
                // Only the response says whether it is a document.
                const options = { hosts, isPrivate, most: largestDocument, within: 60_000, signal: signal() };
                const found = await get(page.href, options);
                if (found.outcome === "unchanged") throw new SourceError(message("source.no-feed"));
                return {
                    ...entryContent(entry, page.href),
                    bytes: found.bytes,
                    name: documentName(found, titleOf(entry)),
                    charset: charsetOf(found.contentType),
                    declaredWins: false,
                };
            },
        };
    };
    const items = [...new Map(read.entries.map((entry) => [entry.id, itemOf(entry)])).values()];
    Object.assign(memory, { etag: got.etag, lastModified: got.lastModified, items });
    return { items, isWhole: false, problems: [] };
}

/** The name of a document that a link leads to; undefined for a page. */
function documentName(
    { url, contentType }: { readonly url: string; readonly contentType: string },
    title: string,
): string | undefined {
    const { pathname } = new URL(url);
    const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
    const ending = documentEnding(type, pathname);
    if (ending === undefined) return undefined;
    const name = fileNameIn(pathname);
    return name?.toLowerCase().endsWith(ending) === true ? name : `${nameFromTitle(title)}${ending}`;
}

/** The last part of an address, as a file can be called; undefined if none can. */
function fileNameIn(pathname: string): string | undefined {
    try {
        const name = printable(decodeURIComponent(posix.basename(pathname)));
        return name.length > 200 || name.includes("/") || isSetAside(name) ? undefined : name;
    } catch {
        return undefined;
    }
}

/** In bytes. */
const largestFeed = 10 * 1024 * 1024;

const charsetOf = (contentType: string) =>
    /;\s{0,10}charset=["']?([\w.:-]{1,40})/iu.exec(contentType.slice(0, 200))?.[1];

/** A hash of what an entry says. When it was changed only counts if its text is elsewhere. */
function markOf(entry: FeedEntry, isElsewhere: boolean): string {
    const { id: _, updated, ...said } = entry;
    const parts = JSON.stringify({ ...said, updated: isElsewhere ? updated : undefined });
    return createHash("sha256").update(parts).digest("hex");
}
