import { createHash } from "node:crypto";
import { idOf } from "../corpus/article-id.ts";
import type { CorpusError } from "../corpus/corpus.ts";
import { decodeArticle } from "../corpus/decode-article.ts";
import type { ArticleFile } from "../corpus/parse-files.ts";

/** The file of one article, and where it comes from. */
export interface SetArticle {
    readonly id: string;
    /** The path below the corpus folder, with its ending. */
    readonly file: string;
    readonly text: string;
    /** SHA-256 of the text, in hexadecimal. */
    readonly hash: string;
    readonly origin: "folder" | "discord";
}

/** The files of all articles of one version, ordered by file; one that does not parse is among them, too. */
export type ArticleSet = readonly SetArticle[];

/** A file as a member of a set. */
export function setArticle(file: string, text: string, origin: SetArticle["origin"]): SetArticle {
    return { id: idOf(file), file, text, hash: createHash("sha256").update(text).digest("hex"), origin };
}

/** The files of a folder as a set, and an error for each that is not text in UTF-8. */
export function folderSet(files: readonly ArticleFile[]) {
    const articles: SetArticle[] = [];
    const errors: CorpusError[] = [];
    for (const { file, bytes } of files) {
        if (bytes === undefined) continue;
        const text = decodeArticle(bytes);
        if (typeof text === "string") articles.push(setArticle(file, text, "folder"));
        else errors.push({ file, ...text });
    }
    return { articles: inOrder(articles), errors };
}

/** The set as files to parse. */
export function filesOf(set: ArticleSet): ArticleFile[] {
    const encoder = new TextEncoder();
    return set.map(({ file, text }) => ({ file, bytes: encoder.encode(text) }));
}

/** By file in code units, so that the order does not hang on the machine's locale. */
export function inOrder(articles: readonly SetArticle[]): ArticleSet {
    return articles.toSorted((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0));
}
