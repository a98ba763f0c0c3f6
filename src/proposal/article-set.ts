import { createHash } from "node:crypto";
import { idOf, idsOf, rulesFile } from "../corpus/article-id.ts";
import type { CorpusError, Parsed } from "../corpus/corpus.ts";
import { originalIn } from "../corpus/formats/documents/original.ts";
import { formatOf } from "../corpus/formats/formats.ts";
import { inUtf8 } from "../corpus/formats/text/decode-article.ts";
import type { ArticleFile } from "../corpus/parse-files.ts";

/** The file of one article, and where it comes from. */
export interface SetArticle {
    /** In a set, the id of its article among the others. */
    readonly id: string;
    /** The path in the corpus folder, with its extension. */
    readonly file: string;
    readonly content: FileContent;
    /** SHA-256 of the content, in hexadecimal. */
    readonly hash: string;
    /**
     * Of a document in the folder, SHA-256 of that file, in hexadecimal. It stays the same if a later version of the program converts
     * the file in another way.
     */
    readonly originalHash?: string | undefined;
    readonly origin: "folder" | "discord";
    /** Only for an article from Discord that came back with an old version. */
    readonly restored?: Restored | undefined;
    /** The result of parsing the content, if that was done before. */
    readonly parsed?: Parsed | undefined;
}

/** Why the text of an old version is served instead of the folder's files: only until they change. */
export interface Restored {
    /** The version that was gone back to. */
    readonly version: number;
    /** Identifies the folder's files that the article takes the place of; empty if there are none. */
    readonly over: string;
}

/** Text in UTF-8, without a byte order mark: in memory, or elsewhere. It can be read as long as anything refers to it. */
export type FileContent = Uint8Array | StoredContent;

/** The content of a file that is not in memory. */
export interface StoredContent {
    /** In bytes. */
    readonly size: number;
    read(): Promise<Uint8Array>;
}

/** The files of all articles of one version, ordered by path. Includes files that do not parse, and corpus.yaml if there is one. */
export type ArticleSet = readonly SetArticle[];

/** Those that come from the folder, without corpus.yaml. */
export function folderArticles(set: ArticleSet): ArticleSet {
    return set.filter(({ file, origin }) => origin === "folder" && file !== rulesFile);
}

/** Makes a member of a set from a file. Bytes must be text in UTF-8; a byte order mark is removed. */
export function setArticle(
    file: string,
    content: string | Uint8Array,
    origin: SetArticle["origin"],
): SetArticle {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : withoutMark(content);
    return {
        id: idOf(file),
        file,
        content: bytes,
        hash: createHash("sha256").update(bytes).digest("hex"),
        origin,
    };
}

/** Identifies the bytes of the file that an article was read from. */
export const fileHashOf = ({ hash, originalHash }: Pick<SetArticle, "hash" | "originalHash">) =>
    originalHash ?? hash;

/** The content of the file as bytes. */
export async function bytesOf({ content }: Pick<SetArticle, "content">): Promise<Uint8Array> {
    return content instanceof Uint8Array ? content : content.read();
}

/** The content of the file as text. */
export async function textOf(article: Pick<SetArticle, "content">): Promise<string> {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf(article));
}

/** The articles without what was parsed before: a set that is served must not keep whole articles in memory. */
export function unparsed(articles: readonly SetArticle[]): readonly SetArticle[] {
    return articles.map((article) => {
        if (article.parsed === undefined) return article;
        const { parsed: _, ...others } = article;
        return others;
    });
}

/** The files of a folder as a set, and a problem for each text that is not in UTF-8. Skips files that could not be read. */
export function folderSet(files: readonly ArticleFile[]) {
    const articles: SetArticle[] = [];
    const errors: CorpusError[] = [];
    for (const { file, bytes } of files) {
        if (bytes === undefined) continue;
        const format = formatOf(file);
        // Of a document, this is the Markdown made from it, or else the file itself.
        const found =
            format?.conversion === undefined ? (format?.inUtf8 ?? inUtf8)(bytes) : { bytes, problems: [] };
        if ("problem" in found) errors.push({ file, ...found });
        else {
            const article = setArticle(file, found.bytes, "folder");
            const original = format?.conversion === undefined ? undefined : originalIn(found.bytes);
            articles.push(original === undefined ? article : { ...article, originalHash: original.hash });
            errors.push(...found.problems.map((problem) => ({ file, ...problem })));
        }
    }
    return { articles: inOrder(articles), errors };
}

/**
 * Makes a set: sorts by path in code units, so that the order does not depend on the machine's locale, and gives each article its
 * id among the others.
 */
export function inOrder(articles: readonly SetArticle[]): ArticleSet {
    const ids = idsOf(articles.map(({ file }) => file));
    return articles
        .map((article) => {
            const id = ids.get(article.file) ?? article.id;
            return id === article.id ? article : { ...article, id };
        })
        .sort((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0));
}

/** The bytes without a byte order mark, in a buffer of their own: sending a part of a buffer to a thread sends all of it. */
function withoutMark(bytes: Uint8Array): Uint8Array {
    const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const { buffer, byteLength } = bytes;
    return isMarked || byteLength !== buffer.byteLength
        ? new Uint8Array(bytes.subarray(isMarked ? 3 : 0))
        : new Uint8Array(buffer);
}
