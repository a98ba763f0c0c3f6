import type { Corpus, CorpusError } from "../corpus/corpus.ts";
import type { Library } from "./library.ts";

/** What a reload did. On "refused" and "busy" the library that answered before answers still. */
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
          /** A fixed sentence, fit to be shown to a moderator. */
          readonly reason: string;
          readonly errors: readonly CorpusError[];
          readonly milliseconds: number;
      }
    | { readonly outcome: "busy" };

export interface CorpusStatus {
    readonly version: string;
    readonly since: Date;
    readonly articles: number;
    readonly paragraphs: number;
    /** Of the last load or reload that was tried, also of a refused one. */
    readonly errors: readonly CorpusError[];
    readonly reloading: boolean;
}

/** The library that answers now, and the one way to replace it. */
export interface LiveLibrary {
    current(): Library;
    status(): CorpusStatus;
    /** Reads anew, builds beside, swaps in one step. Never rejects: a failure is a "refused" outcome. */
    reload(): Promise<Reload>;
}

interface Sources {
    readonly read: () => Promise<Corpus>;
    readonly open: (corpus: Corpus) => Library | Promise<Library>;
    readonly now: () => Date;
}

/** Loads the first corpus. Rejects with a NoArticleError when it holds no article. */
export async function openLiveLibrary(sources: Sources): Promise<LiveLibrary> {
    throw new Error(`not written yet: ${sources.now()}`);
}
