import type { Answer } from "../answer/answer.ts";
import type { Explanation } from "../answer/explanation.ts";
import type { Scope } from "../answer/scope.ts";
import type { CorpusError, CorpusFacts, Parsed } from "../corpus/corpus.ts";
import type { Finding } from "../doctor/finding.ts";
import type { Questions } from "../doctor/unasked.ts";
import type { ReadingLimits } from "./reading-thread.ts";

/** What a library's thread is told. */
export type ToLibrary =
    | LibraryRequest
    /** Some of the files that it is to build, before anything else; the last are marked so. */
    | { readonly wanted: "files"; readonly files: readonly CorpusFile[]; readonly last: boolean }
    | { readonly wanted: "end" };

export type LibraryRequest = { readonly id: number } & RequestContent;

export type RequestContent =
    | { readonly wanted: "answer"; readonly question: string; readonly scope: Scope }
    | { readonly wanted: "explanation"; readonly question: string; readonly scope: Scope }
    | { readonly wanted: "findings"; readonly questions: Questions | undefined }
    /** Its snapshot, after all. */
    | { readonly wanted: "snapshot" }
    /** Nothing but that it answers. */
    | { readonly wanted: "check" };

/** What it is started with: the folder to read, or what is known to be wrong with files other than those it will be sent. */
export type ThreadStart = ({ readonly folder: string } | { readonly errors: readonly CorpusError[] }) & {
    /** Where a snapshot of the library is kept; none where undefined. */
    readonly dataFolder?: string | undefined;
    /** A library that may never be published uses the snapshot that is there, and leaves it as it is until it is told. */
    readonly keepSnapshot?: boolean | undefined;
    /** What reading a file may take; the program's own limits where undefined. */
    readonly reading?: ReadingLimits | undefined;
};

export interface CorpusFile {
    /** The path below the corpus folder. */
    readonly file: string;
    readonly bytes: Uint8Array;
    /** What reading its bytes gave, where they were read already. */
    readonly parsed?: Parsed | undefined;
}

/** What it tells. */
export type FromLibrary =
    | { readonly kind: "loaded"; readonly corpus: CorpusFacts }
    /** The folder is missing or none; the message is readCorpus's. */
    | { readonly kind: "no-corpus"; readonly message: string }
    /** How much of the way to "loaded" is done, from 0 to 1. */
    | { readonly kind: "progress"; readonly share: number }
    /** The library answers, but no snapshot of it could be kept. */
    | { readonly kind: "no-snapshot"; readonly cause: Error }
    | Settled;

/** What comes of a question. */
export type Settled =
    | { readonly kind: "answer"; readonly id: number; readonly answer: Answer }
    | { readonly kind: "explanation"; readonly id: number; readonly explanation: Explanation }
    | { readonly kind: "snapshot"; readonly id: number }
    | { readonly kind: "check"; readonly id: number }
    | { readonly kind: "findings"; readonly id: number; readonly findings: readonly Finding[] }
    | { readonly kind: "failure"; readonly id: number; readonly cause: Error };

/** What the thread that watches a folder is started with. */
export interface WatchStart {
    readonly folder: string;
    /** Absolute paths of folders inside it that are not the corpus's. */
    readonly ignored: readonly string[];
    /** Milliseconds between two looks whether the folder is still there, and still the one that is watched. */
    readonly every: number;
}
