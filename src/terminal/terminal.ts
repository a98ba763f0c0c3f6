import type { Readable } from "node:stream";
import type { IndexesOptions } from "../answer/open-indexes.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { ReadArticle } from "../corpus/read-article.ts";
import type { Finding } from "../doctor/finding.ts";
import type { Questions } from "../doctor/unasked.ts";
import type { ArticleSet } from "../proposal/article-set.ts";
import type { DiscordChanges } from "../proposal/discord-changes.ts";
import type { Pin } from "../proposal/pinned.ts";
import type { FolderRead } from "../publishing/first-edition.ts";

/** What a command of the command line may use of its process. */
export interface Terminal {
    readonly input: Readable;
    out(text: string): void;
    err(text: string): void;
    /** Whether `out` is a terminal with colours. */
    readonly colours: boolean;
    /** Milliseconds since any fixed moment. */
    readonly now: () => number;
    /** At least 0 and less than 1. */
    readonly random: () => number;
    /** The configured corpus folder. */
    readonly corpusFolder: string;
    /** The configured index to search with; `auto` if undefined. */
    readonly searchIndex?: IndexesOptions["searchIndex"];
    readonly readCorpus: (folder: string) => Promise<Corpus>;
    /** Reads one file, with limits on time and memory. */
    readonly read: ReadArticle;
    /** The files of a folder's articles. Documents that are in `served` as they are now are not converted again. */
    readonly readArticles: (folder: string, served: ArticleSet) => Promise<FolderRead>;
    /** Reads the store. Never creates one. */
    readonly readStore: () => Promise<StoreLookup>;
}

export type StoreLookup =
    | { readonly outcome: "read"; readonly contents: StoreContents }
    | { readonly outcome: "none" }
    /** The store exists but cannot be read. The sentences say why, and what to do. */
    | { readonly outcome: "failed"; readonly why: string };

/** The content of the store, for the command line. */
export interface StoreContents {
    readonly pins: readonly Pin[];
    /** What moderators changed compared with the folder. */
    readonly changes: DiscordChanges;
    /** The articles that were published last. */
    readonly set: ArticleSet;
    /** The sources of articles that are served as these have them, by path. */
    readonly sources: ReadonlyMap<string, string>;
    readonly questions: Questions;
    readonly findings: readonly Finding[];
}

/** Wrong arguments. The message says how to use the command. */
export class UsageError extends Error {
    override readonly name = "UsageError";
}

/** The arguments of a subcommand. */
export interface CorpusRequest {
    /** For `show`, the file. Undefined if none was given. */
    readonly folder: string | undefined;
    readonly json: boolean;
    readonly all: boolean;
    readonly force: boolean;
    /** For `check` on GitHub: the path of the articles in the repository. */
    readonly annotate?: string | undefined;
}
