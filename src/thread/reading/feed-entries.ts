import { parseFeed } from "feedsmith";

/** An entry of a feed, as the feed has it. */
export interface FeedEntry {
    /** What identifies it in the feed: its guid, id or address. */
    readonly id: string;
    /** Plain text; undefined if it has none. */
    readonly title: string | undefined;
    readonly author: string | undefined;
    /** As the feed writes it. */
    readonly published: string | undefined;
    readonly updated: string | undefined;
    /** The address of its page; may be relative. */
    readonly link: string | undefined;
    readonly language: string | undefined;
    /** All of its text, if the feed has it. */
    readonly content: EntryText | undefined;
    readonly summary: EntryText | undefined;
}

interface EntryText {
    readonly text: string;
    readonly isHtml: boolean;
}

/** The entries of a feed, or why there are none. */
export type FeedRead =
    | { readonly outcome: "read"; readonly entries: readonly FeedEntry[] }
    | { readonly outcome: "no-feed" | "bad-encoding" };

/** Reads the newest entries of a feed: RSS, Atom, RDF or JSON Feed. `charset` is the encoding that a server declared, if any. */
export function readFeedEntries(bytes: Uint8Array, charset: string | undefined): FeedRead {
    const text = decoded(bytes, charset);
    if (text === undefined) return { outcome: "bad-encoding" };
    try {
        const entries = entriesOf(parseFeed(text, { maxItems: mostEntries }));
        return { outcome: "read", entries: entries.filter(({ id }) => id !== "") };
    } catch {
        return { outcome: "no-feed" };
    }
}

const mostEntries = 200;

function entriesOf(parsed: ReturnType<typeof parseFeed>): readonly FeedEntry[] {
    switch (parsed.format) {
        case "rss": {
            const { items = [], language } = parsed.feed;
            return items.map((item): FeedEntry => {
                const creators = item.dc?.creators ?? item.authors?.map((one) => personOf(one));
                return {
                    id: item.guid?.value ?? item.link ?? item.title ?? "",
                    title: plain(item.title),
                    author: joined(creators),
                    published: dateOf(item.pubDate ?? item.dc?.dates?.[0]),
                    updated: undefined,
                    link:
                        item.link ??
                        (item.guid?.isPermaLink === false ? undefined : asAddress(item.guid?.value)),
                    language: item.dc?.languages?.[0] ?? language,
                    content: html(item.content?.encoded),
                    summary: html(item.description),
                };
            });
        }
        case "atom": {
            const { entries = [], authors = [] } = parsed.feed;
            return entries.map((entry): FeedEntry => {
                const link = entry.links?.find(({ rel = "alternate" }) => rel === "alternate");
                const given = entry.authors ?? entry.source?.authors ?? authors;
                return {
                    id: entry.id ?? link?.href ?? "",
                    title:
                        entry.title?.type === undefined || entry.title.type === "text"
                            ? entry.title?.value
                            : plain(entry.title.value),
                    author: joined(given.map(({ name }) => name)),
                    published: dateOf(entry.published),
                    updated: dateOf(entry.updated),
                    link: link?.href,
                    language: entry.xml?.lang ?? parsed.feed.xml?.lang,
                    content: ofAtom(entry.content),
                    summary: ofAtom(entry.summary),
                };
            });
        }
        case "rdf":
            return (parsed.feed.items ?? []).map(
                (item): FeedEntry => ({
                    id: item.rdf?.about ?? item.link ?? item.title ?? "",
                    title: plain(item.title),
                    author: joined(item.dc?.creators),
                    published: dateOf(item.dc?.dates?.[0]),
                    updated: undefined,
                    link: item.link,
                    language: item.dc?.languages?.[0],
                    content: html(item.content?.encoded),
                    summary: html(item.description),
                }),
            );
        case "json":
            return (parsed.feed.items ?? []).map(
                (item): FeedEntry => ({
                    id: item.id ?? item.url ?? "",
                    title: item.title,
                    author: joined((item.authors ?? parsed.feed.authors)?.map(({ name }) => name)),
                    published: dateOf(item.date_published),
                    updated: dateOf(item.date_modified),
                    link: item.url,
                    language: item.language ?? parsed.feed.language,
                    content: html(item.content_html) ?? text(item.content_text),
                    summary: text(item.summary),
                }),
            );
    }
}

/** As the feed writes it; its type is left open by the parser. */
const dateOf = (written: unknown) => (typeof written === "string" ? written : undefined);

/** Many feeds identify entries by numbers or words, although RSS takes that for an address unless they say otherwise. */
const asAddress = (value: string | undefined) =>
    value !== undefined && /^https?:\/\//iu.test(value.trim()) ? value : undefined;

const given = (value: string | undefined) => (value?.trim() ? value : undefined);
const joined = (names: readonly (string | undefined)[] | undefined) =>
    given(names?.filter((name) => given(name) !== undefined).join(", "));

function html(value: string | undefined): EntryText | undefined {
    return given(value) === undefined ? undefined : { text: value ?? "", isHtml: true };
}

function text(value: string | undefined): EntryText | undefined {
    return given(value) === undefined ? undefined : { text: value ?? "", isHtml: false };
}

/** Content elsewhere, or in another format than text, is none that can be quoted. */
function ofAtom(
    found: { readonly value?: string; readonly type?: string; readonly src?: string } | undefined,
): EntryText | undefined {
    const type = found?.type ?? "text";
    if (type === "html" || type === "xhtml" || type === "text/html") return html(found?.value);
    return type === "text" || type === "text/plain" ? text(found?.value) : undefined;
}

/** RSS does not say whether a title is HTML; what looks like a tag is left out. */
const plain = (title: string | undefined) => given(title?.replaceAll(/<\/?[a-z][^<>]{0,200}>/giu, ""));

/** Of "jo@example.org (Jo Doe)", the name. */
function personOf(author: string | { readonly name?: string; readonly email?: string }): string | undefined {
    if (typeof author !== "string") return author.name;
    const name = /^\S{1,200}@\S{1,200} \((.{1,200})\)$/u.exec(author.trim())?.[1];
    return name ?? (/^[^\s@]{1,100}@\S{1,200}$/u.test(author.trim()) ? undefined : author);
}

/** The text in the encoding that the file, its server or its first line declares; undefined if it is in another one. */
function decoded(bytes: Uint8Array, charset: string | undefined): string | undefined {
    const start = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
    const inXml = /^\s*<\?xml[^>]{0,150}?\sencoding=["']([\w.:-]{1,40})["']/u.exec(start)?.[1];
    try {
        return new TextDecoder(marked(bytes) ?? charset ?? inXml ?? "utf-8", { fatal: true }).decode(bytes);
    } catch {
        return undefined;
    }
}

function marked([first, second, third]: Uint8Array): string | undefined {
    if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
    if (first === 0xfe && second === 0xff) return "utf-16be";
    return first === 0xff && second === 0xfe ? "utf-16le" : undefined;
}
