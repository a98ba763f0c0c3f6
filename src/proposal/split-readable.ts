import { rulesFile } from "../corpus/article-id.ts";
import type { CorpusError } from "../corpus/corpus.ts";
import type { ArticleSet } from "./article-set.ts";

/** A set without the files that cannot be read as articles, and these files. */
export interface SplitSet {
    readonly set: ArticleSet;
    readonly unread: ArticleSet;
}

/** Splits a set by the problems that were found when it was read. corpus.yaml is no article, and stays. */
export function splitReadable(all: ArticleSet, errors: readonly CorpusError[]): SplitSet {
    const bad = new Set(errors.flatMap(({ file, severity }) => (severity === "error" ? [file] : [])));
    if (bad.size === 0) return { set: all, unread: [] };
    const isUnread = ({ file }: ArticleSet[number]) => bad.has(file) && file !== rulesFile;
    return { set: all.filter((one) => !isUnread(one)), unread: all.filter(isUnread) };
}
