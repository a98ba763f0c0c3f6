import type { Readable } from "node:stream";
import type { Corpus } from "../corpus/corpus.ts";
import type { Finding } from "../doctor/finding.ts";
import type { Pin } from "../proposal/pinned.ts";

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
    /** The pinned questions of the store; where undefined none are checked. */
    readonly pins?: (() => Promise<readonly Pin[]>) | undefined;
    /** What the doctor is told of things other than articles, such as the store. */
    readonly findings?: (() => Promise<readonly Finding[]>) | undefined;
}

/** The arguments were wrong; the message says how to call. */
export class UsageError extends Error {
    override readonly name = "UsageError";
}
