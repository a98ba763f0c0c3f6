import { createHash } from "node:crypto";
import { message } from "../../../locales/message.ts";
import { rulesFile } from "../../corpus/article-id.ts";
import { findFiles } from "../../corpus/find-files.ts";
import { NoCorpusError } from "../../corpus/read-files.ts";
import { bytesOf } from "../../proposal/article-set.ts";
import type { ContentFile } from "../../publishing/content-file.ts";
import type { FolderMemory } from "../../publishing/folder-memory.ts";
import { readArticles } from "../../publishing/read-articles.ts";
import { SourceError, type SourceReading } from "./source-item.ts";

interface SourceFolderReading {
    readonly memory: FolderMemory;
    /** Where texts are kept, instead of in memory. */
    readonly contents: ContentFile | undefined;
    readonly signal: AbortSignal;
}

/** Reads the article files of a folder like those of the corpus folder: links may not lead out of it. Rejects with a SourceError. */
export async function readSourceFolder(
    path: string,
    { memory, contents, signal }: SourceFolderReading,
): Promise<SourceReading> {
    const away = (cause: unknown) => new SourceError(message("source.folder-away", { path }), { cause });
    const { files } = await findFiles(path).catch((cause: unknown) => {
        throw away(cause);
    });
    if (files.length > mostFiles) throw tooManyFiles(files.length);
    const reading = { memory, signal };
    const { set, errors } = await readArticles({ corpusFolder: path }, contents, reading).catch(
        (cause: unknown) => {
            throw cause instanceof NoCorpusError ? away(cause) : cause;
        },
    );
    const articles = set.filter(({ file }) => file !== rulesFile);
    return {
        isWhole: errors.every(({ severity }) => severity !== "error"),
        items: articles.map((article) => ({
            key: keyOf(article.file),
            name: article.file,
            mark: article.hash,
            load: async () => ({ bytes: await bytesOf(article) }),
        })),
        problems: errors
            .filter(({ file }) => file !== rulesFile)
            .map(({ file, ...problem }) => ({ name: file, ...problem })),
    };
}

/** Of a folder or repository. */
export const mostFiles = 10_000;

export const tooManyFiles = (count: number) =>
    new SourceError(message("source.too-many-files", { count, most: mostFiles }));

/** The key of an item, from what identifies it in its source. */
export const keyOf = (id: string) => createHash("sha256").update(id).digest("hex").slice(0, 32);
