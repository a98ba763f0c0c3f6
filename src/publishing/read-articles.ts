import { relative, resolve, sep } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { say } from "../../locales/say.ts";
import { NoCorpusError, readFiles } from "../corpus/read-files.ts";
import { type ArticleSet, folderSet, inOrder } from "../proposal/article-set.ts";
import type { FolderRead } from "./first-edition.ts";

/** Reads all article files in the folder, except in the data folder, which may be inside it. Rejects with a NoCorpusError. */
export async function readArticles(folder: string, dataFolder: string | undefined): Promise<FolderRead> {
    const everything = await readFiles(folder);
    const own =
        dataFolder === undefined ? undefined : `${relative(folder, dataFolder).replaceAll(sep, "/")}/`;
    const isArticles = ({ file }: { readonly file: string }) => own === undefined || !file.startsWith(own);
    const files = everything.files.filter(isArticles);
    const errors = everything.errors.filter(isArticles);
    const read: ReturnType<typeof folderSet>[] = [];
    // Hash in parts, so that a large corpus does not delay questions.
    for (let from = 0; from < files.length; from += filesAtOnce) {
        read.push(folderSet(files.slice(from, from + filesAtOnce)));
        await nextTurn();
    }
    const set = read.flatMap(({ articles }) => articles);
    return {
        set: inOrder(set),
        errors: [...errors, ...read.flatMap((one) => one.errors)],
    };
}

/**
 * Reads the folder again while these articles are served. Also rejects with a NoCorpusError if the folder is empty although some
 * of the articles came from it: it was probably unmounted, which must not remove its articles.
 */
export async function readAgain(
    { corpusFolder, dataFolder }: { readonly corpusFolder: string; readonly dataFolder?: string | undefined },
    served: ArticleSet,
): Promise<FolderRead> {
    const read = await readArticles(corpusFolder, dataFolder);
    const count = served.filter(({ origin }) => origin === "folder").length;
    if (read.set.length === 0 && count > 0)
        throw new NoCorpusError(say("folder.emptied", { folder: resolve(corpusFolder), count }));
    return read;
}

const filesAtOnce = 50;
