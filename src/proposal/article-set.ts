import { createHash } from "node:crypto";
import { idOf } from "../corpus/article-id.ts";
import type { CorpusError, Parsed } from "../corpus/corpus.ts";
import { textProblem } from "../corpus/decode-article.ts";
import type { ArticleFile } from "../corpus/parse-files.ts";

/** The file of one article, and where it comes from. */
export interface SetArticle {
    readonly id: string;
    /** The path below the corpus folder, with its ending. */
    readonly file: string;
    /** Text in UTF-8, without a byte order mark. */
    readonly bytes: Uint8Array;
    /** SHA-256 of the bytes, in hexadecimal. */
    readonly hash: string;
    readonly origin: "folder" | "discord";
    /** What reading the bytes gave, where that was tried before: they need not be read again. */
    readonly parsed?: Parsed | undefined;
}

/** The files of all articles of one version, ordered by file; one that does not parse is among them, too. */
export type ArticleSet = readonly SetArticle[];

/** A file as a member of a set; its content is text, or text in UTF-8. */
export function setArticle(
    file: string,
    content: string | Uint8Array,
    origin: SetArticle["origin"],
): SetArticle {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : withoutMark(content);
    return { id: idOf(file), file, bytes, hash: createHash("sha256").update(bytes).digest("hex"), origin };
}

/** The file's text. */
export function textOf({ bytes }: SetArticle): string {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** The files of a folder as a set, and an error for each that is not text in UTF-8. */
export function folderSet(files: readonly ArticleFile[]) {
    const articles: SetArticle[] = [];
    const errors: CorpusError[] = [];
    for (const { file, bytes } of files) {
        if (bytes === undefined) continue;
        const problem = textProblem(bytes);
        if (problem === undefined) articles.push(setArticle(file, bytes, "folder"));
        else errors.push({ file, ...problem });
    }
    return { articles: inOrder(articles), errors };
}

/** By file in code units, so that the order does not hang on the machine's locale. */
export function inOrder(articles: readonly SetArticle[]): ArticleSet {
    return articles.toSorted((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0));
}

/** In a buffer of their own, since a thread that is sent a part of a buffer is sent all of it. */
function withoutMark(bytes: Uint8Array): Uint8Array {
    const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const { buffer, byteLength } = bytes;
    return isMarked || byteLength !== buffer.byteLength
        ? new Uint8Array(bytes.subarray(isMarked ? 3 : 0))
        : new Uint8Array(buffer);
}
