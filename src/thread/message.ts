import type { Answer } from "../answer/answer.ts";
import type { Explanation } from "../answer/explanation.ts";
import type { CorpusFacts } from "../corpus/corpus.ts";

/** What a library's thread is told. */
export interface Asked {
    readonly id: number;
    readonly wanted: "answer" | "explanation";
    readonly question: string;
    readonly article: string | undefined;
}

/** What it is started with. */
export interface ThreadStart {
    readonly folder: string;
    /** Where a snapshot of the library is kept; none where undefined. */
    readonly dataFolder?: string | undefined;
}

/** What it tells. */
export type Told =
    | { readonly kind: "loaded"; readonly corpus: CorpusFacts }
    /** The folder is missing or none; the message is readCorpus's. */
    | { readonly kind: "no-corpus"; readonly message: string }
    /** The library answers, but no snapshot of it could be kept. */
    | { readonly kind: "no-snapshot"; readonly cause: Error }
    | Settled;

/** What comes of a question. */
export type Settled =
    | { readonly kind: "answer"; readonly id: number; readonly answer: Answer }
    | { readonly kind: "explanation"; readonly id: number; readonly explanation: Explanation }
    | { readonly kind: "failure"; readonly id: number; readonly cause: Error };
