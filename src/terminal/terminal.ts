import type { Readable } from "node:stream";
import type { Corpus } from "../corpus/corpus.ts";
import type { ReadArticle } from "../corpus/read-article.ts";
import type { Finding } from "../doctor/finding.ts";
import type { Questions } from "../doctor/unasked.ts";
import type { ArticleSet } from "../proposal/article-set.ts";
import type { DiscordChanges } from "../proposal/discord-changes.ts";
import type { Pin } from "../proposal/pinned.ts";
import type { FolderRead } from "../publishing/first-edition.ts";

/** What a command-line command may use of its process. */
export interface Terminal {
    readonly input: Readable;
    out(text: string): void;
    err(text: string): void;
    /** Whether `out` leads to a terminal that shows colours. */
    readonly colours: boolean;
    /** Milliseconds from any fixed moment. */
    readonly now: () => number;
    /** The configured corpus folder. */
    readonly corpusFolder: string;
    readonly readCorpus: (folder: string) => Promise<Corpus>;
    /** Reads one file within limits of time and memory. */
    readonly read: ReadArticle;
    /** The files of a folder's articles. */
    readonly readArticles: (folder: string) => Promise<FolderRead>;
    /** Looks into the store, and makes none. */
    readonly readStore: () => Promise<StoreLookup>;
}

export type StoreLookup =
    | { readonly outcome: "read"; readonly contents: StoreContents }
    | { readonly outcome: "none" }
    /** It is there but cannot be read; the sentences say why, and what to do. */
    | { readonly outcome: "failed"; readonly why: string };

/** What the store holds, for who looks at it from outside of the bot. */
export interface StoreContents {
    readonly pins: readonly Pin[];
    /** What moderators did to the folder's articles. */
    readonly changes: DiscordChanges;
    /** What was published last. */
    readonly set: ArticleSet;
    readonly questions: Questions;
    readonly findings: readonly Finding[];
}

/** The arguments were wrong; the message says how to call. */
export class UsageError extends Error {
    override readonly name = "UsageError";
}

/** What a subcommand was given. */
export interface CorpusRequest {
    /** Undefined where none was named. */
    readonly folder: string | undefined;
    readonly json: boolean;
    readonly all: boolean;
    readonly force: boolean;
}
