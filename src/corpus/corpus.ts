import type { Article } from "./article.ts";

/** One thing wrong with one file: what, where, and what to do about it. */
export interface CorpusError {
    /** The path below the corpus folder, with forward slashes. */
    readonly file: string;
    /** Counted from 1; undefined where the problem has no line. */
    readonly line?: number | undefined;
    readonly problem: string;
    readonly remedy: string;
    /** An error leaves the article out; a warning does not. */
    readonly severity: "error" | "warning";
}

/** All articles of one version, and everything that was wrong with their files. */
export interface Corpus {
    /** A short fingerprint of the articles' content: the same articles give the same version. */
    readonly version: string;
    /** Ordered by id. */
    readonly articles: readonly Article[];
    /** Ordered by file, then line. */
    readonly errors: readonly CorpusError[];
}
