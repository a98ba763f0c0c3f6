import type { MessagePort } from "node:worker_threads";
import type { Tellable } from "../../locales/message.ts";
import type { Answer } from "../answer/answer.ts";
import type { ArticlePart, ReadingPlace } from "../answer/excerpts/reading.ts";
import type { Explanation } from "../answer/explanation.ts";
import type { QuoteCheck } from "../answer/quotation/quote-check.ts";
import type { Scope } from "../answer/scope.ts";
import type { ArticleFacts } from "../corpus/article.ts";
import type { CorpusError, Parsed } from "../corpus/corpus.ts";
import type { Finding } from "../doctor/finding.ts";
import type { Questions } from "../doctor/unasked.ts";
import type { IndexChoice } from "../search/term-index/open-term-index.ts";
import type { Packed } from "./packed.ts";
import type { ReadingLimits } from "./reading/reading-thread.ts";
import type { SnapshotParts } from "./snapshot/snapshot-parts.ts";

/** A message to a library's thread. */
export type ToLibrary =
    | LibraryRequest
    /** Some of the files to build the library from. They are sent before anything else; `last` marks the end. */
    | { readonly wanted: "files"; readonly files: readonly CorpusFile[]; readonly last: boolean }
    /** The contents of some files that the thread has asked for. */
    | { readonly wanted: "contents"; readonly contents: readonly FileBytes[] }
    /** Post the library to this port, as a SharedState. */
    | { readonly wanted: "share"; readonly to: MessagePort }
    | { readonly wanted: "end" };

export type LibraryRequest = { readonly id: number } & RequestContent;

export type RequestContent =
    | { readonly wanted: "answer"; readonly question: string; readonly scope: Scope }
    | { readonly wanted: "explanation"; readonly question: string; readonly scope: Scope }
    | { readonly wanted: "suggestions"; readonly typed: string; readonly scope: Scope }
    | { readonly wanted: "reading"; readonly place: ReadingPlace }
    | { readonly wanted: "quotes"; readonly quotes: readonly string[]; readonly scope: Scope }
    | { readonly wanted: "lacking"; readonly words: readonly string[] }
    | { readonly wanted: "findings"; readonly questions: Questions | undefined }
    /** Save a snapshot, unless that is done already or not worth it. */
    | { readonly wanted: "snapshot" }
    /** Only a reply, as a sign of life. */
    | { readonly wanted: "check" };

/** What the thread starts with: the folder to read, or the problems of files other than those that it will be sent. */
export type ThreadStart = ({ readonly folder: string } | { readonly errors: readonly CorpusError[] }) & {
    /** The folder with the library's snapshot; undefined for none. */
    readonly dataFolder?: string | undefined;
    /** Which index to search with; `auto` by default. */
    readonly searchIndex?: IndexChoice | undefined;
    /** Limits for reading a file; `readingLimits` by default. */
    readonly reading?: ReadingLimits | undefined;
    /** Receives the SharedState of another library, from which all is taken that is the same; closed if there is none. */
    readonly earlier?: MessagePort | undefined;
};

/** A library that can be posted to other threads, which then use the same memory. */
export interface SharedState {
    readonly parts: SnapshotParts;
    /** Whether the snapshot is on disk already. */
    readonly isSaved: boolean;
}

/** A file that is sent to the thread, which asks for its content if it needs it. */
export interface CorpusFile {
    /** The path in the corpus folder. */
    readonly file: string;
    /** In bytes. */
    readonly size: number;
    /** SHA-256 of the bytes, in hexadecimal. */
    readonly hash: string;
    /** The result of parsing the bytes, if that was done before. */
    readonly parsed?: Parsed | undefined;
}

/** The content of a file, given by its place in the list. */
export interface FileBytes {
    readonly file: number;
    readonly bytes: Uint8Array;
}

/** A message from a library's thread. */
export type FromLibrary =
    /** It needs the contents of these files, by their places in the list. */
    | { readonly kind: "needed"; readonly files: readonly number[] }
    /** The library is built. Of a large one, other threads can answer, too; of one that does not answer, only they. */
    | {
          readonly kind: "loaded";
          readonly version: string;
          readonly articles: Packed<ArticleFacts>;
          readonly errors: Packed<CorpusError>;
          readonly isLarge: boolean;
          readonly answers: boolean;
      }
    /** A thread that only answers is ready. */
    | { readonly kind: "opened" }
    /** The folder cannot be read, as a NoCorpusError says it. */
    | { readonly kind: "no-corpus"; readonly said: Tellable }
    /** The progress of loading, from 0 to 1. */
    | { readonly kind: "progress"; readonly share: number }
    | Settled;

/** The reply to a request, with the request's id. */
export type Settled =
    | { readonly kind: "answer"; readonly id: number; readonly answer: Answer }
    | { readonly kind: "explanation"; readonly id: number; readonly explanation: Explanation }
    | { readonly kind: "suggestions"; readonly id: number; readonly suggestions: readonly string[] }
    | { readonly kind: "reading"; readonly id: number; readonly reading: ArticlePart | undefined }
    | { readonly kind: "quotes"; readonly id: number; readonly checks: readonly QuoteCheck[] }
    | { readonly kind: "lacking"; readonly id: number; readonly words: readonly string[] }
    | { readonly kind: "snapshot"; readonly id: number }
    | { readonly kind: "check"; readonly id: number }
    | { readonly kind: "findings"; readonly id: number; readonly findings: readonly Finding[] }
    | { readonly kind: "failure"; readonly id: number; readonly cause: Error };

/** What the thread that watches a folder starts with. */
export interface WatchStart {
    readonly folder: string;
    /** Absolute paths of subfolders to ignore. */
    readonly ignored: readonly string[];
    /** Milliseconds between checks that the path still leads to the watched folder. */
    readonly every: number;
}
