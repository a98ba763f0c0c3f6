import { message, SaidError, sentences, type Tellable } from "../../locales/message.ts";
import type { ArticleFacts } from "../corpus/article.ts";
import type { CorpusError, CorpusFacts } from "../corpus/corpus.ts";
import { inSlices } from "../corpus/in-slices.ts";
import { NoCorpusError } from "../corpus/read-files.ts";
import type { Library } from "./library.ts";
import { LibraryAwayError } from "./library-away.ts";

/** What a reload did. After "refused" and "busy" the previous library keeps answering. */
export type Reload =
    | {
          readonly outcome: "published";
          readonly version: string;
          /** Titles. */
          readonly added: readonly string[];
          readonly changed: readonly string[];
          readonly removed: readonly string[];
          readonly errors: readonly CorpusError[];
          readonly articles: number;
          readonly paragraphs: number;
          readonly milliseconds: number;
      }
    | {
          readonly outcome: "refused";
          /** A sentence to show to a moderator. It names the folder when the folder is missing. */
          readonly reason: Tellable;
          readonly errors: readonly CorpusError[];
          readonly milliseconds: number;
          /** The error, for the log. */
          readonly cause?: unknown;
      }
    | { readonly outcome: "busy" };

interface CorpusStatus {
    readonly version: string;
    readonly since: Date;
    readonly articles: number;
    readonly paragraphs: number;
    /** From the last load or reload, even if it was refused. */
    readonly errors: readonly CorpusError[];
    readonly reloading: boolean;
}

/** The library that answers now, and the only way to replace it. */
export interface LiveLibrary {
    current(): Library;
    status(): CorpusStatus;
    /**
     * Builds a new library next to the current one, then swaps them in one step. `load` overrides where the new one comes from.
     * Never rejects: a failure is a "refused" outcome.
     */
    reload(load?: Load): Promise<Reload>;
    /** Reports these problems in `status` from now on: the articles were read again, and are the same. */
    report(errors: readonly CorpusError[]): void;
}

/** Reads a corpus and builds its library. */
export type Load = () => Promise<{ readonly corpus: CorpusFacts; readonly library: Library }>;

interface LiveLibraryOptions {
    readonly load: Load;
    readonly now: () => Date;
}

/** Thrown when a corpus contains no article; `errors` says what is wrong with each file. */
export class NoArticleError extends SaidError {
    override readonly name = "NoArticleError";
    readonly errors: readonly CorpusError[];

    constructor(errors: readonly CorpusError[]) {
        super(message("reload.no-articles"));
        this.errors = errors;
    }
}

/** Loads the first corpus. Rejects with what `load` rejects with, or a NoArticleError when the corpus has no article. */
export async function openLiveLibrary({ load, now }: LiveLibraryOptions): Promise<LiveLibrary> {
    const loadSome = async (from: Load): Promise<Loaded> => {
        const { corpus, library } = await from();
        if (corpus.articles.length > 0) return { corpus, library, since: now() };
        library.close();
        throw new NoArticleError(corpus.errors);
    };
    let live = await loadSome(load);
    let errors = live.corpus.errors;
    let reloading = false;

    const replace = async (from: Load): Promise<Reload> => {
        const started = now().getTime();
        try {
            const next = await loadSome(from);
            const before = live;
            live = next;
            before.library.close();
            errors = next.corpus.errors;
            return {
                ...(await publication(before.corpus, next.corpus)),
                milliseconds: now().getTime() - started,
            };
        } catch (cause) {
            if (cause instanceof NoArticleError) errors = cause.errors;
            return refusedReload(cause, now().getTime() - started);
        }
    };

    return {
        current: () => live.library,
        status: () => ({
            version: live.corpus.version,
            since: live.since,
            articles: live.corpus.articles.length,
            paragraphs: paragraphsOf(live.corpus),
            errors,
            reloading,
        }),
        report: (found) => {
            errors = found;
        },
        reload: async (from = load) => {
            if (reloading) return { outcome: "busy" };
            reloading = true;
            const outcome = await replace(from);
            reloading = false;
            return outcome;
        },
    };
}

interface Loaded {
    readonly corpus: CorpusFacts;
    readonly library: Library;
    readonly since: Date;
}

/** The "refused" outcome for an error that a reload threw. */
export function refusedReload(cause: unknown, milliseconds: number): Reload {
    const refused = { outcome: "refused", errors: [], milliseconds } as const;
    if (cause instanceof NoArticleError) return { ...refused, reason: cause.said, errors: cause.errors };
    if (cause instanceof NoCorpusError) return { ...refused, reason: cause.said, cause };
    const unbuildable = message("reload.unbuildable");
    const reason = cause instanceof LibraryAwayError ? sentences(unbuildable, cause.said) : unbuildable;
    return { ...refused, reason, cause };
}

/** The "published" outcome if all of it is served already. */
export function unchangedReload({ version, errors, articles, paragraphs }: CorpusStatus): Reload {
    const nothing = { added: [], changed: [], removed: [], milliseconds: 0 };
    return { outcome: "published", version, ...nothing, errors, articles, paragraphs };
}

async function publication(before: CorpusFacts, after: CorpusFacts) {
    const old = new Map<string, ArticleFacts>();
    for await (const some of inSlices(before.articles))
        for (const article of some) old.set(article.id, article);
    const current = new Set<string>();
    const added: string[] = [];
    const changed: string[] = [];
    for await (const some of inSlices(after.articles)) {
        for (const article of some) {
            const { id, title } = article;
            current.add(id);
            if (!old.has(id)) added.push(title);
            else if (differs(old.get(id), article)) changed.push(title);
        }
    }
    const removed: string[] = [];
    for await (const some of inSlices(before.articles))
        for (const { id, title } of some) if (!current.has(id)) removed.push(title);
    return {
        outcome: "published",
        version: after.version,
        added,
        changed,
        removed,
        errors: after.errors,
        articles: after.articles.length,
        paragraphs: paragraphsOf(after),
    } as const;
}

function differs(before: ArticleFacts | undefined, after: ArticleFacts): boolean {
    return before !== undefined && before.fingerprint !== after.fingerprint;
}

function paragraphsOf({ articles }: CorpusFacts): number {
    return articles.reduce((sum, { paragraphCount }) => sum + paragraphCount, 0);
}
