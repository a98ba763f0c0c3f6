import type { Readable } from "node:stream";
import type { Corpus } from "../corpus/corpus.ts";

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
}

/** The arguments were wrong; the message says how to call. */
export class UsageError extends Error {
    override readonly name = "UsageError";
}
