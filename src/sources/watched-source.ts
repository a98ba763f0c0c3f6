import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { message, type Tellable } from "../../locales/message.ts";
import type { ContentFile } from "../publishing/content-file.ts";
import { folderMemory } from "../publishing/folder-memory.ts";
import type { SourceItems } from "../store/source-items.ts";
import type { ListedSource } from "./list/listed-source.ts";
import { type LookedAt, nextLook } from "./looked-at.ts";
import type { HttpGet } from "./reading/http-get.ts";
import { type FeedMemory, readFeedSource } from "./reading/read-feed-source.ts";
import { readSourceFolder } from "./reading/read-folder.ts";
import { readRepository } from "./reading/read-repository.ts";
import { SourceError, type SourceReading } from "./reading/source-item.ts";
import type { KnownItems, SourceChanges } from "./source-changes.ts";

/** A source, and what was found out about it. */
export interface WatchedSource extends LookedAt {
    readonly source: ListedSource;
    readonly known: KnownItems;
    readonly readNow: () => Promise<SourceReading>;
    /** The last successful look. */
    reading?: SourceReading;
    changes?: SourceChanges;
}

export interface SourceChange {
    readonly source: string;
    /** A sentence that says what is wrong and what to do; undefined if nothing is any more. */
    readonly reason: Tellable | undefined;
}

/** How sources are reached. */
export interface SourceAccess {
    /** Where clones of repositories are kept. */
    readonly clones: string;
    /** Where the texts of articles are kept, instead of in memory. */
    readonly contents?: ContentFile | undefined;
    readonly get: HttpGet;
    /** Of this process. git gets what it needs of it. */
    readonly environment: Readonly<Record<string, string | undefined>>;
    readonly now: () => Date;
}

/** A source that was not looked at yet. `signal` ends a look that is under way. */
export function watchedSource(
    source: ListedSource,
    access: SourceAccess,
    signal: () => AbortSignal,
): WatchedSource {
    return { source, known: new Map(), readNow: readerOf(source, access, signal), next: new Date(0) };
}

/** Whether to look at it. Also if moderators want to, another machine is not asked twice within half a minute. */
export function isTimeFor({ source, next, looked }: WatchedSource, which: "due" | "all", now: Date): boolean {
    if (next <= now) return true;
    const isElsewhere = source.kind !== "folder" && URL.canParse(source.address);
    return which === "all" && !(isElsewhere && looked && now.getTime() - looked.getTime() < 30_000);
}

interface Looking {
    readonly items: SourceItems;
    readonly now: () => Date;
    readonly onChange: (change: SourceChange) => void;
    readonly signal: AbortSignal;
}

/** Looks at a source, and notes what it has or what is wrong. Rejects with a StoreError. */
export async function lookAt(one: WatchedSource, { items, now, onChange, signal }: Looking): Promise<void> {
    const { source, failure } = one;
    try {
        const fresh = withPending(await one.readNow().catch(asSourceError), one);
        const decided = (await items.all()).filter((item) => item.source === source.name);
        const isServed = decided.some(({ hash }) => hash !== undefined);
        if (fresh.isWhole && fresh.items.length === 0 && isServed)
            throw new SourceError(message("source.emptied"));
        one.reading = fresh;
        delete one.failure;
        if (failure !== undefined) onChange({ source: source.name, reason: undefined });
    } catch (cause) {
        if (!(cause instanceof SourceError)) throw cause;
        if (signal.aborted) return;
        const { said: reason, wait } = cause;
        const { since = now(), times = 0 } = failure ?? {};
        one.failure = { since, times: times + 1, reason, wait };
        if (!isDeepStrictEqual(failure?.reason, reason)) onChange({ source: source.name, reason });
    }
    one.looked = now();
    one.next = nextLook(one, source.every);
}

/** One source must not keep the others from being looked at, whatever is wrong with it. */
function asSourceError(cause: unknown): never {
    if (cause instanceof SourceError) throw cause;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "none";
    throw new SourceError(message("source.broken", { code }), { cause });
}

/** With entries that a feed lists no longer, but that were not decided about yet. */
function withPending(fresh: SourceReading, { source, reading, changes }: WatchedSource): SourceReading {
    if (source.kind !== "feed") return fresh;
    const keys = new Set(fresh.items.map(({ key }) => key));
    const pending = new Set(changes?.decisions.map(({ ifDiscarded }) => ifDiscarded.key));
    const left = (reading?.items ?? []).filter(({ key }) => pending.has(key) && !keys.has(key));
    return { ...fresh, items: [...fresh.items, ...left].slice(0, mostRemembered) };
}

/** Entries of a feed. */
const mostRemembered = 400;

/** What reads a source now. */
function readerOf(
    source: ListedSource,
    { clones, contents, get, environment, now }: SourceAccess,
    signal: () => AbortSignal,
): () => Promise<SourceReading> {
    if (source.kind === "git") {
        const clone = join(clones, `${source.name}.git`);
        return () => readRepository(source, { clone, environment, signal });
    }
    if (source.kind === "feed") {
        const memory: FeedMemory = { etag: undefined, lastModified: undefined, items: [] };
        return () => readFeedSource(source, { get, memory, signal });
    }
    const memory = folderMemory(now);
    return () => readSourceFolder(source.path, { memory, contents, signal: signal() });
}
