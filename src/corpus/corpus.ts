import type { Article, ArticleFacts } from "./article.ts";

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

/** A corpus without the text of its articles. */
export interface CorpusFacts {
    readonly version: string;
    readonly articles: readonly ArticleFacts[];
    readonly errors: readonly CorpusError[];
}

/** All articles of one version, and everything that was wrong with their files. */
export interface Corpus extends CorpusFacts {
    /** A short fingerprint of the articles' content: the same articles give the same version. */
    readonly version: string;
    /** Ordered by id. */
    readonly articles: readonly Article[];
    /** Ordered by file, then line. */
    readonly errors: readonly CorpusError[];
}

/** A corpus as it was read from files. */
export interface ReadCorpus extends Corpus {
    /** By file name and content, what each file was parsed to: reading again need not parse what did not change. */
    readonly parsed: ReadonlyMap<string, Parsed>;
}

/** What one file was parsed to: an article, or undefined where an error leaves it out; warnings may come with an article. */
export interface Parsed {
    readonly article?: Article | undefined;
    readonly problems: readonly Problem[];
}

/** A problem of a file whose name is added later. */
export type Problem = Omit<CorpusError, "file">;
