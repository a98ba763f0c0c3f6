import type { Tellable } from "../../locales/message.ts";
import type { Article, ArticleFacts } from "./article.ts";

/** A problem in a file: what it is, where, and what to do about it. */
export interface CorpusError {
    /** The path in the corpus folder, with forward slashes. */
    readonly file: string;
    /** Counted from 1; undefined if the problem is not about a line. */
    readonly line?: number | undefined;
    readonly problem: Tellable;
    readonly remedy: Tellable;
    /** An error leaves the article out; a warning does not, unless it says that the article is a draft. */
    readonly severity: "error" | "warning";
}

/** A corpus without the text of its articles. */
export interface CorpusFacts {
    readonly version: string;
    readonly articles: readonly ArticleFacts[];
    readonly errors: readonly CorpusError[];
}

/** All articles of one version, and all problems of their files. */
export interface Corpus extends CorpusFacts {
    /** A hash of the articles' content: 12 hexadecimal digits, equal for equal articles. */
    readonly version: string;
    /** Ordered by id. */
    readonly articles: readonly Article[];
    /** Ordered by file, then line. */
    readonly errors: readonly CorpusError[];
}

/** A corpus that was read from files. */
export interface ReadCorpus extends Corpus {
    /** The result of parsing each file, by its name and content, so that unchanged files need not be parsed again. */
    readonly parsed: ReadonlyMap<string, Parsed>;
}

/** The result of parsing a file. `article` is undefined if one of the problems is an error, or if it is a draft. */
export interface Parsed {
    readonly article?: Article | undefined;
    readonly problems: readonly Problem[];
}

/** A problem before the name of its file is added. */
export type Problem = Omit<CorpusError, "file">;
