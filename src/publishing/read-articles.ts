import { relative, resolve, sep } from "node:path";
import { message } from "../../locales/message.ts";
import { rulesFile } from "../corpus/article-id.ts";
import type { CorpusError } from "../corpus/corpus.ts";
import { NoCorpusError, readInParts } from "../corpus/read-files.ts";
import {
    type ArticleSet,
    folderArticles,
    folderSet,
    inOrder,
    type SetArticle,
} from "../proposal/article-set.ts";
import type { ContentFile } from "./content-file.ts";
import { type Converting, convertedFiles, type WatchedReading } from "./documents/converted-files.ts";
import { madeIn } from "./documents/made-before.ts";
import type { FolderRead } from "./first-edition.ts";
import { type FolderMemory, folderMemory } from "./folder-memory.ts";

interface ArticlesPlace {
    readonly corpusFolder: string;
    readonly dataFolder?: string | undefined;
}

/** How to read a folder. */
interface FolderReading extends WatchedReading {
    /** The files that were read before, which are only read again if they have changed. It learns those that are read now. */
    readonly memory?: FolderMemory | undefined;
    /** Without it, documents stay as they are, and cannot be served. */
    readonly converting?: Converting | undefined;
}

/**
 * Reads all article files in the folder, except in the data folder, which may be inside it. If `contents` is given, their texts
 * are moved there, so that only a few of them are in memory at once. Rejects with a NoCorpusError, or with the signal's reason at
 * once when that is aborted.
 */
export async function readArticles(
    place: ArticlesPlace,
    contents?: ContentFile,
    reading: FolderReading = {},
): Promise<FolderRead> {
    const { signal } = reading;
    signal?.throwIfAborted();
    const { promise: stopped, reject } = Promise.withResolvers<never>();
    const stop = () => reject(signal?.reason);
    signal?.addEventListener("abort", stop, { once: true });
    try {
        // A file of a slow file system may take long. What is being read then is only forgotten.
        return await Promise.race([readAll(place, contents, reading), stopped]);
    } finally {
        signal?.removeEventListener("abort", stop);
    }
}

async function readAll(
    { corpusFolder: folder, dataFolder }: ArticlesPlace,
    contents: ContentFile | undefined,
    { signal, onProgress, converting, memory = folderMemory(() => new Date(0)) }: FolderReading,
): Promise<FolderRead> {
    const own =
        dataFolder === undefined ? undefined : `${relative(folder, dataFolder).replaceAll(sep, "/")}/`;
    const isArticles = ({ file }: { readonly file: string }) => own === undefined || !file.startsWith(own);
    const set: SetArticle[] = [];
    const errors: CorpusError[] = [];
    const notText: CorpusError[] = [];
    const learning = memory.begin();
    let before = 0;
    for await (const part of readInParts(folder, memory.isKnown)) {
        signal?.throwIfAborted();
        const files = part.files.filter(isArticles);
        const [from, share] = [before, part.share - before];
        const ofPart: WatchedReading["onProgress"] = (done, reading) =>
            onProgress?.(from + share * done, reading);
        const { files: texts, errors: unconverted } =
            converting === undefined
                ? { files, errors: [] }
                : await convertedFiles(files, converting, { onProgress: ofPart, signal });
        const found = folderSet(texts);
        const read = { ...found, errors: [...unconverted, ...found.errors] };
        const kept = (await contents?.keep(read.articles)) ?? read.articles;
        const known = files.flatMap((one) => (one.isKnown === true ? memory.of(one.file) : []));
        set.push(...kept, ...known.flatMap(({ articles }) => articles));
        errors.push(...part.errors.filter(isArticles));
        notText.push(...read.errors, ...known.flatMap((one) => one.errors));
        learning.note(files, { articles: kept, errors: read.errors });
        onProgress?.(part.share);
        before = part.share;
    }
    learning.end();
    return { set: inOrder(set), errors: [...errors, ...notText] };
}

/**
 * Reads the folder again while these articles are served. Also rejects with a NoCorpusError if corpus.yaml cannot be read, because
 * the articles would be read differently without it, or if the folder is empty although some of the articles came from it: it was
 * probably unmounted, which must not remove its articles.
 */
export async function readAgain(
    place: ArticlesPlace,
    contents: ContentFile,
    { served, read: readOne, kept, ...reading }: FolderReading & ServedReading,
): Promise<FolderRead> {
    const converting = { read: readOne, made: madeIn(served), kept };
    const read = await readArticles(place, contents, { ...reading, converting });
    const rules = read.errors.find(({ file, severity }) => file === rulesFile && severity === "error");
    if (rules !== undefined)
        throw new NoCorpusError(
            message("folder.bad-rules", { file: rules.file, problem: rules.problem, remedy: rules.remedy }),
        );
    const count = folderArticles(served).length;
    if (count > 0 && folderArticles(read.set).length === 0)
        throw new NoCorpusError(message("folder.emptied", { folder: resolve(place.corpusFolder), count }));
    return read;
}

interface ServedReading {
    readonly served: ArticleSet;
    readonly read: Converting["read"];
    readonly kept?: Converting["kept"];
}
